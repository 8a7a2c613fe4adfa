import { type Lock, NO_LOCK, lockFile, reviewDigest } from '../passage/lock.ts';
import { wholeFile } from '../parse/source.ts';
import type { Problems } from '../problems/problem.ts';
import type { Resolved } from '../resolve.ts';
import type { ResolvedFact } from '../resolve/facts.ts';
import type { ArticleText, Texts } from '../passage/texts.ts';
import { verdictOn } from '../passage/verify.ts';
import type { Workspace } from '../workspace.ts';

/** What shows that facts were reviewed: the lock, the texts at hand, and how severe it is that nobody did. */
export interface Proof {
  readonly texts: Texts;
  readonly lock: Lock | null | { readonly broken: string };
  readonly unreviewed: 'error' | 'warning';
  readonly hash: Workspace['hash'];
}

/** Every fact was reviewed as it is; what is asked of the lock as a whole comes apart. Rows have no review. */
export function checkReviews({ draft, facts }: Resolved, problems: Problems, proof: Proof): void {
  const { lock, hash } = proof;
  if (!lock || 'broken' in lock) return;
  problems.as(severityOf(draft, proof), () => {
    for (const fact of facts) checkReviewed(fact, lock.facts[fact.fact.id], hash, problems);
  });
}

/** The lock can be read, it fits the texts, and it holds nothing that is gone. */
export function checkLock(resolved: Resolved, problems: Problems, proof: Proof): void {
  problems.as(severityOf(resolved.draft, proof), () => checkLocked(resolved, proof, problems));
}

/** Whether a story is being written: nobody has compared its facts with their sources yet, or nobody can read that. */
export function isPending({ story }: Resolved['draft']): boolean {
  return story === undefined || story.review?.value === 'pending';
}

function severityOf(draft: Resolved['draft'], { unreviewed }: Proof): Proof['unreviewed'] {
  return isPending(draft) || unreviewed === 'warning' ? 'warning' : 'error';
}

const COMPARE = 'Compare: `npm run dateline -- verify` says which passages still stand;';
const ANCHOR = 'Save the texts of the articles in `texts/`, then `npm run dateline -- anchor`.';

function checkLocked(resolved: Resolved, { lock, texts, hash }: Proof, problems: Problems): void {
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
    const over = `\`npm run dateline -- anchor --accept ${id}\` takes the new text over, and them with it.`;
    problems.add('article-drift', entry.where, { article: id }, `${COMPARE} ${over}`);
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
      const again = `Compare it with its article, then: \`npm run dateline -- anchor --accept ${fact.id}\``;
      problems.add('passage-drift', entry.id?.at ?? entry.where, { id: fact.id, article, state: verdict }, again);
    }
  }
}
