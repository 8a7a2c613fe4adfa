import { WHOLE, refuse } from './fault.ts';
import { type Json, type Table, isTable, listOf, tableOf, textOf } from './json.ts';
import { dateOfText, datingOf } from './dating.ts';
import { wordingOf } from './media.ts';
import { NAMES, plainName, unusedSentence } from './names.ts';
import { plainOf } from './plain.ts';
import { spotOf } from './spots.ts';
import type { Dating, Event, Found, Note, Spot } from './story.ts';
import { datingOfWhen } from './when.ts';

/** Reads GeoJSON (RFC 7946), with dates in `properties` or in the `when` of the Linked Places Format. */
export function readGeoJson({ value, placeOf }: Json): Found {
  const file = tableOf(value);
  const features = (file.type === 'Feature' ? [file] : listOf(file.features)).filter(isTable);
  if (features.length === 0) refuse(WHOLE, 'The map file has no features.', 'Export it again.');
  const read = features.map((feature) => eventOf(feature, placeOf(feature)));
  const titled = [file.title, file.name, tableOf(file.indexing).name].map(textOf).find(Boolean) ?? '';
  return {
    title: plainOf(titled).text,
    summary: plainOf(textOf(file.description)).text,
    language: '',
    events: read.map(({ event }) => event),
    notes: [...unusedNotes(features, placeOf(features[0])), ...read.flatMap(({ notes }) => notes)],
  };
}

function eventOf(feature: Table, place: Event['place']): { event: Event; notes: readonly Note[] } {
  const own = propertiesOf(feature);
  const get = (names: readonly string[]) => names.map((name) => own.get(name) ?? '').find((text) => text !== '') ?? '';
  const headline = get(NAMES.headline) || textOf(tableOf(listOf(feature.names)[0]).toponym);
  const described = listOf(feature.descriptions).filter(isTable);
  const text = get(NAMES.text) || textOf(described[0]?.value);
  const links = [...NAMES.url.map((name) => own.get(name) ?? ''), ...citedIn(feature)];
  const wording = wordingOf({ headline, text, media: '', credit: '', caption: '', links });
  const credit = plainOf(get(NAMES.credit)).text;
  const { spots, note } = spotsOf(
    tableOf(feature.geometry),
    get(NAMES.place) || textOf(tableOf(listOf(feature.names)[0]).toponym),
  );
  const event = {
    place,
    headline: wording.headline,
    text: wording.text,
    sources: wording.sources.map((source, at) => (at === 0 ? { ...source, credit } : source)),
    date: isTable(feature.when) ? datingOfWhen(feature.when) : dateOf(get(NAMES.start), get(NAMES.end)),
    spots,
    group: plainOf(get(NAMES.group)).text,
  };
  return { event, notes: note === '' ? [] : [{ place, sentence: note }] };
}

/** The properties of a feature that are texts or numbers, by their plain names. */
function propertiesOf({ properties }: Table): ReadonlyMap<string, string> {
  return new Map(Object.entries(tableOf(properties)).map(([name, value]) => [plainName(name), textOf(value)]));
}

const KNOWN: ReadonlySet<string> = new Set(Object.values(NAMES).flat());

/** The properties that nothing was taken from, once for the whole file. */
function unusedNotes(features: readonly Table[], place: Event['place']): readonly Note[] {
  const names = new Set(features.flatMap(({ properties }) => Object.keys(tableOf(properties))));
  const unused = [...names].filter((name) => !KNOWN.has(plainName(name)));
  return unused.length === 0 ? [] : [{ place, sentence: unusedSentence(unused, 'property') }];
}

/** Addresses in the members of the Linked Places Format that cite something. */
function citedIn(feature: Table): readonly string[] {
  const members = ['names', 'descriptions', 'types', 'relations']
    .flatMap((key) => listOf(feature[key]))
    .filter(isTable);
  const citations = members.flatMap(({ citations }) => listOf(citations)).filter(isTable);
  return [...members, ...citations, feature].map((one) => textOf(one['@id'])).filter((id) => /^https?:/.test(id));
}

function dateOf(start: string, end: string): Dating | null {
  if (start === '') return null;
  const to = end === '' ? null : dateOfText(end);
  return datingOf(dateOfText(start), to, '', [start, end].filter(Boolean).join('/'));
}

/** The points of a geometry. A line or an area has no pin, so it is left out and said. */
function spotsOf({ type, coordinates, geometries }: Table, name: string): { spots: readonly Spot[]; note: string } {
  const point = (pair: unknown) => spotOf(name, listOf(pair)[1], listOf(pair)[0]);
  if (type === 'Point') return { spots: [point(coordinates) ?? []].flat(), note: '' };
  if (type === 'MultiPoint') return { spots: listOf(coordinates).flatMap((pair) => point(pair) ?? []), note: '' };
  if (type === 'GeometryCollection') {
    const each = listOf(geometries)
      .filter(isTable)
      .map((one) => spotsOf(one, name));
    return { spots: each.flatMap(({ spots }) => spots), note: each.map(({ note }) => note).find(Boolean) ?? '' };
  }
  if (type === undefined) return { spots: [], note: '' };
  return { spots: [], note: `The ${textOf(type)} was left out: only points can be taken over. Draw it as an outline.` };
}
