import type { Fact } from '#facts/fact.ts';
import { Sources } from '../passage/lint.ts';
import { PASSAGE, SHARED, abbreviated, isAbbreviated, longestRun } from '../passage/passage.ts';
import type { Written } from '../parse/source.ts';
import type { Problems } from '../problems/problem.ts';
import type { Resolved } from '../resolve.ts';
import type { PlainFact } from '../resolve/plain.ts';
import type { Texts } from '../passage/texts.ts';
import { eachOwnWords } from './plain.ts';
import type { Given } from './given.ts';

/** The story is told in our own words: shared runs of words warn at seven and are refused at twelve. */
export function checkSharing(resolved: Resolved, problems: Problems, { sources }: Pick<Given, 'sources'>): void {
  checkPassages(resolved, problems);
  eachOwnWords(resolved, ({ value, at }) => {
    const shared = sources.longest(value);
    if (shared) problems.add(shared.count >= SHARED.refuse ? 'copies-source' : 'near-source', at, { ...shared });
  });
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
  const see = ({ passage }: { readonly passage: Written<string> | undefined }) => {
    if (!passage || isAbbreviated(passage.value)) return;
    problems.add(
      'passage-copies',
      passage.at,
      { count: longestRun(passage.value), limit: PASSAGE.written },
      `Write \`${abbreviated(passage.value)}\`.`,
    );
  };
  for (const { in: appearances = [] } of draft.facts) appearances.forEach(see);
  for (const { skipped = [] } of draft.articles) skipped.forEach(see);
}

/** Whether `checkSharing` has nothing to say of a fact while no text is at hand. */
export function isSharingSound({ appearances }: PlainFact): boolean {
  return appearances.every(({ passage }) => passage === undefined || isAbbreviated(passage));
}

/** The source's own words that the page shows: exempt from the warning, not from the limit. */
function sourceWords({ appearances, figures, said, event }: Fact): readonly string[] {
  const words: string[] = [];
  const add = (text: string | undefined) => {
    if (text !== undefined) words.push(text);
  };
  for (const { quote } of appearances) add(quote);
  for (const span of [said, event]) [span?.words, span?.because].forEach(add);
  for (const { words: written } of figures) add(written);
  return words;
}
