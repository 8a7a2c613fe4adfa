import { isLanguageTag } from '#facts/languageTag.ts';
import { slugOf } from '#facts/slug.ts';
import { type Draft, PENDING } from './draft.ts';
import { Gazetteer, type Known, placeEntry } from './gazetteer.ts';
import { WHOLE } from './fault.ts';
import { Ids } from './ids.ts';
import { type Standing, lanesOf } from './lanes.ts';
import { Library } from './library.ts';
import { addressOf } from './plain.ts';
import type { Dating, Event, Found, Note } from './story.ts';
import { turnsOf } from './turns.ts';
import type { Entry, Field, Value } from './yaml.ts';

/** What the person who imports says, and the file does not. */
export interface Given {
  /** The name of the folder. */
  readonly story: string;
  /** The tool that the file comes from, as readers know it. */
  readonly tool: string;
  /** The day of the import, `YYYY-MM-DD`. */
  readonly today: string;
  /** BCP 47; empty where nobody said. */
  readonly language: string;
}

/**
 * A story from what was found. Other tools do not say who asserts, so every event is `reported` by the source that it
 * names; what the model needs and the file does not have is not made up but asked for.
 */
export function composed(found: Found, given: Given): Draft {
  const gazetteer = new Gazetteer(found.events);
  const library = new Library();
  const ids = new Ids();
  const turns = turnsOf(found.events);
  const made = found.events.map((event, at) => {
    const id = ids.take(
      event.headline || event.text.split(' ').slice(0, 8).join(' '),
      `event ${event.date?.edtf ?? ''}`,
      turns[at],
    );
    const places = [...new Set(event.spots.flatMap((spot) => gazetteer.placeOf(spot) ?? []))];
    return { event, id, places, entry: factEntry(event, id, places, library) };
  });
  const language = given.language || (isLanguageTag(found.language) ? found.language : '');
  const standings = made.map(({ event, places: [place] }): Standing => ({ group: event.group, place }));
  return {
    story: storyEntry(found, { ...given, language }, earliest(made), lanesOf(standings, language)),
    articles: library.entries(given.today, language),
    places: gazetteer.all.map(placeEntry),
    facts: byGroup(made),
  };
}

/** The entry that a timeline begins with: the earliest one with a date, else the first of the file. */
function earliest(made: readonly Made[]): string {
  const dated = made.filter(({ event }) => event.date && event.date.fault === undefined);
  const first = [...dated].sort((a, b) => rankOf(a.event.date) - rankOf(b.event.date))[0] ?? made[0];
  return first?.id ?? '';
}

/** Days, near enough to sort by, from the first date of an EDTF text and the time of day. */
function rankOf(date: Dating | null): number {
  const [, year = '0', month = '1', day = '1'] =
    /(-?\d\d[\dX]{2})(?:-(\d\d))?(?:-(\d\d))?/.exec(date?.edtf ?? '') ?? [];
  return (
    Number(year.replaceAll('X', '0')) * 400 + Number(month) * 32 + Number(day) + Number(date?.time ?? 2400) / 10_000
  );
}

function storyEntry(found: Found, given: Given, start: string, lanes: readonly Value[] | undefined): Entry {
  const { title, summary } = found;
  const named = given.story.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
  const count = `${found.events.length} ${found.events.length === 1 ? 'entry' : 'entries'}`;
  return [
    { key: 'title', value: title || named, todo: title ? undefined : 'title: the file has none' },
    {
      key: 'summary',
      value: summary || `${count} imported from ${given.tool}.`,
      todo: summary ? undefined : 'summary: one or two sentences; the file has none',
    },
    {
      key: 'language',
      value: given.language || 'en',
      todo: given.language ? undefined : 'language: of the texts, if it is not en',
    },
    { key: 'clock', value: 'event' },
    { key: 'start', value: start },
    { key: 'lanes', value: lanes },
    { key: 'credits', value: [`Imported from ${given.tool} on ${given.today}.`] },
    { key: 'asOf', value: given.today },
    PENDING,
  ];
}

