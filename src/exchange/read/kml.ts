import { WHOLE, refuse } from './fault.ts';
import { dateOfText, datingOf } from './dating.ts';
import { linkNotes, wordingOf } from './media.ts';
import { plainOf } from './plain.ts';
import { spotOf } from './spots.ts';
import type { Dating, Event, Found, Note, Spot } from './story.ts';
import { type Element, below, childrenOf, textIn } from './xml.ts';

/** Reads KML 2.2 (OGC 07-147r2): each Placemark with its point and its TimeStamp or TimeSpan. */
export function readKml(root: Element): Found {
  const head = childrenOf(root, 'Document')[0] ?? root;
  const read = [...below(root, 'Placemark')].map(({ element, holders }) => {
    const folder = holders.findLast(({ name }) => name === 'Folder');
    return eventOf(element, folder ? textIn(folder, 'name') : '');
  });
  const notes = LAYERS.flatMap((name) => layerNotes(root, name));
  if (read.length === 0) refuse(WHOLE, 'The map file has no placemarks.', remedyOf(root));
  return {
    title: plainOf(textIn(head, 'name')).text,
    summary: plainOf(textIn(head, 'description')).text,
    language: '',
    events: read.map(({ event }) => event),
    notes: [...notes, ...read.flatMap(({ notes }) => notes)],
  };
}

const LAYERS = ['GroundOverlay', 'PhotoOverlay', 'ScreenOverlay', 'NetworkLink', 'Tour'] as const;

function layerNotes(root: Element, layer: string): readonly Note[] {
  return [...below(root, layer)].map(({ element }) => ({
    place: element.place,
    sentence: `The ${layer} “${textIn(element, 'name').slice(0, 60)}” was left out: only placemarks can be taken over.`,
  }));
}

/** A map that is kept on line is often only named by its file. */
function remedyOf(root: Element): string {
  const [link] = [...below(root, 'NetworkLink')].map(({ element }) => textIn(element, 'Link', 'href'));
  return link
    ? `It only links to another file: download that, and import it: ${link.slice(0, 200)}`
    : 'Export it again.';
}

function eventOf(mark: Element, folder: string): { readonly event: Event; readonly notes: readonly Note[] } {
  const { place } = mark;
  const name = textIn(mark, 'name');
  const links = childrenOf(mark, 'link').map(({ attributes }) => attributes['href'] ?? '');
  const text = textIn(mark, 'description');
  const texts = { headline: name, text, media: '', credit: '', caption: '', links };
  const { spot, ...wording } = wordingOf(texts);
  const spots = pointsIn(mark, plainOf(textIn(mark, 'address')).text);
  const event = {
    place,
    ...wording,
    date: dateOf(mark),
    spots: spots.length > 0 ? spots : [spot ?? []].flat(),
    group: plainOf(folder).text,
  };
  return { event, notes: [...notesOf(mark), ...linkNotes(texts, '', place)] };
}

const SHAPES = ['LineString', 'LinearRing', 'Polygon', 'Track', 'Model'] as const;

function notesOf(mark: Element): readonly Note[] {
  const lost = SHAPES.filter((name) => [...below(mark, name)].length > 0);
  const data = childrenOf(mark, 'ExtendedData').flatMap(({ children }) => children.length > 0 ? ['ExtendedData'] : []); // prettier-ignore
  return [...lost, ...data].map((name) => ({
    place: mark.place,
    sentence: `The ${name} of “${textIn(mark, 'name').slice(0, 60)}” was left out: only names, texts, dates and points can be taken over.`,
  }));
}

function pointsIn(mark: Element, name: string): readonly Spot[] {
  return [...below(mark, 'Point')].flatMap(({ element }) => {
    const [lon, lat] = textIn(element, 'coordinates').split(',');
    return spotOf(name, lat, lon) ?? [];
  });
}

function dateOf(mark: Element): Dating | null {
  const when = textIn(mark, 'TimeStamp', 'when');
  const [from, to] = [textIn(mark, 'TimeSpan', 'begin'), textIn(mark, 'TimeSpan', 'end')];
  if (when !== '') return datingOf(dateOfText(when), null, '', when);
  if (from === '' && to === '') return null;
  const one = dateOfText(from || to);
  if (from !== '' && to !== '') return datingOf(one, dateOfText(to), '', `${from}/${to}`);
  return 'edtf' in one ? { edtf: from === '' ? `../${one.edtf}` : `${one.edtf}/..` } : { edtf: from || to, ...one };
}
