import { lowerBound } from '#facts/search.ts';
import { type Day, dateOf, dayOf } from '#facts/span.ts';

/**
 * The place of the first day of the next month in a list of days, or of this month, or of the one before where `at` is
 * the first of its own; the last or the first day at the ends.
 * @param days ascending
 */
export function monthStep(days: Int32Array, at: number, step: 1 | -1): number {
  const day = days[at] ?? 0;
  if (step === 1) return Math.min(lowerBound(days, startOf(day, 1)), Math.max(days.length - 1, 0));
  const first = lowerBound(days, startOf(day, 0));
  return first < at ? first : lowerBound(days, startOf(days[Math.max(at - 1, 0)] ?? 0, 0));
}

/** The first day of each month in a list of days. */
export function firstsOf(days: Int32Array): readonly Day[] {
  const found: Day[] = [];
  for (let at = 0; at < days.length; at = lowerBound(days, startOf(days[at] ?? 0, 1))) found.push(days[at] ?? 0);
  return found;
}

/** The first day of the month of a day, or of one that follows. */
function startOf(day: Day, months: number): Day {
  const { year, month } = dateOf(day);
  return dayOf(year, month + months);
}
