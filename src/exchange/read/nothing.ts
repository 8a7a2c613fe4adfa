/** What tables write where nothing is known. */
const NOTHING = /^(?:unknown|n\/a|n\.a\.|nan|null|none|\?+|[-–—]+)$/i;

/** The same of dates, as libraries have it. */
const NO_DATE = /^(?:undated|n\.? ?d\.?|s\.? ?d\.?|o\. ?[jd]\.|tb[acd]|na)$/i;

/** What a cell says; empty where it says that nothing is known. */
export function knownIn(cell: string): string {
  return NOTHING.test(cell.trim()) ? '' : cell;
}

/** The same of a cell for a date. */
export function dateCell(cell: string): string {
  return NO_DATE.test(cell.trim()) ? '' : knownIn(cell);
}
