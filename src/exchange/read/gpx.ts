import { WHOLE, refuse } from './fault.ts';
import { dateOfText, datingOf } from './dating.ts';
import { linkNotes, wordingOf } from './media.ts';
import { strangeNotes } from './leftOut.ts';
import { oneLine, plainOf } from './plain.ts';
import { spotOf } from './spots.ts';
import type { Event, Found, Note } from './story.ts';
import { type Element, childrenOf, textIn } from './xml.ts';

/** Reads GPX 1.0 and 1.1 (topografix.com): each waypoint with its time. Tracks and routes say where, and not what. */
export function readGpx(root: Element): Found {
  const head = childrenOf(root, 'metadata')[0] ?? root;
  const marks = childrenOf(root, 'wpt');
  if (marks.length === 0) refuse(WHOLE, 'The file has no waypoints, and a track says where, but not what.', REMEDY);
  const read = marks.map(eventOf);
  return {
    title: plainOf(textIn(head, 'name')).text,
    summary: plainOf(textIn(head, 'desc')).text,
    language: '',
    events: read.map(({ event }) => event),
    notes: [
      ...LINES.flatMap((name) => lineNotes(root, name)),
      ...strangeNotes([...new Set([...marks.flatMap(strangeOf), ...strangeAbove(root, head)])], marks[0]?.place ?? WHOLE), // prettier-ignore
      ...read.flatMap(({ notes }) => notes),
    ],
  };
}

const REMEDY = 'Write what happened as waypoints, or as a table with the columns Title, Date, Latitude and Longitude.';

const LINES = ['trk', 'rte'] as const;

function lineNotes(root: Element, name: (typeof LINES)[number]): readonly Note[] {
  const what = name === 'trk' ? 'track' : 'route';
  return childrenOf(root, name).map((line) => ({
    place: line.place,
    sentence: `The ${what} “${textIn(line, 'name').slice(0, 60)}” was left out: only waypoints can be taken over.`,
  }));
}

function eventOf(mark: Element): { readonly event: Event; readonly notes: readonly Note[] } {
  const { place, attributes } = mark;
  const links = [...childrenOf(mark, 'link').map(({ attributes: own }) => own['href'] ?? ''), textIn(mark, 'url')];
  const text = textIn(mark, 'desc') || textIn(mark, 'cmt');
  const texts = { headline: textIn(mark, 'name'), text, media: '', credit: '', caption: '', links };
  const { spot: _, ...wording } = wordingOf(texts);
  const when = textIn(mark, 'time');
  const spot = spotOf('', attributes['lat'], attributes['lon']);
  const date = when === '' ? null : datingOf(dateOfText(when), null, '', when);
  const event = {
    place,
    ...wording,
    date,
    spots: spot ? [{ ...spot, pin: wording.headline }] : [],
    group: oneLine(textIn(mark, 'type')),
  };
  return { event, notes: linkNotes(texts, '', place) };
}

function strangeOf(mark: Element): readonly string[] {
  const known = ['name', 'desc', 'link', 'url', 'time', 'type', ...(textIn(mark, 'desc') === '' ? ['cmt'] : [])];
  return mark.children.filter(({ name }) => !known.includes(name)).map(({ name }) => `${name} of wpt`);
}

/** What describes the file as a whole; its bounds follow from what is in it. */
function strangeAbove(root: Element, head: Element): readonly string[] {
  const known = ['name', 'desc', 'bounds', 'metadata', 'wpt', ...LINES];
  const strange = [...new Set([root, head])].flatMap(({ children }) =>
    children.filter(({ name }) => !known.includes(name)),
  );
  return strange.map(({ name }) => `${name} of the file`);
}
