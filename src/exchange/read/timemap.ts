import { WHOLE, refuse } from './fault.ts';
import { type Json, type Table, isTable, listOf, tableOf, textOf } from './json.ts';
import { dateOfText, datingOf, withoutStart } from './dating.ts';
import { linkNotes, wordingOf } from './media.ts';
import { strangeIn, strangeNotes } from './leftOut.ts';
import { plainOf } from './plain.ts';
import { spotOf } from './spots.ts';
import type { Dating, Event, Found, Note } from './story.ts';

/** An item of TimeMap, and the title of the dataset that it stands in. */
interface Item {
  readonly item: Table;
  readonly dataset: string;
}

/** The items in a file of TimeMap: of its datasets, or in a list by themselves. */
export function timeMapItems(value: unknown): readonly Item[] {
  const file = tableOf(value);
  const outer = Array.isArray(value) ? value : listOf(file.datasets ?? file.items);
  return outer.filter(isTable).flatMap((one): readonly Item[] => {
    const own = tableOf(one.options).items ?? tableOf(one.data).value ?? one.items;
    const items = listOf(own).filter(isTable);
    if (items.length > 0) return items.map((item) => ({ item, dataset: textOf(one.title) }));
    return isItem(one) ? [{ item: one, dataset: '' }] : [];
  });
}

function isItem(one: Table): boolean {
  return typeof one.title === 'string' && (one.start !== undefined || isTable(one.point));
}

/** Reads the JSON of TimeMap (timemap.js). Source: “Basic usage” and “Loading data” of its wiki */
export function readTimeMap({ value, placeOf }: Json): Found {
  const items = timeMapItems(value);
  if (items.length === 0) refuse(WHOLE, 'The time map has no items.', 'Export it again.');
  const read = items.map((one) => eventOf(one, placeOf(one.item)));
  return {
    ...{ title: '', summary: '', language: '' },
    events: read.map(({ event }) => event),
    notes: [
      ...strangeNotes([...strangeOf(items.map(({ item }) => item)), ...strangeAbove(value)], placeOf(items[0]?.item)),
      ...emptyNotes(value, placeOf),
      ...read.flatMap(({ notes }) => notes),
    ],
  };
}

/** The members of items that nothing is taken from. */
function strangeOf(items: readonly Table[]): readonly string[] {
  const options = items.map((item) => item.options).filter(isTable);
  const shown = (own: Table) => (textOf(own.description) === '' ? ['infoHtml'] : []);
  return [
    ...strangeIn(items, ['title', 'start', 'end', 'point', 'placemarks', 'options', ...SHAPES]),
    ...new Set(options.flatMap((own) => strangeIn([own], ['description', 'infoUrl', 'url', 'link', ...shown(own)], 'options'))), // prettier-ignore
  ];
}

/** The members of the file, and of its datasets, that nothing is taken from. */
function strangeAbove(value: unknown): readonly string[] {
  const sets = listOf(tableOf(value).datasets).filter(isTable);
  const known = ['id', 'title', 'type', 'options', 'data', 'items'];
  return [
    ...strangeIn(sets, known, 'a dataset'),
    ...strangeIn(sets.map(({ options }) => tableOf(options)), ['items', 'url'], 'options of a dataset'), // prettier-ignore
    ...strangeIn([tableOf(value)].filter((file) => !Array.isArray(file)), ['datasets', 'items'], 'the file'), // prettier-ignore
  ];
}

/** Says which datasets have no items in the file: they are read from elsewhere. */
function emptyNotes(value: unknown, placeOf: Json['placeOf']): readonly Note[] {
  const sets = listOf(tableOf(value).datasets).filter(isTable);
  return sets
    .filter((set) => timeMapItems([set]).length === 0)
    .map((set) => {
      const url = textOf(tableOf(set.options).url).slice(0, 200);
      const where = url === '' ? 'the file has no items of it' : `its items stand in ${url}`;
      return {
        place: placeOf(set),
        sentence: `The dataset “${textOf(set.title).slice(0, 60)}” was left out: ${where}.`,
      };
    });
}

function eventOf(
  { item, dataset }: Item,
  place: Event['place'],
): { readonly event: Event; readonly notes: readonly Note[] } {
  const { description, infoHtml, infoUrl, url, link } = tableOf(item.options);
  const texts = {
    headline: textOf(item.title),
    text: textOf(description) || textOf(infoHtml),
    media: '',
    credit: '',
    caption: '',
    links: [infoUrl, url, link].map(textOf),
  };
  const { spot: _, ...wording } = wordingOf(texts);
  const marks = [item, ...listOf(item.placemarks).filter(isTable)];
  const spots = marks.flatMap(({ point }) =>
    isTable(point) ? (spotOf('', point.lat, point.lon ?? point.lng) ?? []) : [],
  );
  const lost = SHAPES.filter((name) => marks.some((mark) => mark[name] !== undefined));
  return {
    event: { place, ...wording, date: dateOf(item), spots, group: plainOf(dataset).text },
    notes: [
      ...lost.map((name) => ({ place, sentence: `The ${name} of “${texts.headline.slice(0, 60)}” was left out: only points can be taken over.` })), // prettier-ignore
      ...linkNotes(texts, '', place),
    ],
  };
}

const SHAPES = ['polygon', 'polyline', 'overlay'] as const;

function dateOf({ start, end }: Table): Dating | null {
  const [from, to] = [textOf(start), textOf(end)];
  if (from === '') return withoutStart(to, '');
  return datingOf(dateOfText(from), to === '' ? null : dateOfText(to), '', [from, to].filter(Boolean).join('/'));
}
