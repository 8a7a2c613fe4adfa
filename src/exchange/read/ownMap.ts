import { isoOf } from '#facts/span.ts';
import { type Draft, PENDING } from './draft.ts';
import { type Table, isTable, listOf, tableOf, textOf } from './json.ts';
import { oneLine } from './plain.ts';
import { fields, needed, valueOf } from './own.ts';
import type { Entry, Value } from './yaml.ts';

/** Whether a map file is one of ours. */
export function isOwnMap(value: unknown): boolean {
  return listOf(tableOf(value).features).some((feature) => /^fact:/.test(textOf(tableOf(feature).id)));
}

/**
 * Our own map file as a story again: what `facts.geojson` carries. Not in it: the logo,
 * and the holes of outlines.
 */
export function draftOfMap(value: unknown, story: string): Draft {
  const file = tableOf(value);
  const rest = tableOf(file.dateline);
  const features = listOf(file.features).filter(isTable);
  const kind = (name: string) => features.filter(({ properties }) => tableOf(properties).kind === name);
  const facts = kind('fact').map((feature) => factEntry(feature, rest));
  return {
    story: storyEntry(tableOf(rest.story), file, story, facts),
    articles:
      rest.articles === undefined ? unknownArticles(kind('fact')) : entriesOf(rest.articles, 'headline', 'published'),
    voices: entriesOf(rest.voices, 'name', 'kind'),
    places: kind('place').map(placeEntry),
    occasions: entriesOf(rest.occasions, 'title', 'kind'),
    questions: entriesOf(rest.questions, 'question', 'kind'),
    steps: entriesOf(rest.steps, 'question'),
    facts: new Map([['imported', facts]]),
  };
}

function storyEntry(own: Table, file: Table, story: string, facts: readonly Entry[]): Entry {
  const { id: _, title, start, lanes, measures, inset, corrections, publisher, review: __, ...others } = own;
  // The logo is a file of the old site.
  const { logo: ___, ...house } = tableOf(publisher);
  const first = facts[0]?.find(({ key }) => key === 'id')?.value;
  const named = textOf(title) || textOf(file.title) || story;
  return fields({
    title: named,
    ...withNeeded(others, ['summary', 'language']),
    start: textOf(start) || first,
    lanes: some(
      listOf(lanes)
        .filter(isTable)
        .map((lane) => ({ ...plain(lane), places: some(listOf(lane.places).map(valueOf)) })),
    ),
    measures: some(listOf(measures).map(valueOf)),
    inset: valueOf(inset),
    publisher: isTable(publisher) ? plain(house) : undefined,
    corrections: some(notesOf(corrections)),
  }).concat(PENDING);
}

function withNeeded(table: Table, keys: readonly string[]): Record<string, unknown> {
  return { ...Object.fromEntries(keys.map((key) => [key, table[key] ?? needed])), ...plain(table) };
}

function entriesOf(list: unknown, ...keys: readonly string[]): readonly Entry[] {
  return listOf(list)
    .filter(isTable)
    .map(({ camera, range, ...entry }) =>
      fields({ id: entry.id, ...withNeeded(entry, keys), camera: valueOf(camera), range: rangeOf(range) }),
    );
}

/** The stretch of a step: whole days, half-open. */
function rangeOf(range: unknown): Value {
  const [from, to] = listOf(range);
  return typeof from === 'number' && typeof to === 'number' ? `${dayText(from)}/${dayText(to - 1)}` : undefined;
}

/** The most days from 1970 that a `Date` holds (ECMA-262, 21.4.1.1); the check refuses what is beyond. */
const FARTHEST = 100_000_000;

function dayText(day: number): string {
  return Math.abs(day) <= FARTHEST ? isoOf(day) : String(day);
}

function placeEntry({ id, geometry, properties }: Table): Entry {
  const { title, names, type, precision, radius, code, anchor, ...others } = tableOf(properties);
  const isPoint = precision === 'site' || precision === 'city';
  const shape = tableOf(geometry);
  return fields({
    id: bare(id),
    name: isTable(names) ? plain(names) : title,
    kind: type ?? needed,
    precision: precision ?? needed,
    ...(isPoint ? { coordinates: shape.coordinates ?? needed } : { anchor: anchor ?? undefined }),
    ...(isPoint
      ? {}
      : code !== undefined
        ? { outline: code }
        : radius !== undefined
          ? { radius }
          : { outline: ringsOf(shape) }),
    spellings: some(listOf(others.spellings).map(valueOf)),
    geonames: others.geonames,
    wikidata: others.wikidata,
  });
}

/** The corners of an outline, or of each of its parts; a story file holds no holes. */
function ringsOf({ type, coordinates }: Table): Value {
  const polygons = type === 'Polygon' ? [coordinates] : listOf(coordinates);
  const rings = polygons.map((polygon) => listOf(listOf(polygon)[0]));
  return valueOf(rings.length === 1 ? rings[0] : rings);
}

function factEntry({ id, properties }: Table, rest: Table): Entry {
  const own = tableOf(properties);
  const at = (role: string) =>
    some(
      listOf(own.places)
        .filter(isTable)
        .filter((one) => one.role === role)
        .map(({ place }) => bare(place)),
    );
  const { act, appearances, corrected, withdrawn } = own;
  return fields({
    ...{ id: bare(id), text: own.text ?? needed, plain: own.plain, key: own.key, occasion: own.occasion },
    ...{ by: some(voicesOf(own.by, rest)), said: own.said, event: own.event, standing: own.standing ?? needed },
    ...{ act: act === 'assert' ? undefined : act, expected: own.expected },
    ...{ at: at('at'), from: at('from'), to: at('to'), of: own.of, place: at('said'), about: at('about') },
    ...{ figures: some(listOf(own.figures).map(valueOf)), answers: some(listOf(own.answers).map(valueOf)) },
    in: some(listOf(appearances).filter(isTable).map(appearanceOf)) ?? needed,
    corrected: some(notesOf(corrected)),
    withdrawn: isTable(withdrawn) ? notesOf([withdrawn])[0] : undefined,
  });
}

function appearanceOf({ article, passage, via, quote }: Table): Value {
  const { first, last } = tableOf(passage);
  const words = [first, last]
    .map((part) => oneLine(textOf(part)))
    .filter(Boolean)
    .join(' … ');
  return {
    article: valueOf(article),
    passage: words || undefined,
    via: some(listOf(via).map(valueOf)),
    quote: valueOf(quote),
  };
}

/** Days stand as numbers in the file, as dates in a story. */
function notesOf(list: unknown): readonly Value[] {
  return listOf(list)
    .filter(isTable)
    .map(({ on, ...note }) => ({ on: typeof on === 'number' ? dayText(on) : valueOf(on), ...plain(note) }));
}

/** Voices stand by name in a fact; the file lists them by id. */
function voicesOf(by: unknown, { voices }: Table): readonly Value[] {
  const known = new Map(
    listOf(voices)
      .filter(isTable)
      .map(({ id, name }) => [textOf(name), textOf(id)]),
  );
  return listOf(by).map((name) => known.get(textOf(name)) ?? valueOf(name));
}

function unknownArticles(facts: readonly Table[]): readonly Entry[] {
  const appearances = facts.flatMap(({ properties }) => listOf(tableOf(properties).appearances)).filter(isTable);
  const ids = [...new Set(appearances.map(({ article }) => textOf(article)))].filter(Boolean);
  return ids.map((id) => fields({ id, headline: needed, published: needed }));
}

function bare(id: unknown): string {
  return textOf(id).replace(/^(fact|place):/, '');
}

function plain(table: Table): Record<string, Value> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, valueOf(value)]));
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
