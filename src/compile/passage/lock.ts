import { conflictIn } from '../parse/conflict.ts';
import type { AppearanceProvenance } from '#facts/provenance.ts';
import type { Span } from '#facts/span.ts';
import type { Stretch } from './passage.ts';
import type { Memory } from '../memory.ts';
import type { ResolvedFact } from '../resolve/facts.ts';
import type { ArticleText } from './texts.ts';
import type { Workspace } from '../workspace.ts';

/** The lock of a story: what was compared with the articles, and when. Written by `anchor` only. */
export interface Lock {
  readonly format: 'dateline-lock/1';
  readonly articles: Readonly<Record<string, { readonly sha256: string }>>;
  readonly facts: Readonly<Record<string, LockedFact>>;
}

export interface LockedFact {
  /** Digest of the fact as it was reviewed. */
  readonly reviewed: string;
  /** Day of the review, `YYYY-MM-DD`. */
  readonly verified: string;
  readonly appearances: readonly AppearanceProvenance[];
}

export const NO_LOCK: Lock = { format: 'dateline-lock/1', articles: {}, facts: {} };

/** UTF-16 units on each side of a passage that are digested with it. */
export const AROUND = 32;

export function lockFile(folder: string): string {
  return `${folder}/provenance.lock.json`;
}

/** The lock of a story, null where there is none, or the reason why it cannot be read. */
export function readLock(workspace: Workspace, folder: string, memory?: Memory): Read {
  const text = workspace.read(lockFile(folder));
  return memory ? memory.value('lock', [text], () => lockIn(text)) : lockIn(text);
}

type Read = Lock | null | { readonly broken: string };

function lockIn(text: string | null): Read {
  if (text === null) return null;
  try {
    const lock: unknown = JSON.parse(text);
    return isLock(lock) ? lock : { broken: 'it is not a lock of the format dateline-lock/1' };
  } catch {
    return { broken: conflictIn(text) ? 'a merge left two versions in it' : 'it is not JSON' };
  }
}

/** The bytes of a lock: ids sorted, so that two editors' locks merge. */
export function printLock({ format, articles, facts }: Lock): string {
  const sorted = <T>(table: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ format, articles: sorted(articles), facts: sorted(facts) }, null, 2)}\n`;
}

/** Where a passage stands, with the digests that prove it. */
export function anchorOf(
  article: string,
  text: ArticleText,
  { start, end }: Stretch,
  hash: Workspace['hash'],
): AppearanceProvenance {
  const { normal } = text;
  return {
    article,
    start,
    end,
    digest: hash(normal.slice(start, end)),
    before: hash(normal.slice(Math.max(0, start - AROUND), start)),
    after: hash(normal.slice(end, end + AROUND)),
  };
}

/**
 * Digest of what a review looks at: the fact as the page shows it, with what it takes from its occasion. Marks of the
 * editors (key, correction, withdrawal) are no part of it.
 */
export function reviewDigest({ entry, fact }: ResolvedFact, hash: Workspace['hash']): string {
  const seen = {
    text: fact.text,
    plain: fact.plain,
    standing: fact.standing,
    act: fact.act,
    by: fact.by,
    said: dateSeen(fact.said),
    event: fact.event && dateSeen(fact.event),
    expected: fact.expected,
    places: fact.places.filter(({ role }) => role !== 'seat'),
    of: fact.of,
    figures: fact.figures,
    answers: fact.answers,
    in: (entry.in ?? []).map(({ article, passage, via, quote }) => ({
      article: article?.value,
      passage: passage?.value,
      via: via?.map(({ value }) => value),
      quote: quote?.value,
    })),
  };
  return hash(JSON.stringify(seen));
}

function dateSeen({ edtf, words, because }: Span) {
  return { edtf, words, because };
}

function isLock(value: unknown): value is Lock {
  if (!isTable(value) || value.format !== NO_LOCK.format || !isTable(value.articles) || !isTable(value.facts))
    return false;
  const sound = Object.values(value.articles).every((article) => isTable(article) && isDigest(article.sha256));
  return sound && Object.values(value.facts).every(isLockedFact);
}

function isLockedFact(value: unknown): boolean {
  if (!isTable(value) || !isDigest(value.reviewed) || !Array.isArray(value.appearances)) return false;
  return /^\d{4}-\d\d-\d\d$/.test(String(value.verified)) && value.appearances.every(isAnchor);
}

function isAnchor(value: unknown): boolean {
  if (!isTable(value) || typeof value.article !== 'string') return false;
  const { start, end } = value;
  const ordered = Number.isInteger(start) && Number.isInteger(end) && Number(start) >= 0 && Number(start) < Number(end);
  return ordered && [value.digest, value.before, value.after].every(isDigest);
}

function isDigest(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
