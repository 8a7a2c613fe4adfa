import type { Order } from '#facts/numericDate.ts';
import { WHOLE, refuse } from './fault.ts';
import { type Json, type Table, isTable, listOf, strayNotes, tableOf, textOf } from './json.ts';
import { dateOfText, datingOf, orderOf, withoutStart } from './dating.ts';
import { linkNotes, withNamed, wordingOf } from './media.ts';
import { strangeIn, strangeNotes } from './leftOut.ts';
import { NAMES, endsBeside, plainName } from './names.ts';
import { dateCell } from './nothing.ts';
import { plainOf } from './plain.ts';
import { spotsOf } from './shapes.ts';
import type { Dating, Event, Found, Note } from './story.ts';
import { datingOfWhen, lostInWhen } from './when.ts';

/**
 * Reads GeoJSON (RFC 7946), with dates in `properties` or in the `when` of the Linked Places Format, and the backup of a
 * uMap, whose layers are such files.
 */
export function readGeoJson(json: Json): Found {
  const { value, placeOf } = json;
  const file = tableOf(value);
  const held = featuresIn(file);
  if (held.length === 0) refuse(WHOLE, 'The map file has no features.', remedyOf(file));
  const features = held.map(({ feature }) => feature);
  const rows = features.map((feature) => new Properties(feature));
  const order = orderOf(rows.flatMap((own) => [own.seen(NAMES.start), own.seen(NAMES.end)]));
  const read = held.map((one, at) => eventOf(one, rows[at] ?? new Properties(one.feature), order, placeOf(one.feature))); // prettier-ignore
  const unused = new Set(read.flatMap(({ unused }) => unused));
  const own = isUMap(file) ? tableOf(file.properties) : file;
  const titled = [own.title, own.name, tableOf(file.indexing).name].map(textOf).find(Boolean) ?? '';
  return {
    title: plainOf(titled).text,
    summary: plainOf(textOf(own.description)).text,
    language: '',
    events: read.map(({ event }) => event).filter(saysSomething),
    notes: [
      ...emptyNotes(read.map(({ event }) => event)),
      ...strayNotes(file.features, json),
      ...linkedNotes(file, json),
      ...strangeNotes([...unused], placeOf(features[0]), 'property'),
      ...strangeNotes([...membersOf(features), ...strangeAbove(file)], placeOf(features[0])),
      ...features.flatMap((feature) => lostNotes(feature, placeOf(feature))),
      ...read.flatMap(({ notes }) => notes),
    ],
  };
}

function saysSomething({ headline, text, date, spots, sources }: Event): boolean {
  return headline + text !== '' || date !== null || spots.some(({ outline }) => !outline) || sources.length > 0;
}

/** Shapes that somebody drew and did not name. */
function emptyNotes(events: readonly Event[]): readonly Note[] {
  const empty = events.filter((event) => !saysSomething(event));
  if (empty.length === events.length) refuse(WHOLE, 'No feature of the map file has a name, a text, a date or a point.', 'Give each a title and a date among its properties, and export it again.'); // prettier-ignore
  return empty.map(({ place }) => ({ place, sentence: 'A feature was left out: it has no name, no text, no date and no point.' })); // prettier-ignore
}

/** A feature, and the layer of a uMap that holds it; empty elsewhere. */
interface Held {
  readonly feature: Table;
  readonly layer: string;
}

const isUMap = ({ type }: Table) => type === 'umap';

/** The features of a file, and of the collections in it. */
function featuresIn(one: Table, layer = ''): readonly Held[] {
  if (one.type === 'Feature') return [{ feature: one, layer }];
  if (isUMap(one)) return listOf(one.layers).filter(isTable).flatMap((inner) => featuresIn(inner, textOf(layerOf(inner).name))); // prettier-ignore
  return listOf(one.features).filter(isTable).flatMap((inner) => (Array.isArray(inner.features) ? featuresIn(inner, layer) : [{ feature: inner, layer }])); // prettier-ignore
}

/** What a layer of a uMap says of itself. */
function layerOf(layer: Table): Table {
  return tableOf(layer._umap_options);
}

