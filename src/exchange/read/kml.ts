import type { Order } from '#facts/numericDate.ts';
import { WHOLE, refuse } from './fault.ts';
import { areaOf, joined } from './areas.ts';
import { dateOfText, datingOf, orderOf, withoutStart } from './dating.ts';
import { linkNotes, withNamed, wordingOf } from './media.ts';
import { strangeNotes } from './leftOut.ts';
import { NAMES, endsBeside, plainName } from './names.ts';
import { dateCell } from './nothing.ts';
import { plainOf } from './plain.ts';
import { HOLES } from './shapes.ts';
import { spotOf } from './spots.ts';
import type { Dating, Event, Found, Note, Spot } from './story.ts';
import { type Element, below, childrenOf, textIn } from './xml.ts';

/** Reads KML 2.2 (OGC 07-147r2): each Placemark with its point and its TimeStamp or TimeSpan. */
export function readKml(root: Element): Found {
  const head = childrenOf(root, 'Document')[0] ?? root;
  const marks = [...below(root, 'Placemark')].map(({ element, holders }) => ({ element, data: new Extended(element), holders })); // prettier-ignore
  const order = orderOf(marks.flatMap(({ data }) => [data.seen(NAMES.start), data.seen(NAMES.end)]));
  const { groups, outer } = groupsOf(marks.map(({ holders }) => foldersOf(holders)));
  const read = marks.map(({ element, data }, at) => eventOf(element, { data, group: groups[at] ?? '', order }));
  const notes = LAYERS.flatMap((name) => layerNotes(root, name));
  if (read.length === 0) refuse(WHOLE, 'The map file has no placemarks.', remedyOf(root));
  // Google Earth names a map by its file.
  const title = plainOf(textIn(head, 'name')).text.replace(/\.km[lz]$/i, '');
  return {
    title: title || (outer[0] ?? ''),
    summary: plainOf(textIn(head, 'description')).text,
    language: '',
    events: read.map(({ event }) => event),
    notes: [
      ...notes,
      ...outerNotes(title === '' ? outer.slice(1) : outer, read[0]?.event.place ?? WHOLE),
      ...strangeNotes(
        [...new Set([...read.flatMap(({ strange }) => strange), ...strangeAbove(root, head)])],
        read[0]?.event.place ?? WHOLE,
      ),
      ...read.flatMap(({ notes }) => notes),
    ],
  };
}

/** The names of the folders that hold a placemark, the outermost first. */
function foldersOf(holders: readonly Element[]): readonly string[] {
  const folders = holders.filter(({ name }) => name === 'Folder');
  return folders.map((folder) => plainOf(textIn(folder, 'name')).text).filter(Boolean);
}

/** The group of each path of folders; `outer` are those that hold every placemark in another folder, and part nothing. */
function groupsOf(paths: readonly (readonly string[])[]): {
  readonly groups: readonly string[];
  readonly outer: readonly string[];
} {
  const [first = []] = paths;
  const differs = first.findIndex((name, at) => paths.some((path) => path[at] !== name || path.length <= at + 1));
  const outer = first.slice(0, differs === -1 ? 0 : differs);
  return { groups: paths.map((path) => path.slice(outer.length).join(' / ')), outer };
}

function outerNotes(names: readonly string[], place: Event['place']): readonly Note[] {
  return names.map((name) => ({ place, sentence: `The folder “${name.slice(0, 60)}” was left out: it holds all the others.` })); // prettier-ignore
}

/** What a placemark keeps as a table: the columns of the sheet that it was made from. */
class Extended {
  readonly #own: ReadonlyMap<string, { readonly name: string; readonly text: string }>;
  readonly #taken = new Set<string>();

  constructor(mark: Element) {
    const data = childrenOf(mark, 'ExtendedData').flatMap((one) => [
      ...below(one, 'Data'),
      ...below(one, 'SimpleData'),
    ]);
    const pairs = data.map(({ element }) => ({ name: element.attributes['name'] ?? '', text: (textIn(element, 'value') || element.text).trim() })); // prettier-ignore
    this.#own = new Map(pairs.filter(({ text }) => text !== '').map((pair) => [plainName(pair.name), pair]));
  }

