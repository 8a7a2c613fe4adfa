import { dayOf, isoOf } from './span.ts';

/** In which order `3/4/2024` has its day and its month. */
export type Order = 'day first' | 'month first';

const FORM = /^(\d\d?)([./-])(\d\d?)[./-](\d{4})$/;

/**
 * The days that `17/10/2024` can be, as `YYYY-MM-DD`: none where there is no such day, two where both orders give one.
 * Null for any other form. Where dates are written with points, the day comes first.
 * @param order as the other dates beside it show it
 */
export function numericDays(text: string, order: Order | null = null): readonly string[] | null {
  const [, first = '', sign = '', second = '', year] = FORM.exec(text) ?? [];
  if (year === undefined) return null;
  const [dayFirst, monthFirst] = [isoDay(year, second, first), isoDay(year, first, second)];
  const own = order ?? (sign === '.' ? 'day first' : null);
  const meant = own && (own === 'day first' ? dayFirst : monthFirst);
  return meant ? [meant] : [...new Set([dayFirst, monthFirst].flatMap((day) => day ?? []))];
}

/** The order that dates show: one of them has it, and none the other; null where that is not so. */
export function orderIn(texts: Iterable<string>): Order | null {
  const shown = new Set<Order>();
  for (const text of texts) {
    const [, first, , second] = FORM.exec(text) ?? [];
    if (Number(first) > 12) shown.add('day first');
    if (Number(second) > 12) shown.add('month first');
  }
  return shown.size === 1 ? ([...shown][0] ?? null) : null;
}

/** A day as `YYYY-MM-DD`, or null where there is no such day. */
export function isoDay(year: string, month: string, day: string): string | null {
  const text = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  // Before Christ a year has six digits there.
  const real = isoOf(dayOf(Number(year), Number(month), Number(day))).replace(/^-00/, '-');
  return real === text ? text : null;
}
