import { type Lock, NO_LOCK, lockFile, reviewDigest } from '../passage/lock.ts';
import { normalForm } from '../passage/normal.ts';
import { PASSAGE, findPassage } from '../passage/passage.ts';
import { wholeFile } from '../parse/source.ts';
import type { AppearanceEntry } from '../parse/shapes.ts';
import type { Problems } from '../problems/problem.ts';
import type { Resolved } from '../resolve.ts';
import type { ResolvedFact } from '../resolve/facts.ts';
import type { ArticleText, Texts } from '../passage/texts.ts';
import { verdictOn } from '../passage/verify.ts';
import { lengthOf } from '../passage/unspaced.ts';
import type { Workspace } from '../workspace.ts';

/** What facts are held against: the texts at hand, the lock, and how severe it is that nobody reviewed a fact. */
export interface Proof {
  readonly texts: Texts;
  readonly lock: Lock | null | { readonly broken: string };
  readonly unreviewed: 'error' | 'warning';
  readonly hash: Workspace['hash'];
}

/** Every fact leads to its passages, and was reviewed as it is; what is asked of the story as a whole comes apart. */
export function checkProof(resolved: Resolved, proof: Proof, problems: Problems): void {
  const { draft, facts } = resolved;
  for (const fact of facts) checkAppearances(fact, resolved, proof.texts, problems);
  checkAppearing(resolved, problems);
  problems.as(isPending(draft) ? 'warning' : 'error', () => checkPassages(resolved, problems));
  const { lock, hash } = proof;
  if ((lock && 'broken' in lock) || !lock) return;
  problems.as(severityOf(draft, proof), () => {
    for (const fact of facts) checkReviewed(fact, lock.facts[fact.fact.id], hash, problems);
  });
}

const ANCHOR = 'Save the texts of the articles in `texts/`, then `npm run dateline -- anchor`.';

/** What the lock and the texts say of a story as a whole. */
export function checkRecord(resolved: Resolved, proof: Proof, problems: Problems): void {
  problems.as(severityOf(resolved.draft, proof), () => checkLock(resolved, proof, problems));
  for (const { id } of resolved.articles) {
    const text = proof.texts.get(id);
    const entry = resolved.tables.article.get(id);
    if (text?.normal.includes('\uFFFD') && entry) problems.add('text-encoding', entry.where, { article: id });
    if (text && entry && text.copies.length > 0)
      problems.add('prints-twice', entry.where, { article: id, count: text.copies.length });
  }
}

function severityOf(draft: Resolved['draft'], { unreviewed }: Proof): Proof['unreviewed'] {
  return isPending(draft) || unreviewed === 'warning' ? 'warning' : 'error';
}

function isPending({ story }: Resolved['draft']): boolean {
  return story?.review?.value === 'pending';
}

/** Also of facts that are incomplete otherwise: everything is reported at once. */
function checkPassages({ draft }: Resolved, problems: Problems): void {
  for (const fact of draft.facts) {
    problems.as(fact.draft?.value ? 'warning' : 'error', () => {
      for (const { given, where } of fact.in ?? []) if (!given.has('passage')) problems.add('no-passage', where, {});
    });
  }
}

function checkAppearing({ draft }: Resolved, problems: Problems): void {
  for (const { id, in: appearances = [], draft: isDraft, where } of draft.facts)
    if (id && appearances.length === 0 && !isDraft?.value) problems.add('no-appearance', where, { id: id.value });
}

/** A fact has an appearance, and each passage stands in its article where the text is at hand. */
export function checkAppearances(
  { entry }: ResolvedFact,
  { tables }: Resolved,
  texts: Texts,
  problems: Problems,
): void {
  for (const appearance of entry.in ?? []) {
    const { article, passage, quote } = appearance;
    const text = article && texts.get(article.value);
    if (!passage || !article || !tables.article.has(article.value)) continue;
    if (text) checkPassage(appearance, text, texts, problems);
    else checkWritten(passage, problems);
    if (text && quote && text.hay.folded.places(normalForm(quote.value).toLowerCase()).length === 0) {
      problems.add('quote-not-found', quote.at, { article: article.value });
    }
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

/** Whether `checkAppearances` has nothing to say of a passage whose text is not at hand. */
export function isWrittenSound(passage: string): boolean {
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
    const slots = { article: article.value, reason: found.missing };
    problems.add('passage-not-found', passage.at, slots, elsewhere(passage.value, texts));
    return;
  }
  const [stretch] = found.stretches;
  const length = stretch ? lengthOf(text.normal.slice(stretch.start, stretch.end)) : 0;
  if (found.stretches.length > 1)
    problems.add('passage-twice', passage.at, { article: article.value, count: found.stretches.length });
  else if (length < PASSAGE.shortest) problems.add('passage-short', passage.at, { length, limit: PASSAGE.shortest });
  else if (length > PASSAGE.longest) problems.add('passage-long', passage.at, { length, limit: PASSAGE.longest });
}

function elsewhere(passage: string, texts: Texts): string | undefined {
  const other = [...texts].find(([, text]) => 'stretches' in findPassage(text.hay, passage, text.copies));
  return other && `It stands in \`${other[0]}\`.`;
}

function checkLock(resolved: Resolved, { lock, texts, hash }: Proof, problems: Problems): void {
  const file = lockFile(resolved.draft.folder);
  if (lock && 'broken' in lock) return problems.add('bad-lock', wholeFile(file), { reason: lock.broken });
  if (!lock && resolved.facts.length > 0)
    return problems.add('no-lock', wholeFile(file), {}, isPending(resolved.draft) ? ANCHOR : undefined);
  const { facts, articles } = lock ?? NO_LOCK;
  // Of the facts of a file that cannot be read, none is known to be gone.
  const ids = resolved.draft.unread.has('fact') ? [] : Object.keys(facts);
  for (const id of ids) if (!resolved.tables.fact.has(id)) problems.add('orphan-lock', wholeFile(file), { id }, `Take it out of the lock: npm run dateline -- anchor --accept ${id}`); // prettier-ignore
  for (const [id, { sha256 }] of Object.entries(articles)) {
    const text = texts.get(id);
    const entry = resolved.tables.article.get(id);
    if (!text || !entry || text.sha256 === sha256) continue;
    problems.add('article-drift', entry.where, { article: id });
    checkDrift(id, text, resolved, facts, hash, problems);
  }
}

function checkReviewed(
  fact: ResolvedFact,
  locked: Lock['facts'][string] | undefined,
  hash: Workspace['hash'],
  problems: Problems,
): void {
  const { id } = fact.fact;
  const { where, id: written } = fact.entry;
  const at = written?.at ?? where;
  if (!locked) problems.add('not-anchored', at, { id });
  else if (locked.reviewed !== reviewDigest(fact, hash)) {
    problems.add(
      'edited-after-review',
      at,
      { id, verified: locked.verified },
      `Compare it with its articles, then: npm run dateline -- anchor --accept ${id}`,
    );
  }
}

function checkDrift(
  article: string,
  text: ArticleText,
  { facts }: Resolved,
  locked: Lock['facts'],
  hash: Workspace['hash'],
  problems: Problems,
): void {
  for (const { fact, entry } of facts) {
    for (const anchor of locked[fact.id]?.appearances ?? []) {
      if (anchor.article !== article) continue;
      const { verdict } = verdictOn(anchor, text, hash);
      if (verdict === 'exact' || verdict === 'moved') continue;
      problems.add('passage-drift', entry.id?.at ?? entry.where, { id: fact.id, article, state: verdict });
    }
  }
}
