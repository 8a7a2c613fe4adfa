import { type Clock, type Fact, spanOn } from './fact.ts';
import { lastDay } from './span.ts';

/** The order used everywhere: latest day of the clock, then id (by code unit, so that no locale changes it). */
export function inOrder(clock: Clock): (a: Fact, b: Fact) => number {
  return (a, b) => lastDay(spanOn(a, clock)) - lastDay(spanOn(b, clock)) || compareIds(a.id, b.id);
}

/** Code-unit order, the same on every machine. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
