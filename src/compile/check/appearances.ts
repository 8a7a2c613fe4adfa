import { normalForm } from '../passage/normal.ts';
import { PASSAGE, findPassage } from '../passage/passage.ts';
import type { AppearanceEntry } from '../parse/shapes.ts';
import type { Problems } from '../problems/problem.ts';
import type { Resolved } from '../resolve.ts';
import type { PlainFact } from '../resolve/plain.ts';
import { type ArticleText, type Texts, isForeign } from '../passage/texts.ts';
import { lengthOf } from '../passage/unspaced.ts';
import { isPending } from './review.ts';
import type { Given } from './given.ts';

/** Every fact appears in an article, and leads to a passage that stands there once, where the text is at hand. */
export function checkAppearances(resolved: Resolved, problems: Problems, { texts }: Pick<Given, 'texts'>): void {
  const { draft, facts, tables } = resolved;
  for (const { entry } of facts)
    for (const appearance of entry.in ?? []) checkAppearance(appearance, tables, texts, problems);
  checkAppearing(draft, problems);
  problems.as(isPending(draft) ? 'warning' : 'error', () => checkPassages(draft, problems));
}

/** Whether `checkAppearances` has nothing to say of a fact while no text is at hand. */
export function areAppearancesSound({ appearances }: PlainFact): boolean {
  return appearances.length > 0 && appearances.every(({ passage }) => passage !== undefined && isWrittenSound(passage));
}

/** Also of facts that are incomplete otherwise: everything is reported at once. */
function checkPassages({ facts }: Resolved['draft'], problems: Problems): void {
  for (const fact of facts) {
    problems.as(fact.draft?.value ? 'warning' : 'error', () => {
      for (const { given, where } of fact.in ?? []) if (!given.has('passage')) problems.add('no-passage', where, {});
    });
  }
}

/** The same, of facts that are no drafts. */
function checkAppearing({ facts }: Resolved['draft'], problems: Problems): void {
  for (const { id, in: appearances, draft: isDraft, given, where } of facts) {
    const isRefused = appearances === undefined && given.has('in');
    if (id && !isRefused && !appearances?.length && !isDraft?.value)
      problems.add(
        'no-appearance',
        where,
        { id: id.value },
        where.file.endsWith('.csv') ? 'Write the id of an article into a column `article`.' : undefined,
      );
  }
}

function checkAppearance(
  appearance: AppearanceEntry,
  tables: Resolved['tables'],
  texts: Texts,
  problems: Problems,
): void {
  const { article, passage, quote } = appearance;
  const text = article && texts.get(article.value);
  if (!passage || !article || !tables.article.has(article.value)) return;
  if (text) checkPassage(appearance, text, texts, problems);
  else checkWritten(passage, problems);
  if (text && quote && !isForeign(text) && text.hay.folded.places(normalForm(quote.value).toLowerCase()).length === 0) {
    problems.add('quote-not-found', quote.at, { article: article.value });
  }
}

/** Without the text, only a passage that is written out has a known length. */
function checkWritten(passage: NonNullable<AppearanceEntry['passage']>, problems: Problems): void {
  const written = normalForm(passage.value);
  const length = lengthOf(written);
  if (!written.includes('...') && length < PASSAGE.shortest) {
    problems.add('passage-short', passage.at, { length, limit: PASSAGE.shortest });
  }
  if (length > PASSAGE.longest) problems.add('passage-long', passage.at, { length, limit: PASSAGE.longest });
}

/** Whether `checkWritten` has nothing to say. */
function isWrittenSound(passage: string): boolean {
  // The normal form is at most three times as long, and no letter counts more than twice.
  if (passage.includes('…') && passage.length * 6 <= PASSAGE.longest) return true;
  const written = normalForm(passage);
  const length = lengthOf(written);
  return length <= PASSAGE.longest && (written.includes('...') || length >= PASSAGE.shortest);
}

function checkPassage(
  { article, passage }: AppearanceEntry,
  text: ArticleText,
  texts: Texts,
  problems: Problems,
): void {
  if (!article || !passage) return;
  const found = findPassage(text.hay, passage.value, text.copies);
  if ('missing' in found) {
    if (isForeign(text)) return;
    const slots = { article: article.value, reason: found.missing };
    problems.add(
      'passage-not-found',
      passage.at,
      slots,
      unwrapped(passage.value, text) ?? elsewhere(passage.value, texts),
    );
    return;
  }
  const [stretch] = found.stretches;
  const length = stretch ? lengthOf(text.normal.slice(stretch.start, stretch.end)) : 0;
  if (found.stretches.length > 1)
    problems.add('passage-twice', passage.at, { article: article.value, count: found.stretches.length });
  else if (length < PASSAGE.shortest) problems.add('passage-short', passage.at, { length, limit: PASSAGE.shortest });
  else if (length > PASSAGE.longest) problems.add('passage-long', passage.at, { length, limit: PASSAGE.longest });
}

/** Quotation marks round a passage that the article does not have there. */
function unwrapped(passage: string, text: ArticleText): string | undefined {
  const inner = passage.trim().replace(/^[“”„"'‘’«]\s*|\s*[“”"'‘’»]$/g, '');
  const isFound = inner !== passage.trim() && 'stretches' in findPassage(text.hay, inner, text.copies);
  return isFound ? `Take away the quotation marks inside: \`passage: "${inner}"\`.` : undefined;
}

function elsewhere(passage: string, texts: Texts): string | undefined {
  const other = [...texts].find(([, text]) => 'stretches' in findPassage(text.hay, passage, text.copies));
  return other && `It stands in \`${other[0]}\`.`;
}
