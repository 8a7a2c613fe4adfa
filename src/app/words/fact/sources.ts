import { outletName } from '#app/language/facts.ts';
import type { Language } from '#app/language/language.ts';
import type { Archive } from '#facts/archive.ts';
import type { Appearance, Fact } from '#facts/fact.ts';
import type { Article } from '#facts/sources.ts';
import { sentenceUrl } from './citation.ts';

/** An appearance of a fact as readers meet it. */
interface Source extends Pick<Appearance, 'passage' | 'via'> {
  /** The outlet; where one comes again, with a number. */
  readonly name: string;
  readonly article: Article | undefined;
  /** Lands on the passage; null where there is no safe address. */
  readonly url: string | null;
}

/** Where a fact stands in print, in order. No two read alike. */
export function sourcesOf(l: Language, archive: Archive, fact: Fact): readonly Source[] {
  const seen: string[] = [];
  return fact.appearances.map(({ article: id, passage, via }) => {
    const article = archive.article.get(id);
    const outlet = outletName(l, article);
    const before = seen.filter((name) => name === outlet).length;
    const name = before ? outlet + l.words.aside(`${before + 1}`) : outlet;
    seen.push(outlet);
    return { name, article, passage, via, url: sentenceUrl(article?.url, passage) };
  });
}
