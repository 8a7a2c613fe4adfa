import { WHOLE, refuse } from './fault.ts';
import type { Order } from '#facts/numericDate.ts';
import { type One, dateOfParts, dateOfText, datingOf, orderOf, withoutStart } from './dating.ts';
import { linkNotes, withNamed, wordingOf } from './media.ts';
import { NAMES, plainName, unusedNotes } from './names.ts';
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
  const plain = written.map(plainName);
  const find = (names: readonly string[]) => names.map((name) => written[plain.indexOf(name)]).find(Boolean);
  const entries = Object.entries(NAMES).map(([part, names]) => [part, find(names)]);
  return dated(Object.fromEntries(entries) as Columns);
}

/** What a column of dates makes of others: beside one, From and To are places, and a month belongs to a year alone. */
function dated(columns: Columns): Columns {
  const { start = '', end, month, day, clock } = columns;
  const hasPlaces = plainName(end ?? '') === 'to' && !['from', 'start', 'begin'].includes(plainName(start));
  const isYear = YEARS.includes(plainName(start)) && month !== undefined;
  return {
    ...columns,
    end: hasPlaces ? undefined : end,
    month: isYear ? month : undefined,
    day: isYear ? day : undefined,
    clock: clock === start ? undefined : clock,
  };
}

const YEARS: readonly string[] = ['year', 'jahr', 'année', 'año', 'anno', 'ano', 'рік', '연도', 'السنة'];

/** Whether a table says what was and when. */
export function isEventTable(sheet: Sheet): boolean {
  const { headline, text, start } = columnsOf(sheet);
  return start !== undefined && (headline ?? text) !== undefined;
}

/** Reads a table of events from a spreadsheet or a database, by the names of its columns. */
export function readAnyTable(sheet: Sheet): Found {
  const columns = columnsOf(sheet);
  if (!isEventTable(sheet))
    refuse(
      { line: 1, column: 1 },
      'The table has no column for what was, or none for when.',
      'Name one Title and one Date.',
    );
  const rows = sheet.rows.filter(({ cells }) =>
    Object.values(columns).some((name) => name !== undefined && cells[name]),
  );
  if (rows.length === 0) refuse(WHOLE, 'The table has no rows.', 'Export the sheet that holds them.');
  const order = orderOf(
    [columns.start, columns.end].flatMap((name) => rows.map(({ cells }) => cells[name ?? ''] ?? '')),
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
  const [year, month, day, to] = [cell('start'), cell('month'), cell('day'), cell('end')];
  if (year === '') return withoutStart(to, '');
  const from = month === '' ? dateOfText(year, order) : dateOfParts({ year, month, day });
  const start = [year, month, day].filter(Boolean).join('-');
  const end = to !== '' ? dateOfText(to, order) : cell('endClock') !== '' ? from : null;
  return datingOf(at(from, cell('clock')), end && at(end, cell('endClock')), '', [start, to].filter(Boolean).join('/'));
}

/** A date with the time of day that stands in a column of its own. */
function at(one: One, time: string): One {
  return 'fault' in one || time === '' ? one : { ...one, time };
}
