import { WHOLE, refuse } from './fault.ts';
import type { Order } from '#facts/numericDate.ts';
import { type One, dateOfParts, dateOfText, datingOf, orderOf, withoutStart } from './dating.ts';
import { linkNotes, withNamed, wordingOf } from './media.ts';
import { unusedNotes } from './leftOut.ts';
import { NAMES, endsBeside, plainName } from './names.ts';
import { dateCell, knownIn } from './nothing.ts';
import { plainOf } from './plain.ts';
import type { Row, Sheet } from './sheet.ts';
import { spotOf, spotOfCell } from './spots.ts';
import { linkedDate, linkedTitle } from './linked.ts';
import type { Dating, Event, Found, Note } from './story.ts';

type Part = keyof typeof NAMES;
/** The column of the table that holds each part, in small letters; undefined where none does. */
type Columns = Readonly<Record<Part, string | undefined>>;

/** The names of columns in small letters, by what is known of them; of two that are alike the first. */
function namesOf({ columns }: Sheet): ReadonlyMap<string, string> {
  const written = columns.map((name) => name.toLowerCase());
  const plain = labelled(written.map(plainName));
  return new Map(written.map((name, at): [string, string] => [plain[at] ?? name, name]).reverse());
}

/** The columns of a table by what they hold. Names may have spaces, underscores and capital letters. */
function columnsOf(sheet: Sheet): Columns {
  const written = namesOf(sheet);
  const find = (names: readonly string[]) => names.map((name) => written.get(name)).find(Boolean);
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
    if (subject === undefined) return alone(name);
    if (name === `${subject}description`) return 'description';
    if (stems.includes(name)) return name === subject ? 'item' : `${name} address`;
    const stem = name.replace(/label$/, '');
    return name === `${subject}label` ? 'title' : stems.includes(stem) ? stem : alone(name);
  });
}

/** What is called `placeLabel` and has no address beside it. */
function alone(name: string): string {
  const stem = name.replace(/label$/, '');
  return stem === '' ? name : stem === 'item' && stem !== name ? 'title' : stem;
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
  const sound = rows.filter((row) => !isFooter(row, columns, order));
  if (sound.length === 0) refuse(WHOLE, 'The table has no rows.', 'Export the sheet that holds them.');
  const places = placesOf(sheet);
  const read = sound.map((row) => eventOf(row, { columns, places, order }));
  const named = places.filter((name) =>
    sound.every((row) => knownIn(row.cells[name] ?? '') === '' || placeIn(row, places) === name),
  );
  return {
    ...{ title: '', summary: '', language: '' },
    events: read.map(({ event }) => event),
    notes: [
      ...unusedNotes(sheet, [...Object.values({ ...columns, place: undefined }), ...named], 'heading'),
      ...rows.filter((row) => !sound.includes(row)).map(footerNote),
      ...read.flatMap(({ notes }) => notes),
    ],
  };
}

/** A line below a table, such as a total or its source: it stands where a date should, alone, and is none. */
function isFooter({ cells }: Row, { start = '' }: Columns, order: Order | null): boolean {
  const filled = Object.keys(cells).filter((name) => cells[name]);
  return filled.length === 1 && filled[0] === start && 'fault' in dateOfText(cells[start] ?? '', order);
}

function footerNote({ cells, place }: Row): Note {
  const said = Object.values(cells).join('').slice(0, 200);
  return { place, sentence: `The row “${said}” was left out: it holds nothing else, and that is no date.` };
}

/** The columns that may name a place, the plainest first; in the GTD a city stands before what is said of the spot. */
function placesOf(sheet: Sheet): readonly string[] {
  const names = namesOf(sheet);
  const first = names.has('iyear') ? ['city'] : [];
  return [...new Set([...first, ...NAMES.place].flatMap((name) => names.get(name) ?? []))];
}

/** The column that names the place of a row: the first that says something. */
function placeIn({ cells }: Row, places: readonly string[]): string | undefined {
  return places.find((name) => knownIn(cells[name] ?? '') !== '');
}

/** How the rows of a table are read. */
interface Reading {
  readonly columns: Columns;
  readonly places: readonly string[];
  readonly order: Order | null;
}

function eventOf(
  row: Row,
  { columns, places, order }: Reading,
): { readonly event: Event; readonly notes: readonly Note[] } {
  const { cells, place } = row;
  const cell = (part: Part) => cells[(part === 'place' ? placeIn(row, places) : columns[part]) ?? ''] ?? '';
  const texts = {
    headline: linkedTitle(cell('headline'), cell('url')),
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
    event: { place, ...wording, sources, date: linkedDate(dateOf(cell, order), cell('start'), cell('url')), spots: spot ? [spot] : [], group: plainOf(cell('group')).text }, // prettier-ignore
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
