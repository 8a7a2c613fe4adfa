import { WHOLE, refuse } from './fault.ts';
import { type Json, type Table, isTable, listOf, strayNotes, tableOf, textOf } from './json.ts';
import { dateOfText, datingOf, withoutStart } from './dating.ts';
import { linkNotes, wordingOf } from './media.ts';
import { strangeIn, strangeNotes } from './leftOut.ts';
import type { Dating, Event, Found, Note } from './story.ts';
import { type Element, childrenOf, wholeText } from './xml.ts';

/** What both forms of SIMILE Timeline say of an event. */
type Told = Readonly<
  Record<'start' | 'latestStart' | 'earliestEnd' | 'end' | 'title' | 'text' | 'link' | 'image', string>
>;

const KNOWN = ['start', 'latestStart', 'earliestEnd', 'end', 'title', 'description', 'link', 'image'];

/** Whether a table is an event of SIMILE Timeline rather than a slide of TimelineJS. */
export function isSimileEvent(event: Table): boolean {
  return typeof event.start === 'string' || (typeof event.title === 'string' && event.text === undefined);
}

/** Reads the JSON of SIMILE Timeline. Source: “Timeline EventSources” at simile-widgets.org */
export function readSimileJson(json: Json): Found {
  const { value, placeOf } = json;
  const events = listOf(tableOf(value).events).filter(isTable);
  const strays = strayNotes(tableOf(value).events, json);
  // A caption stands in where there is no title.
  const strange = events.flatMap((event) => strangeIn([event], event.title ? KNOWN : [...KNOWN, 'caption']));
  return found(
    [...new Set(strange), ...strangeIn([tableOf(value)], ['events', 'dateTimeFormat'], 'the file')],
    events.map((event) => {
      const told = (key: string) => textOf(event[key]);
      return eventOf(
        {
          ...{ start: told('start'), latestStart: told('latestStart'), earliestEnd: told('earliestEnd') },
          ...{ end: told('end'), title: told('title') || told('caption'), text: told('description') },
          ...{ link: told('link'), image: told('image') },
        },
        placeOf(event),
      );
    }),
    strays,
  );
}

/** Reads the XML of SIMILE Timeline: `<data>` with `<event>`. */
export function readSimileXml(root: Element): Found {
  const events = childrenOf(root, 'event');
  return found(
    [
      ...strangeIn(events.map(({ attributes }) => attributes), KNOWN), // prettier-ignore
      ...strangeIn([root.attributes], ['date-time-format'], 'the file'),
      ...new Set(root.children.filter(({ name }) => name !== 'event').map(({ name }) => `${name} of the file`)),
    ],
    events.map((event) => {
      const { attributes, place } = event;
      const text = wholeText(event);
      const told = (key: string) => attributes[key] ?? '';
      return eventOf(
        {
          ...{ start: told('start'), latestStart: told('latestStart'), earliestEnd: told('earliestEnd') },
          ...{ end: told('end'), title: told('title'), text: text.trim() || told('description') },
          ...{ link: told('link'), image: told('image') },
        },
        place,
      );
    }),
  );
}

function found(
  strange: readonly string[],
  read: readonly { readonly event: Event; readonly notes: readonly Note[] }[],
  strays: readonly Note[] = [],
): Found {
  if (read.length === 0) refuse(WHOLE, 'The timeline has no events.', 'Export it again.');
  return {
    ...{ title: '', summary: '', language: '' },
    events: read.map(({ event }) => event),
    notes: [...strays, ...strangeNotes(strange, read[0]?.event.place ?? WHOLE), ...read.flatMap(({ notes }) => notes)],
  };
}

function eventOf(told: Told, place: Event['place']): { readonly event: Event; readonly notes: readonly Note[] } {
  const none = { media: '', credit: '', caption: '' };
  const texts = { headline: told.title, text: told.text, ...none, links: [told.link, told.image] };
  const { spot, ...wording } = wordingOf(texts);
  const event = { place, ...wording, date: dateOf(told), spots: spot ? [spot] : [], group: '' };
  return { event, notes: [...doubtNotes(told, place), ...linkNotes(texts, '', place)] };
}

function dateOf({ start, latestStart, earliestEnd, end }: Told): Dating | null {
  const first = start || latestStart;
  const last = end || earliestEnd;
  if (first === '') return withoutStart(last, '');
  const written = [first, last].filter(Boolean).join('/');
  return datingOf(dateOfText(first), last === '' ? null : dateOfText(last), '', written);
}

/** A stretch of ours has one doubt at each end at most, and no inner bounds. */
function doubtNotes({ start, latestStart, earliestEnd, end, title }: Told, place: Event['place']): readonly Note[] {
  const inner = [start && latestStart, end && earliestEnd].filter(Boolean);
  if (inner.length === 0) return [];
  return [
    { place, sentence: `Of “${title.slice(0, 60)}” latestStart and earliestEnd (${inner.join(', ')}) were left out.` },
  ];
}
