import type { Guest } from './guest.ts';

/** What is posted to a host: an object, or a text in dialects that grew up with one. */
export type Message = string | { readonly [key: string]: unknown };

/** Says a height in px as one kind of host understands it; null where that host is not there. */
type Dialect = (height: number, guest: Guest) => Message | null;

/** Our own; `docs/embedding.md` describes it. */
export const dateline: Dialect = (height) => ({ dateline: 1, type: 'height', height });

/** Hosts look the frame up by the sender of the message, so that any id will do. */
export const datawrapper: Dialect = (height, { story }) => ({ 'datawrapper-height': { [story]: height } });

/** pym.js 1.x: only where its parent named the frame. */
export const pym: Dialect = (height, { childId }) =>
  childId === null ? null : ['pym', childId, 'height', String(height)].join('xPYMx');

/** AMP's `amp-iframe`, and the New York Public Radio's Sidechain, which took it over. */
export const amp: Dialect = (height) => ({ sentinel: 'amp', type: 'embed-size', height });

/** WordPress keeps it between 200 and 1000 px, and wants its secret back. */
const wordpress: Dialect = (height, { secret }) =>
  secret === null ? null : { message: 'height', value: height, secret };

/** A text of JSON, as Embedly's frames send it. */
const embedly: Dialect = (height, { address }) => JSON.stringify({ src: address, context: 'iframe.resize', height });

const DIALECTS: readonly Dialect[] = [dateline, datawrapper, pym, amp, wordpress, embedly];

/** A height in every dialect that this guest's host may speak. */
export function heightMessages(height: number, guest: Guest): readonly Message[] {
  return DIALECTS.map((dialect) => dialect(height, guest)).filter((message) => message !== null);
}