/** Layers of a uMap that only name the file that they show. */
function linksOf(file: Table): readonly { readonly layer: Table; readonly link: string }[] {
  const layers = isUMap(file) ? listOf(file.layers).filter(isTable) : [];
  return layers.flatMap((layer) => {
    const link = textOf(tableOf(layerOf(layer).remoteData).url);
    return link === '' ? [] : [{ layer, link }];
  });
}

function linkedNotes(file: Table, { placeOf }: Json): readonly Note[] {
  return linksOf(file).map(({ layer, link }) => ({
    place: placeOf(layer),
    sentence: `The layer “${textOf(layerOf(layer).name).slice(0, 60)}” was left out, because it only links to another file: ${link.slice(0, 200)}`,
  }));
}

function remedyOf(file: Table): string {
  const [linked] = linksOf(file);
  return linked
    ? `It only links to another file: download that, and import it: ${linked.link.slice(0, 200)}`
    : 'Export it again.';
}

/** The members of a file that nothing is taken from; its bounds follow from what is in it. */
function strangeAbove(file: Table): readonly string[] {
  if (file.type === 'Feature' || isUMap(file)) return [];
  const known = ['type', 'features', 'title', 'name', 'description', 'indexing', 'bbox', '@context'];
  const isUsual = /CRS84|4326/.test(JSON.stringify(file.crs ?? null));
  return [
    ...strangeIn([file], isUsual ? [...known, 'crs'] : known, 'the file'),
    ...strangeIn([tableOf(file.indexing)], ['@context', '@type', 'name'], 'indexing'),
  ];
}

/** What stands in the time spans of a feature, and finds no room in a date of ours. */
function lostNotes(feature: Table, place: Event['place']): readonly Note[] {
  const when = isTable(feature.when) ? feature.when : tableOf(feature.properties).when;
  const lost = isTable(when) ? lostInWhen(when) : [];
  if (lost.length === 0) return [];
  return [{ place, sentence: `Left out, because a date has one bound at each end: ${lost.join(', ').slice(0, 200)}.` }];
}

const TITLE = ['title', 'headline'] as const;
/** What programs write beside a point on a map. */
const PIN = ['name', 'label'] as const;

interface Read {
  readonly event: Event;
  readonly notes: readonly Note[];
  /** The properties that nothing was taken from, as the file names them. */
  readonly unused: readonly string[];
}

function eventOf({ feature, layer }: Held, own: Properties, order: Order | null, place: Event['place']): Read {
  const get = (names: readonly string[]) => own.first(names);
  const headline = get(NAMES.headline) || textOf(tableOf(listOf(feature.names)[0]).toponym);
  const described = listOf(feature.descriptions).filter(isTable);
  const text = get(NAMES.text) || textOf(described[0]?.value);
  const links = [...NAMES.url.map((name) => own.first([name])), ...citedIn(feature)];
  const wording = wordingOf({ headline, text, media: '', credit: '', caption: '', links });
  const credit = plainOf(get(NAMES.credit)).text;
  // Beside a title a name is that of the place; without one it stands for both.
  const isTitled = own.seen(TITLE) !== '';
  const named = get(NAMES.place) || textOf(tableOf(listOf(feature.names)[0]).toponym) || (isTitled ? get(PIN) : '');
  const { spots, note } = spotsOf(tableOf(feature.geometry), named, isTitled ? '' : plainOf(own.seen(PIN)).text);
  const event = {
    place,
    headline: wording.headline,
    text: wording.text,
    sources: withNamed(wording.sources, credit),
    date:
      whenOf(feature, own) ??
      dateOf(dateCell(get(NAMES.start)), dateCell(get(endsBeside(own.nameOf(NAMES.start)))), order),
    spots,
    group: plainOf(get(NAMES.group) || layer).text,
  };
  const notes = linkNotes({ links }, credit, place);
  return { event, notes: [...(note === '' ? [] : [{ place, sentence: note }]), ...notes], unused: own.rest() };
}

/** The properties of a feature by their plain names: texts, numbers and lists of these. */
class Properties {
  readonly #own: Table;
  readonly #names: ReadonlyMap<string, string>;
  readonly #taken = new Set<string>();

  constructor({ properties }: Table) {
    this.#own = tableOf(properties);
    this.#names = new Map(Object.keys(this.#own).map((name) => [plainName(name), name]));
  }

