import { WHOLE, refuse } from './fault.ts';
import type { Order } from '#facts/numericDate.ts';
import { type One, dateCell, dateOfParts, dateOfText, datingOf, orderOf, withoutStart } from './dating.ts';
import { linkNotes, withNamed, wordingOf } from './media.ts';
import { NAMES, endsBeside, plainName, unusedNotes } from './names.ts';
import { plainOf } from './plain.ts';
import type { Row, Sheet } from './sheet.ts';
import { spotOf, spotOfCell } from './spots.ts';
import type { Dating, Event, Found, Note } from './story.ts';

type Part = keyof typeof NAMES;
/** The column of the table that holds each part, in small letters; undefined where none does. */
type Columns = Readonly<Record<Part, string | undefined>>;

/** The columns of a table by what they hold. Names may have spaces, underscores and capital letters. */
function columnsOf({ columns }: Sheet): Columns {
  const written = columns.map((name) => name.toLowerCase());
  const plain = labelled(written.map(plainName));
  const find = (names: readonly string[]) => names.map((name) => written[plain.indexOf(name)]).find(Boolean);
  const entries = Object.entries(NAMES).map(([part, names]) => [part, find(names)]);
  return dated(Object.fromEntries(entries) as Columns);
}

/**
 * The names of columns, where some hold what is in others as words: databases of linked things write an address into
 * `item`, and what it is called into `itemLabel`. A row is about the first of these.
 */
function labelled(plain: readonly string[]): readonly string[] {
  const stems = plain.filter((name) => plain.includes(`${name}label`));
  const [subject] = stems;
  return plain.map((name) => {
    if (subject === undefined) return name;
    if (name === `${subject}description`) return 'description';
    if (stems.includes(name)) return name === subject ? 'item' : `${name} address`;
    const stem = name.replace(/label$/, '');
    return name === `${subject}label` ? 'title' : stems.includes(stem) ? stem : name;
  });
}

/** What a column of dates makes of others: beside one, From and To are places, and a month belongs to a year alone. */
function dated(columns: Columns): Columns {
  const { start = '', end, month, day, endMonth, endDay, clock, endClock } = columns;
  const [from, to] = [plainName(start), plainName(end ?? '')];
  const isClock = to === 'endtime' && from !== 'starttime';
  const isYear = YEARS.includes(from) && month !== undefined;
  return {
    ...columns,
    end: isClock || !endsBeside(from).includes(to) ? undefined : end,
    endClock: isClock ? end : endClock,
    month: isYear ? month : undefined,
    day: isYear ? day : undefined,
    endMonth: to === 'end year' ? endMonth : undefined,
    endDay: to === 'end year' ? endDay : undefined,
    clock: clock === start ? undefined : clock,
  };
}

const YEARS: readonly string[] = [
  'year',
  'iyear',
  'start year',
  'jahr',
  'année',
  'año',
  'anno',
  'ano',
  'рік',
  '연도',
  'السنة',
];

/** Whether a table says what was and when. */
export function isEventTable(sheet: Sheet): boolean {
  const { headline, text, start } = columnsOf(sheet);
  return start !== undefined && (headline ?? text) !== undefined;
}

/** Which of the two a table lacks, and what to do; empty where it lacks neither, or both. */
export function lackOf(sheet: Sheet): string {
  const { headline, text, start } = columnsOf(sheet);
  const what = headline ?? text;
  const named = (one: string) => `“${sheet.columns.find((name) => name.toLowerCase() === one) ?? one}”`;
  if (start !== undefined && what === undefined)
    return `Its column ${named(start)} says when, and none says what was: name one Title; where no column does, add one, and write into each row what happened.`;
  if (start === undefined && what !== undefined)
    return `Its column ${named(what)} says what was, and none says when: name one Date.`;
  return '';
}

/** Reads a table of events from a spreadsheet or a database, by the names of its columns. */
export function readAnyTable(sheet: Sheet): Found {
  const columns = columnsOf(sheet);
  if (!isEventTable(sheet))
    refuse(
      { line: 1, column: 1 },
      'The table has no column for what was, or none for when.',
      lackOf(sheet) || 'Name one Title and one Date.',
    );
  const rows = sheet.rows.filter(({ cells }) =>
    Object.values(columns).some((name) => name !== undefined && cells[name]),
  );
  if (rows.length === 0) refuse(WHOLE, 'The table has no rows.', 'Export the sheet that holds them.');
  const order = orderOf(
    [columns.start, columns.end].flatMap((name) => rows.flatMap(({ cells }) => (cells[name ?? ''] ?? '').split(' → '))),
  );
  const read = rows.map((row) => eventOf(row, columns, order));
  return {
    ...{ title: '', summary: '', language: '' },
    events: read.map(({ event }) => event),
    notes: [...unusedNotes(sheet, Object.values(columns), 'heading'), ...read.flatMap(({ notes }) => notes)],
  };
}

function eventOf(
  { cells, place }: Row,
  columns: Columns,
  order: Order | null,
): { readonly event: Event; readonly notes: readonly Note[] } {
  const cell = (part: Part) => cells[columns[part] ?? ''] ?? '';
  const texts = {
    headline: cell('headline'),
    text: cell('text'),
    media: '',
    credit: '',
    caption: '',
    links: [cell('url')],
  };
  const { spot: _, ...wording } = wordingOf(texts);
  const sources = withNamed(wording.sources, cell('credit'));
  const spot = spotIn(cell);
  return {
    event: { place, ...wording, sources, date: dateOf(cell, order), spots: spot ? [spot] : [], group: plainOf(cell('group')).text }, // prettier-ignore
    notes: linkNotes(texts, cell('credit'), place),
  };
}

/** Two columns with a latitude and a longitude, or one that holds both, or a name alone. */
function spotIn(cell: (part: Part) => string): Event['spots'][number] | null {
  if (cell('latitude') !== '' || cell('longitude') !== '')
    return spotOf(cell('place'), cell('latitude'), cell('longitude'));
  if (cell('point') !== '') return spotOfCell(cell('place'), cell('point'));
  const pair = spotOfCell('', cell('place'));
  return pair?.position ? pair : spotOf(cell('place'), null, null);
}

function dateOf(cell: (part: Part) => string, order: Order | null): Dating | null {
  // As Notion writes from when to when in one cell.
  const [year = '', until = dateCell(cell('end'))] = dateCell(cell('start')).split(' → ');
  const [month, day] = [partOf(cell('month')), partOf(cell('day'))];
  const last = { year: until, month: partOf(cell('endMonth')), day: partOf(cell('endDay')) };
  const written = [year, month, day].filter(Boolean).join('-');
  const to = until === '' ? '' : [last.year, last.month, last.day].filter(Boolean).join('-');
  if (year === '') return withoutStart(to, '');
  const from = month === '' ? dateOfText(year, order) : dateOfParts({ year, month, day });
  const end =
    until === ''
      ? cell('endClock') === ''
        ? null
        : from
      : last.month === ''
        ? dateOfText(until, order)
        : dateOfParts(last);
  return datingOf(
    at(from, cell('clock')),
    end && at(end, cell('endClock')),
    '',
    [written, to].filter(Boolean).join('/'),
  );
}

/** A month or a day; databases write 0 where it is not known. */
function partOf(cell: string): string {
  return /^0+$/.test(cell) ? '' : cell;
}

/** A date with the time of day that stands in a column of its own. */
function at(one: One, time: string): One {
  return 'fault' in one || time === '' ? one : { ...one, time };
}
