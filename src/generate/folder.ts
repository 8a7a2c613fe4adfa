import type { Dataset } from '#facts/dataset.ts';
import type { Fact, Role } from '#facts/fact.ts';
import type { Place } from '#facts/place.ts';
import type { Story } from '#facts/story.ts';
import { isoOf } from '#facts/span.ts';
import { type Value, printList, printTable } from './yaml.ts';

/** Facts in one file: it stays well below the compiler's limit of a megabyte. */
const FACTS_A_FILE = 1000;

/**
 * A generated story as editors write it, with the texts of its articles: contents by path within its folder. Compiled
 * it gives the dataset again. Only for what `generate` makes: its dates carry no words, its places no outlines.
 */
export function folderOf(dataset: Dataset): Readonly<Record<string, string>> {
  return { ...tablesOf(dataset), ...factFiles(dataset.facts), ...textsOf(dataset.facts) };
}

/** A fact as a line of `facts.ndjson`. */
export function lineOf(fact: Fact): string {
  return `${JSON.stringify(factEntry(fact))}\n`;
}

/** Everything of a story but its facts and the texts. */
export function tablesOf(dataset: Dataset): Readonly<Record<string, string>> {
  const { articles, voices, places, occasions, questions, story } = dataset;
  return {
    'story.yaml': printTable(storyEntry(story)),
    'articles.yaml': printList(
      articles.map(({ id, headline, publisher, published }) => ({
        id,
        headline,
        publisher,
        published: published.edtf,
      })),
    ),
    'voices.yaml': printList(voices.map(({ id, name, kind, party, seat }) => ({ id, name, kind, party, seat }))),
    'places.yaml': printList(places.map(placeEntry)),
    'occasions.yaml': printList(
      occasions.map(({ id, title, kind, by, said, place }) => ({ id, title, kind, by, said: said?.edtf, place })),
    ),
    'questions.yaml': printList(questions.map(({ id, question, kind }) => ({ id, question, kind }))),
  };
}

function storyEntry({ title, summary, language, clock, start, lanes, measures, credits, asOf }: Story) {
  const all = { title, summary, language, clock, start, asOf: asOf?.edtf, credits };
  const rows = lanes.map(({ id, label, places }) => ({ id, label, places }));
  return { ...all, lanes: rows, measures: measures.map(({ id, label, unit }) => ({ id, label, unit })) };
}

function placeEntry({ id, name, kind, precision, position, radius }: Place): Record<string, Value> {
  const at = radius === undefined ? { coordinates: position } : { anchor: position };
  return { id, name, kind, precision, ...at, radius };
}

function factFiles(facts: readonly Fact[]): Readonly<Record<string, string>> {
  const count = Math.ceil(facts.length / FACTS_A_FILE);
  const files = Array.from({ length: count }, (_, at): [string, string] => {
    const part = facts.slice(at * FACTS_A_FILE, (at + 1) * FACTS_A_FILE);
    return [`facts/${String(at + 1).padStart(4, '0')}.yaml`, printList(part.map(factEntry))];
  });
  return Object.fromEntries(files);
}

function factEntry(fact: Fact): Record<string, Value> {
  const { id, text, key, standing, act, occasion, by, said, event, of, figures, answers, corrected, withdrawn } = fact;
  const own = occasion === undefined ? { by: some(by), said: said.edtf } : {};
  const roles = (role: Role) => some(fact.places.filter((one) => one.role === role).map(({ place }) => place));
  return {
    ...{ id, text, key, standing, act, occasion, ...own, event: event?.edtf },
    ...{ at: roles('at'), from: roles('from'), to: roles('to'), of, about: roles('about') },
    ...(occasion === undefined && { place: roles('said') }),
    figures: some(figures.map((figure) => ({ ...figure }))),
    answers: some(answers.map((answer) => ({ ...answer }))),
    in: fact.appearances.map(({ article, passage }) => ({ article, passage: `${passage.first} … ${passage.last}` })),
    corrected: corrected?.map(({ on, note }) => ({ on: isoOf(on), note })),
    withdrawn: withdrawn && { on: isoOf(withdrawn.on), why: withdrawn.why },
  };
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** The text of each article: one paragraph for every fact that it carries. */
function textsOf(facts: readonly Fact[]): Readonly<Record<string, string>> {
  const paragraphs = new Map<string, string[]>();
  for (const { appearances } of facts) {
    for (const { article, passage } of appearances) {
      const list = paragraphs.get(article) ?? [];
      list.push(`${passage.first} was made up and ${passage.last}.`);
      paragraphs.set(article, list);
    }
  }
  return Object.fromEntries([...paragraphs].map(([id, list]) => [`texts/${id}.txt`, `${list.join('\n\n')}\n`]));
}