  /** The first of these that says something; empty where none does. */
  first(names: readonly string[]): string {
    const name = this.#find(names);
    if (name === undefined) return '';
    this.#taken.add(name);
    return this.#textOf(name);
  }

  /** The same, without counting it as read. */
  seen(names: readonly string[]): string {
    return this.#textOf(this.#find(names) ?? '');
  }

  /** The plain name of the first that says something; empty where none does. */
  nameOf(names: readonly string[]): string {
    return plainName(this.#find(names) ?? '');
  }

  #find(names: readonly string[]): string | undefined {
    return names.map((one) => this.#names.get(one) ?? '').find((one) => this.#textOf(one) !== '');
  }

  /** A property that is a table. */
  table(name: string): Table | null {
    const value = this.#own[name];
    if (!isTable(value)) return null;
    this.#taken.add(name);
    return value;
  }

  /** The names of what says something and was not asked for. */
  rest(): readonly string[] {
    const isLook = (name: string) => name === '_umap_options';
    return Object.keys(this.#own).filter((name) => !this.#taken.has(name) && !isNothing(this.#own[name]) && !isLook(name)); // prettier-ignore
  }

  #textOf(name: string): string {
    const value = this.#own[name];
    return Array.isArray(value) ? value.map(textOf).filter(Boolean).join(', ') : textOf(value);
  }
}

/** The `when` of a feature, where GeoJSON-T has it among the properties too. */
function whenOf(feature: Table, own: Properties): Dating | null {
  const when = isTable(feature.when) ? feature.when : own.table('when');
  return when && datingOfWhen(when);
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

const MEMBERS = ['types', 'links', 'relations', 'depictions'] as const;

/** Where a date may stand that is not the date of the whole feature. */
const DATED = ['names', 'types', 'relations', 'geometry'] as const;

function membersIn(value: unknown): readonly Table[] {
  return [value, ...listOf(value), ...listOf(tableOf(value).geometries)].filter(isTable);
}

/** The members of the Linked Places Format that nothing was taken from, or the first of them only. */
function membersOf(features: readonly Table[]): readonly string[] {
  const more = (key: string, least: number) => features.some((feature) => listOf(feature[key]).length > least);
  const further = ['names', 'descriptions'].filter((key) => more(key, 1)).map((key) => `${key}, but the first`);
  const dated = DATED.filter((key) => features.some((feature) => membersIn(feature[key]).some(({ when }) => when)));
  const whens = features.map(({ when }) => when).filter(isTable);
  const inWhen = strangeIn(whens, ['timespans', 'label', 'start', 'end'], 'when');
  return [
    ...strangeMembers(features),
    ...further,
    ...inWhen,
    ...dated.map((key) => `when of ${key}`),
    ...MEMBERS.filter((key) => more(key, 0)),
  ];
}

/** The members of features and of their geometries that no format of places has, or none that is read. */
function strangeMembers(features: readonly Table[]): readonly string[] {
  const known = ['@id', '@context', '@type', 'id', 'type', 'bbox', 'properties', 'geometry', 'when', 'names', 'descriptions']; // prettier-ignore
  const geometries = features.flatMap(({ geometry }) => membersIn(geometry));
  return [
    ...strangeIn(features, [...known, ...MEMBERS]),
    ...strangeIn(geometries, ['type', 'coordinates', 'geometries', 'when', 'bbox', 'geowkt', '@id'], 'geometry'),
  ];
}

/** Addresses in the members of the Linked Places Format that cite something. */
function citedIn(feature: Table): readonly string[] {
  const members = ['names', 'descriptions', 'types', 'relations']
    .flatMap((key) => listOf(feature[key]))
    .filter(isTable);
  const citations = members.flatMap(({ citations }) => listOf(citations)).filter(isTable);
  return [...members, ...citations, feature].map((one) => textOf(one['@id'])).filter((id) => /^https?:/.test(id));
}

function dateOf(start: string, end: string, order: Order | null): Dating | null {
  if (start === '') return withoutStart(end, '');
  const to = end === '' ? null : dateOfText(end, order);
  return datingOf(dateOfText(start, order), to, '', [start, end].filter(Boolean).join('/'));
}
