import { isSecret } from './guest.ts';

/** What a host may ask of the frame. */
type Request =
  /** Show the view of an address hash; what is invalid in it is ignored later, where it is parsed. */
  | { readonly type: 'view'; readonly hash: string }
  /** Say height and view again. */
  | { readonly type: 'ask' }
  /** WordPress: the secret by which it knows the frame. */
  | { readonly type: 'secret'; readonly secret: string };

/** Longest hash that a host may send, in UTF-16 units. */
const MAX_HASH = 2000;

/** The request that a message makes, or null: other scripts of a host post messages too. */
export function requestIn(data: unknown): Request | null {
  if (typeof data !== 'object' || data === null) return null;
  const { dateline, type, hash, message, secret } = data as Record<string, unknown>;
  if (message === 'ready' && isSecret(secret)) return { type: 'secret', secret };
  if (dateline !== 1) return null;
  if (type === 'ask') return { type };
  return type === 'view' && typeof hash === 'string' && hash.length <= MAX_HASH ? { type, hash } : null;
}

/** What the frame shows, in words that a host can use. */
export interface Shown {
  /** The view in the language of the address, with its leading `#`; empty for the opening view. */
  readonly hash: string;
  /** Id of the open fact, or null. */
  readonly fact: string | null;
  /** The day of the playhead, `YYYY-MM-DD`. */
  readonly day: string;
}
