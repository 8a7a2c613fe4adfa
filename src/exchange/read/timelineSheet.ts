import { refuse, WHOLE } from './fault.ts';
import type { Order } from '#facts/numericDate.ts';
import { type Parts, dateOfParts, dateOfText, datingOf, endOfParts, orderOf, withoutStart } from './dating.ts';
import { linkNotes, mediaNotes, titleNotes, wordingOf } from './media.ts';
import { strangeNotes, unusedNotes } from './leftOut.ts';
import { oneLine, plainOf } from './plain.ts';
import { type Row, type Sheet, needColumns } from './sheet.ts';
import type { Dating, Event, Found, Note } from './story.ts';
import { writtenOf } from './timelinejs.ts';

const COLUMNS = [
  ...['year', 'month', 'day', 'time', 'end year', 'end month', 'end day', 'end time', 'display date'],
  ...['headline', 'text', 'media', 'media credit', 'media caption', 'type', 'group', 'link'],
];

/** Before version 3 a date stood in one cell, and a group was a tag. */
const OLD_COLUMNS = ['start date', 'end date', 'tag'];

/** What the title of a sheet can have as every row can, and a story has not. */
const OF_ROWS = [...COLUMNS, ...OLD_COLUMNS].filter(
  (name) => !['headline', 'text', 'type'].includes(name) && !name.startsWith('media'),
);

/** Reads the spreadsheet of TimelineJS as CSV or TSV. Source: the template at timeline.knightlab.com */
export function readTimelineSheet(sheet: Sheet): Found {
  const isOld = hasColumn(sheet, 'start date') && !hasColumn(sheet, 'year');
  needColumns(sheet, [isOld ? 'Start Date' : 'Year', 'Headline'], 'sheet of TimelineJS');
  const typeOf = ({ cells }: Row) => (cells['type'] ?? '').toLowerCase();
  const typed = (type: string) => sheet.rows.filter((row) => typeOf(row) === type);
  const rows = sheet.rows.filter((row) => !['title', 'era'].includes(typeOf(row)));
  if (rows.length === 0) refuse(WHOLE, 'The sheet has no events.', 'Export the sheet that holds them.');
  const [title, ...further] = typed('title');
  const order = orderOf(rows.flatMap(({ cells }) => [cells['start date'] ?? '', cells['end date'] ?? '']));
  const read = rows.map((row) => {
    const { cells } = row;
    return isOld ? eventOf(row, oldDate(cells, order), cells['tag']) : eventOf(row, dateOf(cells), cells['group']);
  });
  return {
    title: plainOf(title?.cells['headline'] ?? '').text,
    summary: plainOf(title?.cells['text'] ?? '').text,
    language: '',
    events: read.map(({ event }) => event),
    notes: [
      ...unusedNotes(sheet, isOld ? [...COLUMNS, ...OLD_COLUMNS] : COLUMNS),
      ...typed('title').flatMap((row) => titleNotes(mediaOf(row), row.place)),
      ...strangeNotes(OF_ROWS.filter((name) => title?.cells[name]).map((name) => `${name} of the title`), title?.place ?? WHOLE), // prettier-ignore
      ...further.map(furtherNote),
      ...read.flatMap(({ notes }) => notes),
      ...typed('era').map(eraNote),
    ],
  };
}

function furtherNote({ cells, place }: Row): Note {
  const [headline, text] = [cells['headline'], cells['text']].map((html) => plainOf(html ?? '').text);
  const said = [headline, text].filter(Boolean).join(': ').slice(0, 200);
  return { place, sentence: `The title “${said}” was left out: a story has one title.` };
}

function mediaOf({ cells }: Row) {
  const cell = (name: string) => cells[name] ?? '';
  return { media: cell('media'), credit: cell('media credit'), caption: cell('media caption') };
}

function hasColumn({ columns }: Sheet, name: string): boolean {
  return columns.some((column) => column.toLowerCase() === name);
}

function eventOf(row: Row, date: Dating | null, group = ''): { event: Event; notes: readonly Note[] } {
  const { cells, place } = row;
  const cell = (name: string) => cells[name] ?? '';
  const texts = { headline: cell('headline'), text: cell('text'), ...mediaOf(row), links: [cell('link')] };
  const { spot, ...wording } = wordingOf(texts);
  const event = { place, ...wording, date, spots: spot ? [spot] : [], group: oneLine(group) };
  return { event, notes: [...mediaNotes(texts, place), ...linkNotes(texts, '', place)] };
}

function oldDate(cells: Row['cells'], order: Order | null): Dating | null {
  const { 'start date': from = '', 'end date': to = '' } = cells;
  if (from === '') return withoutStart(to, '');
  return datingOf(dateOfText(from, order), to === '' ? null : dateOfText(to, order), '', [from, to].filter(Boolean).join('/')); // prettier-ignore
}

function dateOf(cells: Row['cells']): Dating | null {
  const [from, to] = [partsOf(cells, ''), partsOf(cells, 'end ')];
  const written = [from, to].map(writtenOf).filter(Boolean).join('/');
  const shown = plainOf(cells['display date'] ?? '').text;
  if (writtenOf(from) === '') return withoutStart(writtenOf(to), shown);
  return datingOf(dateOfParts(from), endOfParts(dateOfParts(from), to), shown, written);
}

function partsOf(cells: Row['cells'], side: string): Parts {
  const cell = (name: string) => cells[side + name] ?? '';
  return { year: cell('year'), month: cell('month'), day: cell('day'), time: cell('time') };
}

function eraNote({ cells, place }: Row): Note {
  return { place, sentence: `The era “${plainOf(cells['headline'] ?? '').text}” was left out: a story has no eras.` };
}
