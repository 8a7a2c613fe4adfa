/**
 * What may stand before a sign that makes spreadsheets take a cell for a formula: the start of the text itself, or of a
 * cell that a program finds inside it when it takes a semicolon, a tab or a line end for a separator.
 * Source: OWASP, CSV Injection.
 */
const BEFORE = String.raw`(^|[;\t\r\n])([\s\0"]*'*)`;

/** Those signs, in ASCII and full width. */
const SIGN = '(?=[=+\\-@＝＋－＠])';

const FORMULA = new RegExp(BEFORE + SIGN, 'g');
const GUARDED = new RegExp(`${BEFORE}'${SIGN}`, 'g');

/** A text that no spreadsheet takes for a formula: an apostrophe before what would begin one. */
export function guarded(text: string): string {
  return text.replace(FORMULA, `$1$2'`);
}

/** A guarded text as it was. */
export function unguarded(text: string): string {
  return text.replace(GUARDED, '$1$2');
}
