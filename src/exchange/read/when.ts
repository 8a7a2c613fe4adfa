import { type Table, isTable, listOf, tableOf, textOf } from './json.ts';
import { plainOf } from './plain.ts';
import type { Dating } from './story.ts';

/** One side of a time span: it is in a date, or some day from one to another. */
interface Side {
  readonly in: string;
  readonly earliest: string;
  readonly latest: string;
}

/** ISO 8601 and EDTF as far as a date of theirs can stand in one of ours. */
const DATE = /^-?\d{4}(-\d\d){0,2}[~?%]?$/;

/** The `when` of the Linked Places Format. Source: its README, version 1.3 */
export function datingOfWhen(when: Table): Dating | null {
  const label = plainOf(textOf(when.label)).text;
  const spans = listOf(when.timespans ?? [when]).filter(isTable);
  const written = spans.map(spanOf);
  const read = written.filter((edtf) => edtf !== null);
  if (read.length === 0) return label === '' ? null : { edtf: label, fault: 'the file gives words and no date' };
  const edtf = read.length === 1 ? (read[0] ?? '') : `{${read.map((one) => one.replace('/', '..')).join(',')}}`;
  const words = label !== '' && label !== edtf ? { words: label } : {};
  const isFit =
    (read.length === 1 || !/[[\]]/.test(edtf)) && read.every((one) => partsOf(one).every((part) => DATE.test(part)));
  return isFit ? { edtf, ...words } : { edtf, ...words, fault: 'it is no date that a story can hold' };
}

/** The dates and words of time spans that stand in no date of ours, each with the name of its member. */
export function lostInWhen(when: Table): readonly string[] {
  return listOf(when.timespans ?? [when])
    .filter(isTable)
    .flatMap((span) => {
      const edtf = spanOf(span) ?? '';
      return (['start', 'end'] as const).flatMap((side) => {
        const own = tableOf(span[side]);
        const lost = Object.entries(own).filter(([, value]) => textOf(value) !== '' && !edtf.includes(dayIn(value)));
        return lost.map(([name, value]) => `“${name}” ${textOf(value).slice(0, 40)} of its ${side}`);
      });
    });
}

function partsOf(edtf: string): readonly string[] {
  return edtf
    .replace(/[[\]]/g, '')
    .split(/\/|\.\./)
    .filter(Boolean);
}

function spanOf(span: Table): string | null {
  const [from, to] = [sideOf(span.start), sideOf(span.end)];
  const first = from.in || from.earliest;
  const last = to.in || to.latest || to.earliest;
  if (first === '') return last === '' ? null : `../${last}`;
  if (last === '') return openSpan(from, isTable(span.end));
  if (first === last) return first;
  const isOnce = from.in === '' && to.in === '' && from.latest === to.latest && (to.earliest || first) === first;
  return isOnce ? `[${first}..${last}]` : `${first}/${last}`;
}

/** Where an end is written and empty it goes on; where none is written, nothing is said about it. */
function openSpan(from: Side, goesOn: boolean): string {
  if (from.in !== '') return goesOn ? `${from.in}/..` : from.in;
  if (goesOn) return `${from.earliest}/..`;
  return `[${from.earliest}..${from.latest}]`;
}

function dayIn(value: unknown): string {
  return textOf(value).replace(/T.*$/, '');
}

function sideOf(side: unknown): Side {
  const own = isTable(side) ? side : { in: textOf(side) };
  const day = (key: string) => dayIn(tableOf(own)[key]);
  return { in: day('in'), earliest: day('earliest'), latest: day('latest') };
}
