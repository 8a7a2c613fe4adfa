import type { Dataset } from '#facts/dataset.ts';
import { WHOLE_FACTS } from '#facts/columns/holdings.ts';
import type { Fact, VoiceId } from '#facts/fact.ts';
import { escapeText } from '#facts/markup.ts';
import { hasPage } from '#facts/reduced.ts';
import { type Day, dayOf, isoOf, lastDay } from '#facts/span.ts';
import { plainText } from '#facts/stress.ts';

/** One thing to read in a feed. */
interface Entry {
  /** Names it for ever. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly authors: readonly string[];
  /** Address relative to the feed. */
  readonly href: string;
  readonly kind: string;
  readonly published: Day;
  readonly updated: Day;
}

/** Entries of a large story's feed at most: whoever follows a feed reads what is new. */
const MOST_ENTRIES = 500;

/**
 * A story as a feed (Atom, RFC 4287): each fact on the last day on which it can have been said, or on that of its last
 * correction, newest first (of a large story the newest ones alone); and the corrections of the story. Addresses are
 * relative to the feed, because a site knows no other; names are made of the story's and the fact's, so that they stay
 * when the site moves.
 */
export function factsFeed(dataset: Dataset): string {
  const { story } = dataset;
  const all = [...newest(dataset), ...corrections(dataset)];
  const entries = all.sort((a, b) => b.updated - a.updated || (a.name < b.name ? -1 : 1));
  const latest = entries[0]?.updated ?? (story.asOf ? lastDay(story.asOf) : 0);
  const head = [
    tag('id', urn(`story ${story.id}`)),
    tag('title', story.title),
    tag('subtitle', story.summary),
    tag('updated', instant(latest)),
    `<link rel="self" type="application/atom+xml" href="feed.xml"/>`,
    `<link rel="alternate" type="text/html" href="./"/>`,
    author(story.publisher?.name ?? story.title),
    ...(story.licence ? [tag('rights', story.licence)] : []),
  ];
  const lines = [...head, ...entries.map(printEntry)].map((line) => `  ${line}\n`);
  const open = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(story.language)}">`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${open}\n${lines.join('')}</feed>\n`;
}

function newest(dataset: Dataset): readonly Entry[] {
  const { facts, size = facts.length } = dataset;
  const latest = size <= WHOLE_FACTS ? facts : facts.toSorted((a, b) => updatedOf(b) - updatedOf(a)).slice(0, MOST_ENTRIES); // prettier-ignore
  const names = new Map(dataset.voices.map(({ id, name }) => [id, name]));
  return latest.map((fact) => entryOf(dataset, names, fact));
}

/** The last day on which a fact can have been said, was corrected or withdrawn. */
function updatedOf({ said, corrected = [], withdrawn }: Fact): Day {
  const published = lastDay(said);
  return Math.max(published, withdrawn?.on ?? published, ...corrected.map(({ on }) => on));
}

function entryOf(dataset: Dataset, names: ReadonlyMap<VoiceId, string>, fact: Fact): Entry {
  const { story } = dataset;
  const { id, said, standing, corrected = [], withdrawn } = fact;
  const text = plainText(fact.text);
  const notes = [...corrected.map(({ on, note }) => `${isoOf(on)}: ${plainText(note)}`)];
  return {
    name: `fact ${story.id} ${id}`,
    title: text,
    text: [withdrawn ? plainText(withdrawn.why) : text, ...notes].join('\n'),
    authors: fact.by.map((id) => names.get(id) ?? id),
    href: hasPage(dataset, fact) ? `f/${encodeURIComponent(id)}/` : `./#fact=${encodeURIComponent(id)}`,
    kind: withdrawn ? 'withdrawn' : standing,
    published: lastDay(said),
    updated: updatedOf(fact),
  };
}

/** A correction is named by its day, so that the names of others stay where one is written before them. */
function corrections({ story }: Dataset): readonly Entry[] {
  const all = story.corrections ?? [];
  return all.map(({ on, note }, at) => {
    const before = all.slice(0, at).filter((one) => one.on === on).length;
    return {
      name: `correction ${story.id} ${isoOf(on)} ${before}`,
      title: plainText(note),
      text: plainText(note),
      authors: [],
      href: './',
      kind: 'correction',
      published: on,
      updated: on,
    };
  });
}

function printEntry({ name, title, text, authors, href, kind, published, updated }: Entry): string {
  return [
    '<entry>',
    tag('id', urn(name)),
    tag('title', title),
    ...(published < EARLIEST ? [] : [tag('published', instant(published))]),
    tag('updated', instant(updated)),
    `<link rel="alternate" type="text/html" href="${escaped(href)}"/>`,
    ...authors.map(author),
    `<category term="${escaped(kind)}"/>`,
    tag('content', text),
    '</entry>',
  ].join('');
}

function author(name: string): string {
  return `<author>${tag('name', name)}</author>`;
}

function tag(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

/** The first day that a feed can say (RFC 3339): a year has four digits. */
const EARLIEST = dayOf(0);

/** A day has no hour; noon in Greenwich is that day nearly everywhere. What is older is as old as can be said. */
function instant(day: Day): string {
  return `${isoOf(Math.max(day, EARLIEST))}T12:00:00Z`;
}

/** Characters that XML 1.0 has no way to say are left out. */
function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are meant
  return escapeText(text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, ''));
}

/** A UUID made of a name (RFC 9562, version 8), by four sums of FNV-1a with different starts. */
function urn(name: string): string {
  const words = [0, 1, 2, 3].map((start) => sum(name, start).toString(16).padStart(8, '0'));
  const [a = '', b = '', c = '', d = ''] = words;
  return `urn:uuid:${a}-${b.slice(0, 4)}-8${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`;
}

function sum(text: string, start: number): number {
  let hash = 0x811c9dc5 ^ start;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
