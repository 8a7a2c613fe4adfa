import type { AppearanceProvenance } from '#facts/provenance.ts';
import { AROUND, type Lock } from './lock.ts';
import type { ArticleText, Texts } from './texts.ts';
import type { Workspace } from '../workspace.ts';

/**
 * What became of a passage: it stands where it was (`exact`) or elsewhere (`moved`), its surroundings stand and it
 * does not (`altered`), nothing of it is found (`lost`), or the text is not at hand (`absent`).
 */
export type Verdict = 'exact' | 'moved' | 'altered' | 'lost' | 'absent';

export interface Verified {
  readonly fact: string;
  readonly article: string;
  readonly verdict: Verdict;
  /** Offset of the passage in the normal form, where it was found. */
  readonly start?: number;
}

/** The verdict on every appearance in a lock, by fact and in the order of the lock. Needs no facts, only the texts. */
export function verify(lock: Lock, texts: Texts, hash: Workspace['hash']): readonly Verified[] {
  return Object.entries(lock.facts).flatMap(([fact, { appearances }]) =>
    appearances.map((appearance) => ({
      fact,
      article: appearance.article,
      ...verdictOn(appearance, texts.get(appearance.article), hash),
    })),
  );
}

export function verdictOn(
  anchor: AppearanceProvenance,
  text: ArticleText | undefined,
  hash: Workspace['hash'],
): { readonly verdict: Verdict; readonly start?: number } {
  if (!text) return { verdict: 'absent' };
  const { start, end, digest, before, after } = anchor;
  const { normal } = text;
  const length = end - start;
  if (hash(normal.slice(start, end)) === digest) return { verdict: 'exact', start };
  const moved = startsOf(normal).find((at) => hash(normal.slice(at, at + length)) === digest);
  if (moved !== undefined) return { verdict: 'moved', start: moved };
  return { verdict: isFramed(normal, before, after, hash) ? 'altered' : 'lost' };
}

/** Whether what stood before the passage and what stood after it are both there still, in this order. */
function isFramed(normal: string, before: string, after: string, hash: Workspace['hash']): boolean {
  const offsets = Array.from({ length: normal.length + 1 }, (_, index) => index);
  const left = offsets.find((at) => hash(normal.slice(Math.max(0, at - AROUND), at)) === before);
  if (left === undefined) return false;
  return offsets.some((at) => at >= left && hash(normal.slice(at, at + AROUND)) === after);
}

/** Where a word begins: a passage begins nowhere else. */
function startsOf(normal: string): readonly number[] {
  return [
    0,
    ...[...normal.matchAll(/(?<=[^\p{L}\p{N}])(?=\S)|(?<=\S)(?=[^\p{L}\p{N}\s])/gu)].map(({ index }) => index),
  ];
}
