import { refuse, WHOLE } from './fault.ts';
import type { Order } from '#facts/numericDate.ts';
import { dateOfText, datingOf, orderOf, withoutStart } from './dating.ts';
import { linkNotes, mediaNotes, orNamed, wordingOf } from './media.ts';
import { unusedNotes } from './leftOut.ts';
import { addressOf, plainOf } from './plain.ts';
import { type Row, type Sheet, needColumns } from './sheet.ts';
import { spotOfCell } from './spots.ts';
import type { Dating, Event, Found, Note } from './story.ts';

const COLUMNS = [
  ...(['title', 'start', 'end', 'display date', 'description', 'place', 'location', 'group', 'tags'] as const),
  ...(['media', 'image', 'media credit', 'credit', 'media caption', 'caption'] as const),
  ...(['web page', 'webpage', 'url', 'source', 'source url'] as const),
];

/** Reads the spreadsheet of TimeMapper as CSV. Source: the template and the questions at timemapper.okfnlabs.org */
export function readTimeMapper(sheet: Sheet): Found {
  needColumns(sheet, ['Title', 'Start'], 'sheet of TimeMapper');
  const rows = sheet.rows.filter(({ cells }) => COLUMNS.some((name) => cells[name]));
  if (rows.length === 0) refuse(WHOLE, 'The sheet has no events.', 'Export the sheet that holds them.');
  const order = orderOf(rows.flatMap(({ cells }) => [cells['start'] ?? '', cells['end'] ?? '']));
  const read = rows.map((row) => eventOf(row, order));
  return {
    ...{ title: '', summary: '', language: '' },
    events: read.map(({ event }) => event),
    notes: [...unusedNotes(sheet, COLUMNS), ...read.flatMap(({ notes }) => notes)],
  };
}

function eventOf({ cells, place }: Row, order: Order | null): { event: Event; notes: readonly Note[] } {
  const cell = (...names: readonly string[]) => names.map((name) => cells[name] ?? '').find(Boolean) ?? '';
  const texts = {
    headline: cell('title'),
    text: cell('description'),
    media: cell('media', 'image'),
    credit: cell('media credit', 'credit'),
    caption: cell('media caption', 'caption'),
    links: [cell('web page', 'webpage', 'url')],
  };
  const { spot: shown, ...wording } = wordingOf(texts);
  const source = addressOf(cell('source url')) ?? addressOf(cell('source'));
  const named = { url: source ?? '', credit: plainOf(cell('source')).text, title: '' };
  const sources =
    source === undefined
      ? orNamed(wording.sources, named.credit)
      : [named, ...wording.sources.filter(({ url }) => url !== source)];
  const spot = spotOfCell(cell('place'), cell('location')) ?? shown;
  const event = {
    place,
    ...wording,
    sources,
    date: dateOf(cells, order),
    spots: spot ? [spot] : [],
    group: cell('group', 'tags'),
  };
  return {
    event,
    notes: [...mediaNotes(texts, place), ...linkNotes(texts, '', place)],
  };
}

function dateOf(cells: Row['cells'], order: Order | null): Dating | null {
  const [from, to] = [cells['start'] ?? '', cells['end'] ?? ''];
  const shown = plainOf(cells['display date'] ?? '').text;
  if (from === '') return withoutStart(to, shown);
  const written = [from, to].filter(Boolean).join('/');
  return datingOf(dateOfText(from, order), to === '' ? null : dateOfText(to, order), shown, written);
}
