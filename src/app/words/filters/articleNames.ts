import { spanWords } from '#app/language/dates.ts';
import type { Language } from '#app/language/language.ts';
import type { Archive } from '#facts/archive.ts';
import type { ArticleId } from '#facts/fact.ts';
import type { Article } from '#facts/sources.ts';

type Names = ReadonlyMap<ArticleId, string>;

const kept = new WeakMap<Archive, { readonly l: Language; readonly names: Names }>();

/**
 * What tells each article of a story from the others: its outlet; of several from one outlet, with the day in print, or
 * with the headline where several are of one day. A newsroom has many articles in a story of its own.
 */
export function articleNames(l: Language, archive: Archive): Names {
  const had = kept.get(archive);
  if (had?.l === l) return had.names;
  const names = namesOf(l, archive.dataset.articles);
  kept.set(archive, { l, names });
  return names;
}

function namesOf(l: Language, articles: readonly Article[]): Names {
  const { separator } = l.words;
  const names = new Map<ArticleId, string>();
  for (const [outlet, its] of grouped(articles, ({ publisher, headline }) => publisher ?? headline)) {
    if (its.length === 1) for (const { id } of its) names.set(id, outlet);
    else
      for (const [day, same] of grouped(its, ({ published }) => spanWords(l, published)))
        for (const { id, headline } of same) names.set(id, outlet + separator + (same.length === 1 ? day : headline));
  }
  return names;
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
