import type { Archive } from './archive.ts';
import type { Fact } from './fact.ts';

/** Text as it is compared in a search: case, accents, quotes and repeated white space folded. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’ʼ`´]/gu, "'")
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * A test whether a fact matches a search: every word of the query stands in its text, its figures, or the names and
 * spellings of its voices, places, articles and occasion. An empty query matches everything.
 */
export function matcher(archive: Archive, query: string): (fact: Fact) => boolean {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return () => true;
  return (fact) => {
    const text = fold(searchable(archive, fact).join(' \n '));
    return words.every((word) => text.includes(word));
  };
}

function searchable(archive: Archive, fact: Fact): readonly string[] {
  const voices = [...fact.by, ...fact.appearances.flatMap(({ via }) => via)].map((id) => archive.voice.get(id));
  const places = fact.places.map(({ place }) => archive.place.get(place));
  const articles = fact.appearances.map(({ article }) => archive.article.get(article));
  return [
    fact.text,
    ...fact.figures.map(({ words }) => words),
    ...fact.appearances.map(({ quote }) => quote ?? ''),
    ...voices.flatMap((voice) => (voice ? [voice.name, ...voice.spellings] : [])),
    ...places.flatMap((place) => (place ? [place.name, ...place.spellings] : [])),
    ...articles.flatMap((article) => (article ? [article.headline, article.publisher ?? ''] : [])),
    (fact.occasion && archive.occasion.get(fact.occasion)?.title) ?? '',
  ];
}
