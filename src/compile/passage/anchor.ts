import type { AppearanceProvenance } from '#facts/provenance.ts';
import type { Compiled } from '../compile.ts';
import { type Lock, type LockedFact, anchorOf, reviewDigest } from './lock.ts';
import { type Stretch, findPassage } from './passage.ts';
import type { ResolvedFact } from '../resolve/facts.ts';
import { verdictOn } from './verify.ts';
import type { Workspace } from '../workspace.ts';

/** What `anchor` did, by fact. */
export interface Anchored {
  readonly lock: Lock;
  /** New facts that were added. */
  readonly added: readonly string[];
  /** Facts, or articles, that were taken over as they are now. */
  readonly accepted: readonly string[];
  /** Facts that changed since their review and were not accepted. */
  readonly waiting: readonly string[];
  /** Facts that cannot be anchored, with the reason. */
  readonly failed: readonly { readonly id: string; readonly reason: string }[];
  /** Ids to accept that name nothing that waits. */
  readonly unknown: readonly string[];
}

/**
 * Brings a lock up to date: facts that are new are added; what changed is taken over only where it is named, so that
 * nothing is blessed unseen. A fact that is gone leaves the lock when it is named; an article whose text changed is
 * taken over when it is named, together with those of its passages that stand unchanged.
 */
export function anchor(compiled: Compiled, accept: readonly string[], workspace: Workspace): Anchored {
  const { resolved, texts, lock } = compiled;
  const wanted = new Set(accept);
  const facts: Record<string, LockedFact> = {};
  const report = {
    added: [] as string[],
    accepted: [] as string[],
    waiting: [] as string[],
    failed: [] as { id: string; reason: string }[],
  };
  for (const [id, locked] of Object.entries(lock.facts)) {
    if (resolved.tables.fact.has(id) || !wanted.has(id)) facts[id] = locked;
    else report.accepted.push(id);
  }
  const articles = articlesOf(compiled, wanted, report.accepted);
  for (const fact of resolved.facts) {
    const { id } = fact.fact;
    const before = lock.facts[id];
    const changed = before && isChanged(fact, before, compiled, wanted, workspace);
    if (before && !changed) facts[id] = shifted(before, compiled, wanted, workspace);
    else if (before && !wanted.has(id)) report.waiting.push(id);
    else {
      const locked = lockedFact(fact, compiled, workspace);
      if ('reason' in locked) report.failed.push({ id, reason: locked.reason });
      else facts[id] = locked;
      if (!('reason' in locked)) report[before ? 'accepted' : 'added'].push(id);
    }
  }
  const done = new Set([...report.accepted, ...report.failed.map(({ id }) => id)]);
  const unknown = accept.filter((id) => !done.has(id));
  for (const [id, { sha256 }] of texts) articles[id] ??= { sha256 };
  return { lock: { format: 'dateline-lock/1', articles, facts }, ...report, unknown };
}

/** The digests of the articles: as they were, or as they are now where that is accepted. */
function articlesOf(
  { lock, texts }: Compiled,
  wanted: ReadonlySet<string>,
  accepted: string[],
): Record<string, { sha256: string }> {
  const articles: Record<string, { sha256: string }> = {};
  for (const [id, { sha256 }] of Object.entries(lock.articles)) {
    const now = texts.get(id)?.sha256;
    const takeOver = wanted.has(id) && now !== undefined && now !== sha256;
    articles[id] = { sha256: takeOver ? now : sha256 };
    if (takeOver) accepted.push(id);
  }
  return articles;
}

/** Whether a fact is not what was reviewed: its own words, or a passage in an article whose new text is accepted. */
function isChanged(
  fact: ResolvedFact,
  before: LockedFact,
  { texts }: Compiled,
  wanted: ReadonlySet<string>,
  { hash }: Workspace,
): boolean {
  if (wanted.has(fact.fact.id) || before.reviewed !== reviewDigest(fact, hash)) return true;
  return before.appearances.some((appearance) => {
    if (!wanted.has(appearance.article)) return false;
    const { verdict } = verdictOn(appearance, texts.get(appearance.article), hash);
    return verdict === 'altered' || verdict === 'lost';
  });
}

/** A reviewed fact whose passages moved in an article that is accepted. */
function shifted(
  locked: LockedFact,
  { texts }: Compiled,
  wanted: ReadonlySet<string>,
  { hash }: Workspace,
): LockedFact {
  const appearances = locked.appearances.map((appearance): AppearanceProvenance => {
    const text = texts.get(appearance.article);
    const { start } = verdictOn(appearance, text, hash);
    if (!text || start === undefined || !wanted.has(appearance.article)) return appearance;
    return anchorOf(appearance.article, text, { start, end: start + appearance.end - appearance.start }, hash);
  });
  return { ...locked, appearances };
}

function lockedFact(
  fact: ResolvedFact,
  { texts }: Compiled,
  { hash, today }: Workspace,
): LockedFact | { readonly reason: string } {
  const appearances: AppearanceProvenance[] = [];
  for (const { article, passage } of fact.entry.in ?? []) {
    const text = article && texts.get(article.value);
    if (article && !passage) return { reason: `its appearance in “${article.value}” names no passage` };
    if (!article || !passage || !text) return { reason: `the text of “${article?.value ?? '?'}” is not at hand` };
    const found = findPassage(text.hay, passage.value, text.copies);
    const stretch: Stretch | undefined = 'stretches' in found ? found.stretches[0] : undefined;
    if (!stretch) return { reason: `its passage is not in “${article.value}”` };
    appearances.push(anchorOf(article.value, text, stretch, hash));
  }
  return { reviewed: reviewDigest(fact, hash), verified: today(), appearances };
}