function factEntry(event: Event, id: string, places: readonly Known[], library: Library): Entry {
  const { headline, sources } = event;
  const text = textOf(event);
  const articles = sources.map((source) => ({ article: library.articleOf(source, headline || text.slice(0, 80)) }));
  return [
    { key: 'id', value: id },
    {
      key: 'text',
      value: text || undefined,
      todo: text ? undefined : 'text: what was said or done; the file has none',
    },
    { key: 'standing', value: 'reported' },
    ...dateFields(event.date),
    { key: 'at', value: places.length > 1 ? places.map((place) => place.id) : places[0]?.id, todo: placeTodo(event) },
    articles.length > 0
      ? { key: 'in', value: articles, todo: 'passage: the first and the last few words of the sentence that says so' }
      : {
          key: 'in',
          value: undefined,
          todo: 'in: [{article: ID, passage: "first words … last words"}]; the file names no source',
        },
  ];
}

/** The headline and the text as one, without saying anything twice. */
function textOf({ headline, text: written, sources }: Event): string {
  // An address by itself is a source, and no text.
  const isAddress = headline !== '' && sources.some(({ url }) => url === addressOf(written));
  const text = isAddress ? '' : written;
  if (headline === '' || text.toLowerCase().startsWith(headline.toLowerCase())) return text || headline;
  if (text === '') return headline;
  return `${headline}${/[.!?:;…]$/.test(headline) ? '' : '.'} ${text}`;
}

function dateFields(date: Dating | null): readonly Field[] {
  if (!date) return [{ key: 'event', value: undefined, todo: 'event: when it was; the file gives no date' }];
  const { edtf, words, fault, ask } = date;
  const value = words === undefined ? edtf : { date: edtf, words };
  const todo = fault === undefined ? ask : `not a date, because ${fault}`;
  return [{ key: 'event', value, todo: todo && `event: ${todo}` }];
}

function placeTodo({ spots }: Event): string | undefined {
  const lost = spots.find(({ position }) => position === null);
  if (!lost) return undefined;
  return `at: ${lost.name || 'the place'} was left out, because ${lost.fault ?? 'the file gives no coordinates for it'}`;
}

const MOST_FILES = 20;

/** The name of the file of each group; empty where one file holds all. A group in another script has a number. */
function fileNames(events: readonly Event[]): ReadonlyMap<string, string> {
  const groups = [...new Set(events.map(({ group }) => group))];
  const strange = groups.filter((group) => group !== '' && slugOf(group) === '');
  const nameOf = (group: string) => slugOf(group) || `group-${strange.indexOf(group) + 1}`;
  const names = new Map(groups.map((group) => [group, group === '' ? 'imported' : nameOf(group)]));
  const count = new Set(names.values()).size;
  return count > 1 && count <= MOST_FILES ? names : new Map();
}

/** Says which groups are not to be seen in the names of the files. */
export function groupNotes(events: readonly Event[]): readonly Note[] {
  const names = fileNames(events);
  const groups = [...new Set(events.map(({ group }) => group))].filter(Boolean);
  const place = events[0]?.place ?? WHOLE;
  if (groups.length === 0) return [];
  if (names.size === 0) return [{ place, sentence: lostGroups(groups) }];
  const strange = groups.filter((group) => slugOf(group) === '');
  return strange.map((group) => ({ place, sentence: `The group “${group.slice(0, 60)}” is in facts/${names.get(group)}.yaml.` })); // prettier-ignore
}

function lostGroups(groups: readonly string[]): string {
  const [first = ''] = groups;
  if (groups.length === 1) return `The only group, “${first.slice(0, 60)}”, was left out: one file holds all entries.`;
  const named = groups.slice(0, 30).map((group) => `“${group.slice(0, 40)}”`);
  return `The ${groups.length} groups were left out, because facts stand in ${MOST_FILES} files at most: ${named.join(', ')}${groups.length > 30 ? ', …' : ''}.`;
}

interface Made {
  readonly id: string;
  readonly event: Event;
  readonly entry: Entry;
}

/** The facts in one file a group, in the order of the file; in one file where groups say nothing or too much. */
function byGroup(made: readonly Made[]): ReadonlyMap<string, readonly Entry[]> {
  const names = fileNames(made.map(({ event }) => event));
  const files = new Map<string, Entry[]>();
  for (const { event, entry } of made) {
    const name = names.get(event.group) ?? 'imported';
    const list = files.get(name);
    if (list) list.push(entry);
    else files.set(name, [entry]);
  }
  return files;
}
