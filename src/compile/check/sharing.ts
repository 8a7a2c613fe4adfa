import type { Fact } from '#facts/fact.ts';
import { SHARED, Sources } from '../lint.ts';
import { abbreviated, longestRun, PASSAGE } from '../passage.ts';
import type { Problems } from '../problem.ts';
import type { Resolved } from '../resolve.ts';
import type { Texts } from '../texts.ts';
import { ownWords } from './plain.ts';

/** The story is told in our own words: shared runs of words warn at seven and are refused at twelve. */
export function checkSharing(resolved: Resolved, texts: Texts, problems: Problems): void {
  checkWords(resolved, sourcesOf(texts), problems);
}

/** `checkSharing` with the texts as they are compared. */
export function checkWords(resolved: Resolved, sources: Sources, problems: Problems): void {
  checkPassages(resolved, problems);
  for (const { value, at } of ownWords(resolved)) {
    const shared = sources.longest(value);
    if (shared) problems.add(shared.count >= SHARED.refuse ? 'copies-source' : 'near-source', at, { ...shared });
  }
  for (const { entry, fact } of resolved.facts) {
    for (const text of sourceWords(fact)) {
      const shared = sources.longest(text);
      if (shared && shared.count >= SHARED.refuse) problems.add('copies-source', entry.where, { ...shared });
    }
  }
}

export function sourcesOf(texts: Texts): Sources {
  return new Sources([...texts].map(([article, { normal }]) => [article, normal]));
}

/** A passage is named by its first and last words: written out, it would itself be a copy, text at hand or not. */
function checkPassages({ draft }: Resolved, problems: Problems): void {
  const passages = draft.facts.flatMap(({ in: appearances }) => (appearances ?? []).map(({ passage }) => passage));
  const skipped = draft.articles.flatMap(({ skipped: list }) => (list ?? []).map(({ passage }) => passage));
  for (const passage of [...passages, ...skipped]) {
    if (!passage) continue;
    const count = longestRun(passage.value);
    if (count <= PASSAGE.written) continue;
    problems.add(
      'passage-copies',
      passage.at,
      { count, limit: PASSAGE.written },
      `Write \`${abbreviated(passage.value)}\`.`,
    );
  }
}

/** The source's own words that the page shows: exempt from the warning, not from the limit. */
function sourceWords({ appearances, figures, said, event }: Fact): readonly string[] {
  const dates = [said, event].flatMap((span) => [span?.words, span?.because]);
  const quotes = appearances.map(({ quote }) => quote);
  return [...quotes, ...dates, ...figures.map(({ words }) => words)].filter((text) => text !== undefined);
}
