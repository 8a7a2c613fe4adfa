import { HIDDEN } from '#facts/hidden.ts';

/** The same in a row of a table before its escapes are read; an escape that is harmless may be among them. */
const HIDDEN_IN_ROW = /[\x7F-\x9F\u202D\u202E\uFFFD-\uFFFF]/;
const HIDDEN_ESCAPE = /\\u(?:00[01]|007[fF]|00[89]|202[dDeE]|[fF]{3}[d-fD-F]|[dD][89a-fA-F])/;

/** The first hidden character of a text: what it is, and its number as U+ writes it. Null where there is none. */
export function hiddenIn(text: string): { readonly what: string; readonly code: string } | null {
  const sign = HIDDEN.exec(text)?.[0];
  if (sign === undefined) return null;
  const number = sign.codePointAt(0) ?? 0;
  return { what: whatIs(number), code: number.toString(16).toUpperCase().padStart(4, '0') };
}

function whatIs(number: number): string {
  if (number === 0xfffd) return 'the sign for a character that could not be read';
  if (number > 0xfffd) return 'a number that is no character';
  if (number >= 0xd800) return 'half a character';
  return number >= 0x2000 ? 'a sign that turns the direction of writing round' : 'a control character';
}

/** Whether a row may hold a hidden character, as it stands or as an escape of JSON; quick. */
export function mayHide(row: string): boolean {
  return HIDDEN_IN_ROW.test(row) || (row.includes('\\u') && HIDDEN_ESCAPE.test(row));
}
