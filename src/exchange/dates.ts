import { type Span, isoOf, reachOf } from '#facts/span.ts';

/** The first and the last day that a span can touch, `YYYY-MM-DD`, both inclusive; null where that side is open. */
export function boundsOf(span: Span): { readonly first: string | null; readonly last: string | null } {
  const { from, to, openStart, openEnd } = reachOf(span);
  return { first: openStart ? null : isoOf(from), last: openEnd ? null : isoOf(to - 1) };
}
