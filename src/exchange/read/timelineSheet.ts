import { refuse, WHOLE } from './fault.ts';
import { type Parts, dateOfParts, datingOf, endOfParts, withoutStart } from './dating.ts';
import { linkNotes, mediaNotes, titleNotes, wordingOf } from './media.ts';
import { strangeNotes, unusedNotes } from './names.ts';
import { oneLine, plainOf } from './plain.ts';
import { type Row, type Sheet, needColumns } from './sheet.ts';
import type { Dating, Event, Found, Note } from './story.ts';
import { writtenOf } from './timelinejs.ts';

const COLUMNS = [
  ...['year', 'month', 'day', 'time', 'end year', 'end month', 'end day', 'end time', 'display date'],
  ...['headline', 'text', 'media', 'media credit', 'media caption', 'type', 'group', 'link'],
];

/** What the title of a sheet can have as every row can, and a story has not. */
const OF_ROWS = COLUMNS.filter((name) => !['headline', 'text', 'type'].includes(name) && !name.startsWith('media'));

/** Reads the spreadsheet of TimelineJS as CSV or TSV. Source: the template at timeline.knightlab.com */
export function readTimelineSheet(sheet: Sheet): Found {
  needColumns(sheet, ['Year', 'Headline'], 'sheet of TimelineJS');
  const typeOf = ({ cells }: Row) => (cells['type'] ?? '').toLowerCase();
  const typed = (type: string) => sheet.rows.filter((row) => typeOf(row) === type);
  const rows = sheet.rows.filter((row) => !['title', 'era'].includes(typeOf(row)));
  if (rows.length === 0) refuse(WHOLE, 'The sheet has no events.', 'Export the sheet that holds them.');
  const [title, ...further] = typed('title');
  const read = rows.map(eventOf);
  return {
    title: plainOf(title?.cells['headline'] ?? '').text,
    summary: plainOf(title?.cells['text'] ?? '').text,
    language: '',
    events: read.map(({ event }) => event),
    notes: [
      ...unusedNotes(sheet, COLUMNS),
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

function eventOf(row: Row): { event: Event; notes: readonly Note[] } {
  const { cells, place } = row;
  const cell = (name: string) => cells[name] ?? '';
  const texts = { headline: cell('headline'), text: cell('text'), ...mediaOf(row), links: [cell('link')] };
  const { spot, ...wording } = wordingOf(texts);
  const event = { place, ...wording, date: dateOf(cells), spots: spot ? [spot] : [], group: oneLine(cell('group')) };
  return { event, notes: [...mediaNotes(texts, place), ...linkNotes(texts, '', place)] };
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
