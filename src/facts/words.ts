import type { Archive } from './archive.ts';
import type { Fact } from './fact.ts';
import type { Article, Voice } from './sources.ts';

/** Text as it is compared in a search: case, accents, quotes and repeated white space folded. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replaceAll('`', "'").trim();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’ʼ`´]/gu, "'")
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Nothing but ASCII and single spaces: nearly every text, and quickly folded. */
const PLAIN = /^[!-~]*(?: [!-~]+)* ?$/;

/** The words of a text or of a query, each as it is looked for. */
export function wordsIn(text: string): readonly string[] {
  return fold(text).split(' ').filter(Boolean);
}

/**
 * A test whether a fact matches a search: every word of the query stands in its text, its figures, or the names and
 * spellings of its voices, places, articles and occasion. An empty query matches everything.
 */
export function matcher(archive: Archive, query: string): (fact: Fact) => boolean {
  const words = wordsIn(query);
  if (words.length === 0) return () => true;
  return (fact) => {
    const text = fold(searchable(archive, fact).join(' \n '));
    return words.every((word) => text.includes(word));
  };
}

function searchable(archive: Archive, fact: Fact): readonly string[] {
  const voices = fact.by.map((id) => archive.voice.get(id));
  const places = fact.places.map(({ place }) => archive.place.get(place));
  const articles = fact.appearances.map(({ article }) => archive.article.get(article));
  return [
    ...ownTexts(fact),
    ...sharedTexts(archive, fact),
    ...voices.flatMap((voice) => (voice ? namesOf(voice) : [])),
    ...places.flatMap((place) => (place ? namesOf(place) : [])),
    ...articles.flatMap((article) => (article ? titlesOf(article) : [])),
  ];
}

/** What only this fact says. */
export function ownTexts({ text, figures, appearances }: Fact): readonly string[] {
  return [text, ...figures.map(({ words }) => words), ...appearances.flatMap(({ quote }) => quote ?? [])];
}

/** What is searched of those through whom the articles have a fact, and of its occasion. */
export function sharedTexts({ voice, occasion }: Pick<Archive, 'voice' | 'occasion'>, fact: Fact): readonly string[] {
  const through = fact.appearances.flatMap(({ via }) => via.map((id) => voice.get(id)));
  const title = fact.occasion === undefined ? undefined : occasion.get(fact.occasion)?.title;
  return [...through.flatMap((one) => (one ? namesOf(one) : [])), ...(title === undefined ? [] : [title])];
}

/** What a voice or a place is called, for search. */
export function namesOf({ name, spellings }: Pick<Voice, 'name' | 'spellings'>): readonly string[] {
  return [name, ...spellings];
}

/** What an article is called, for search. */
export function titlesOf({ headline, publisher = '' }: Article): readonly string[] {
  return [headline, publisher];
}
