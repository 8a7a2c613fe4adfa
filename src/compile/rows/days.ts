import { type Order, isoDay, numericDays } from '#facts/numericDate.ts';

/** What the dates of a table need to be read as a spreadsheet shows them. */
export interface Days {
  /** In which order digits have their day and their month; asked only where a date has two readings. */
  readonly order: () => Order | null;
}

/** A date without what a spreadsheet adds to a day that it takes for a moment. */
export function withoutMidnight(cell: string): string {
  return cell.replace(/ 0?0:00(?::00)?$/, '');
}

/**
 * A date in a cell as EDTF writes it, where a spreadsheet turned `2024-10-24` into the form of its country: `24.10.2024`,
 * `10/24/2024`, `2024/10/24`. Anything else, and what has two readings, stays as it is.
 */
export function isoWritten(cell: string, { order }: Days): string {
  if (!/^\d{1,4}[./-]/.test(cell) || /^\d{4}-/.test(cell)) return cell;
  const text = withoutMidnight(cell);
  const [, year = '', month = '', day = ''] = /^(\d{4})[./] ?(\d\d?)[./] ?(\d\d?)\.?$/.exec(text) ?? [];
  if (year !== '') return isoDay(year, month, day) ?? cell;
  const days = numericDays(text);
  const [one, other] = days?.length === 2 ? (numericDays(text, order()) ?? []) : (days ?? []);
  return one !== undefined && other === undefined ? one : cell;
}

/** The two days that a date in a cell can be, where nothing shows which; null otherwise. */
export function unsureDays(cell: string, { order }: Days): readonly string[] | null {
  const days = numericDays(withoutMidnight(cell), order());
  return days?.length === 2 ? days : null;
}
