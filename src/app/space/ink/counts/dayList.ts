/** Days as how many they lie after a first one: two bytes each, where all lie within 179 years. */
export interface DayList {
  readonly base: number;
  readonly after: Uint16Array | Int32Array;
}

const NARROW = 2 ** 16;

/**
 * A list of days.
 * @param least the first of them
 * @param most the last
 */
export function dayListOf(length: number, dayAt: (at: number) => number, least: number, most: number): DayList {
  const after = most - least < NARROW ? new Uint16Array(length) : new Int32Array(length);
  const base = most - least < NARROW ? least : 0;
  for (let at = 0; at < length; at += 1) after[at] = dayAt(at) - base;
  return { base, after };
}

/**
 * The place in `[lo .. hi)` of a list, sorted there, behind the last day that is on or before a day: O(log n). A search
 * of its own: it runs thousands of times a step, and one that sees every kind of array is several times slower.
 */
export function placeOf({ base, after }: DayList, lo: number, hi: number, day: number): number {
  const most = day - base;
  let low = lo;
  let high = hi;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((after[mid] ?? 0) <= most) low = mid + 1;
    else high = mid;
  }
  return low;
}
