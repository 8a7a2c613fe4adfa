import type { At } from '../parse/source.ts';
import { FACT_KEYS } from '../parse/shapes.ts';
import { didYouMean } from '../problems/nearest.ts';
import type { Problems } from '../problems/problem.ts';
import { ANSWER, type Header, IN, cellsOf } from './csv.ts';

/** Keys without which no row is a fact. */
const NEEDED = ['id', 'text', 'standing'];

/** Reports a first line that does not name the columns of a table; whether it was so. Nothing below it is read then. */
export function reportColumns(line: string, names: readonly string[], file: string, problems: Problems): boolean {
  const whole = line.replace(/^\uFEFF/, '');
  problems.know({ file, text: whole });
  const at: At = { file, start: 0, end: whole.length };
  if (whole.startsWith('PK\u0003\u0004') || whole.includes('\uFFFD')) {
    const [what, instead] = whole.startsWith('PK') ? ['it is an Excel file', 'Save it as “CSV UTF-8”.'] : ['a character cannot be read', undefined]; // prettier-ignore
    problems.add('not-text', at, { what }, instead);
    return true;
  }
  const fault = columnsFault(whole, names);
  if (fault) problems.add('table-columns', at, { what: fault.what }, fault.instead);
  return fault !== null;
}

function columnsFault(
  line: string,
  names: readonly string[],
): { readonly what: string; readonly instead?: string } | null {
  if (line.includes('\r'))
    return { what: 'the lines of the file end with CR alone', instead: 'Save it as “CSV UTF-8”.' };
  const missing = NEEDED.filter((name) => !names.includes(name));
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  if (twice !== undefined)
    return { what: `“${twice}” stands twice`, instead: 'Give one of the two columns another name.' };
  if (missing.length === 0) return null;
  if (/^sep=.?$/i.test(line.trim()))
    return { what: '`sep=` stands before them', instead: 'Take away this line: the next one names the columns.' };
  const other = names.length === 1 && /[;\t|]/.exec(line)?.[0];
  if (other)
    return {
      what: `${SEPARATORS[other] ?? ''} stand between them`,
      instead:
        'Export the table with commas: “CSV UTF-8 (comma separated)”. Where Excel writes semicolons all the same, open it in LibreOffice or Google Sheets and save it as CSV.',
    };
  return {
    what: `${missing.map((name) => `“${name}”`).join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
    ...nearName(missing, names),
  };
}

const SEPARATORS: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

/**
 * Reports the columns that nothing is named so, once for the whole table.
 * @returns the columns that are read
 */
export function reportStrange(line: string, names: readonly string[], file: string, problems: Problems): Header {
  const known = [...FACT_KEYS, ...IN, ...ANSWER];
  const cells = cellsOf(line.replace(/^\uFEFF/, ''), file);
  return names.map((name, at) => {
    const place = cells[at]?.at;
    if (name === '' || known.includes(name) || !place) return name;
    const instead = didYouMean(name, known) ?? `It can have: ${known.join(', ')}.`;
    problems.add('unknown-key', place, { noun: 'A fact', key: name }, instead);
    return undefined;
  });
}

/** `Standing` for `standing`: keys are written in small letters. */
function nearName(missing: readonly string[], names: readonly string[]): { instead?: string } {
  const near = names.find((name) => missing.includes(name.toLowerCase()));
  return near === undefined ? {} : { instead: `Write \`${near.toLowerCase()}\` in the place of \`${near}\`.` };
}