  /** The first of these that is there; empty where none is. */
  first(names: readonly string[]): string {
    const key = names.find((name) => this.#own.has(name));
    if (key !== undefined) this.#taken.add(key);
    return this.seen(names);
  }

  /** The same, without counting it as read. */
  seen(names: readonly string[]): string {
    return this.#own.get(this.nameOf(names))?.text ?? '';
  }

  /** The plain name of the first that is there; empty where none is. */
  nameOf(names: readonly string[]): string {
    return names.find((name) => this.#own.has(name)) ?? '';
  }

  /** A description without the lines that only say what the table has, as My Maps writes them. */
  without(description: string): string {
    const lines = description.split(/<br *\/?>/i);
    const own = new Set([...this.#own.values()].map(({ name, text }) => plainOf(`${name}: ${text}`).text));
    return lines.filter((line) => !own.has(plainOf(line).text)).join('<br>');
  }

  /** The names of what was not asked for. */
  rest(): readonly string[] {
    return [...this.#own].flatMap(([key, { name }]) => (this.#taken.has(key) ? [] : [`${name} of ExtendedData`]));
  }
}

const LAYERS = ['GroundOverlay', 'PhotoOverlay', 'ScreenOverlay', 'NetworkLink', 'Tour'] as const;

function layerNotes(root: Element, layer: string): readonly Note[] {
  return [...below(root, layer)].map(({ element }) => ({
    place: element.place,
    sentence: `The ${layer}${named(textIn(element, 'name'))} was left out: only placemarks can be taken over.`,
  }));
}

function named(name: string): string {
  return name === '' ? '' : ` “${name.slice(0, 60)}”`;
}

/** A map that is kept on line is often only named by its file. */
function remedyOf(root: Element): string {
  const [link] = [...below(root, 'NetworkLink')].map(({ element }) => textIn(element, 'Link', 'href'));
  return link
    ? `It only links to another file: download that, and import it: ${link.slice(0, 200)}`
    : 'Export it again.';
}

interface Read {
  readonly event: Event;
  readonly notes: readonly Note[];
  /** The names of what nothing was taken from. */
  readonly strange: readonly string[];
}

interface Given {
  readonly data: Extended;
  readonly group: string;
  readonly order: Order | null;
}

function eventOf(mark: Element, { data, group, order }: Given): Read {
  const { place } = mark;
  const name = textIn(mark, 'name');
  const kept = [...NAMES.url, 'gx media links'].map((key) => data.first([key]));
  const links = [...childrenOf(mark, 'link').map(({ attributes }) => attributes['href'] ?? ''), ...kept];
  const described = data.without(textIn(mark, 'description'));
  const text = plainOf(described).text === '' ? `${described} ${data.first(NAMES.text)}` : described;
  const texts = { headline: name, text, media: '', credit: '', caption: '', links };
  const { spot, ...wording } = wordingOf(texts);
  const credit = data.first(NAMES.credit);
  const named = plainOf(textIn(mark, 'address') || data.first(NAMES.place)).text;
  const spots = pointsIn(mark, named, wording.headline);
  const event = {
    place,
    ...wording,
    sources: withNamed(wording.sources, credit),
    date: dateOf(mark) ?? dateIn(data, order),
    spots: spots.length > 0 ? spots : [spot ?? []].flat(),
    group,
  };
  const strange = [...strangeOf(mark), ...data.rest()];
  return { event, notes: [...notesOf(mark), ...linkNotes(texts, credit, place)], strange };
}

const SHAPES = ['LineString', 'LinearRing', 'Track', 'Model'] as const;

function notesOf(mark: Element): readonly Note[] {
  const found = SHAPES.filter((name) => [...below(mark, name)].length > 0);
  const areas = areasIn(mark, '');
  // The edge of an area is no shape of its own.
  const lost = found.filter((name) => name !== 'LinearRing' || areas.length === 0);
  const faults = areas.flatMap((area) => ('fault' in area ? [`An area${named(textIn(mark, 'name'))} was left out: ${area.fault}.`] : [])); // prettier-ignore
  const holes = [...below(mark, 'innerBoundaryIs')].length > 0 ? [HOLES] : [];
  const small = joined(areas.flatMap(spotIn)).note;
  const more = [...faults, ...holes, ...(small === '' ? [] : [small])].map((sentence) => ({
    place: mark.place,
    sentence,
  }));
  const shapes = lost.map((name) => ({
    place: mark.place,
    sentence: `The ${name} of${named(textIn(mark, 'name')) || ' a placemark without a name'} was left out: only names, texts, dates, points and areas can be taken over.`,
  }));
  return [...shapes, ...more];
}

/** Read, said by itself, or how it looks. */
const KNOWN = [
  ...['name', 'description', 'link', 'address', 'TimeStamp', 'TimeSpan', 'Point', 'MultiGeometry', 'ExtendedData'],
  ...['LineString', 'LinearRing', 'Polygon', 'Track', 'MultiTrack', 'Model'],
  ...['styleUrl', 'Style', 'StyleMap', 'visibility', 'open', 'LookAt', 'Camera', 'Region', 'balloonVisibility'],
];

function strangeOf({ children }: Element): readonly string[] {
  return children.filter(({ name, text, children: own }) => !KNOWN.includes(name) && (text.trim() !== '' || own.length > 0)).map(({ name }) => name); // prettier-ignore
}

/** What holds placemarks is read, said by itself, or how it looks; only the first document describes the map. */
function strangeAbove(root: Element, head: Element): readonly string[] {
  const known = [...KNOWN, ...LAYERS, 'Placemark', 'Folder', 'Document', 'Schema'];
  const holders = ['Document', 'Folder'].flatMap((name) => [...below(root, name)]).map(({ element }) => element);
  return [...new Set(holders)].flatMap((holder) => {
    const unread = ['TimeStamp', 'TimeSpan', 'ExtendedData', 'address', 'link', holder === head ? '' : 'description'];
    const strange = holder.children.filter(({ name, children: own, text }) => (unread.includes(name) || !known.includes(name)) && (text.trim() !== '' || own.length > 0)); // prettier-ignore
    return strange.map(({ name }) => `${name} of a ${holder.name}`);
  });
}

function areasIn(mark: Element, name: string): readonly ReturnType<typeof areaOf>[] {
  return [...below(mark, 'Polygon')].map(({ element }) => {
    const corners = textIn(element, 'outerBoundaryIs', 'LinearRing', 'coordinates').trim().split(/\s+/);
    return areaOf(name, corners.map((corner) => corner.split(','))); // prettier-ignore
  });
}

function spotIn(area: ReturnType<typeof areaOf>): readonly Spot[] {
  return 'spot' in area ? [area.spot] : [];
}

/** The points and areas of a placemark, or its place by name alone. Only one of several could be called as the placemark is. */
function pointsIn(mark: Element, name: string, pin: string): readonly Spot[] {
  const points = [...below(mark, 'Point')].flatMap(({ element }) => {
    const [lon, lat] = textIn(element, 'coordinates').split(',');
    return spotOf(name, lat, lon) ?? [];
  });
  const { spots: shown } = joined([...points, ...areasIn(mark, name).flatMap(spotIn)]);
  if (shown.length > 0) return shown.length === 1 ? shown.map((spot) => ({ ...spot, pin })) : shown;
  return [spotOf(name, null, null) ?? []].flat();
}

function dateIn(data: Extended, order: Order | null): Dating | null {
  const from = dateCell(data.first(NAMES.start));
  const to = dateCell(data.first(endsBeside(data.nameOf(NAMES.start))));
  if (from === '') return to === '' ? null : withoutStart(to, '');
  return datingOf(dateOfText(from, order), to === '' ? null : dateOfText(to, order), '', [from, to].filter(Boolean).join('/')); // prettier-ignore
}

function dateOf(mark: Element): Dating | null {
  const when = textIn(mark, 'TimeStamp', 'when');
  const [from, to] = [textIn(mark, 'TimeSpan', 'begin'), textIn(mark, 'TimeSpan', 'end')];
  if (when !== '') return datingOf(dateOfText(when), null, '', when);
  if (from === '' && to === '') return null;
  if (from !== '' && to !== '') return datingOf(dateOfText(from), dateOfText(to), '', `${from}/${to}`);
  const one = datingOf(dateOfText(from || to), null, '', from || to);
  return one.fault === undefined ? { ...one, edtf: from === '' ? `../${one.edtf}` : `${one.edtf}/..` } : one;
}
