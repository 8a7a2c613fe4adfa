import { dayOf, isoOf } from '#facts/span.ts';
import { WHOLE, type Place, placesIn, refuse } from './fault.ts';
import { dateOfText, datingOf } from './dating.ts';
import { wordingOf } from './media.ts';
import { plainOf } from './plain.ts';
import { spotOf } from './spots.ts';
import type { Dating, Event, Found, Note } from './story.ts';

/** A line of a calendar, its folded parts joined: the name, the parameters as written, and the value. */
interface Property {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
  readonly place: Place;
}

/** Reads iCalendar (RFC 5545): its events; to-dos, alarms and time zones are no facts. */
export function readCalendar(text: string): Found {
  const properties = propertiesIn(text);
  const own = properties.filter(({ name }) => name.startsWith('X-WR-'));
  const read = eventsIn(properties).map(eventOf);
  if (read.length === 0) refuse(WHOLE, 'The calendar has no events.', 'Export the calendar that holds them.');
  return {
    title: plainOf(valueIn(own, 'X-WR-CALNAME')).text,
    summary: plainOf(valueIn(own, 'X-WR-CALDESC')).text,
    language: '',
    events: read.map(({ event }) => event),
    notes: read.flatMap(({ notes }) => notes),
  };
}

function propertiesIn(text: string): readonly Property[] {
  const placeAt = placesIn(text);
  const lines = [...text.matchAll(/[^\r\n]+(?:\r?\n[ \t][^\r\n]*)*/g)];
  return lines.flatMap(({ 0: line, index }) => {
    const whole = line.replace(/\r?\n[ \t]/g, '');
    const name = /^[\w-]+/.exec(whole)?.[0] ?? '';
    const colon = colonIn(whole);
    if (name === '' || colon === -1) return [];
    const parameters = whole.slice(name.length, colon).toUpperCase();
    return [{ name: name.toUpperCase(), parameters, value: whole.slice(colon + 1), place: placeAt(index) }];
  });
}

/** The colon that ends the name and the parameters of a line: the first outside quotation marks; -1 without one. */
function colonIn(line: string): number {
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') isQuoted = !isQuoted;
    else if (line[at] === ':' && !isQuoted) return at;
  }
  return -1;
}

/** The properties of each VEVENT, without those of what it holds. */
function eventsIn(properties: readonly Property[]): readonly (readonly Property[])[] {
  const events: Property[][] = [];
  const open: string[] = [];
  for (const property of properties) {
    const { name, value } = property;
    if (name === 'END') open.pop();
    if (name === 'BEGIN') open.push(value.trim().toUpperCase());
    if (open.at(-1) !== 'VEVENT') continue;
    if (name === 'BEGIN') events.push([property]);
    else if (name !== 'END') events.at(-1)?.push(property);
  }
  return events;
}

function eventOf(properties: readonly Property[]): { readonly event: Event; readonly notes: readonly Note[] } {
  const get = (name: string) => unescaped(valueIn(properties, name));
  const place = properties[0]?.place ?? WHOLE;
  const links = [get('URL'), ...properties.filter(({ name }) => name === 'ATTACH').map(({ value }) => value)];
  const texts = { headline: get('SUMMARY'), text: get('DESCRIPTION'), media: '', credit: '', caption: '', links };
  const { spot: _, ...wording } = wordingOf(texts);
  const [lat, lon] = valueIn(properties, 'GEO').split(';');
  const spot = spotOf(plainOf(get('LOCATION')).text, lat, lon);
  const [group = ''] = get('CATEGORIES').split(',');
  const event = { place, ...wording, date: dateOf(properties), spots: spot ? [spot] : [], group: group.trim() };
  return { event, notes: repeatNotes(properties, texts.headline, place) };
}

function repeatNotes(properties: readonly Property[], title: string, place: Place): readonly Note[] {
  if (!properties.some(({ name }) => name === 'RRULE' || name === 'RDATE')) return [];
  return [{ place, sentence: `“${title.slice(0, 60)}” is repeated; only the first time was taken over.` }];
}

function dateOf(properties: readonly Property[]): Dating | null {
  const [from, to] = ['DTSTART', 'DTEND'].map((name) => properties.find((one) => one.name === name));
  if (!from) return null;
  const [start, end] = [dateText(from.value), to ? dateText(lastOf(to)) : ''];
  const isOneDay = end === '' || end.slice(0, 10) <= start.slice(0, 10);
  return datingOf(
    dateOfText(start),
    isOneDay ? null : dateOfText(end),
    '',
    [from.value, to?.value].filter(Boolean).join('/'),
  );
}

/** A day that ends an event is the one after it (RFC 5545, 3.6.1). */
function lastOf({ value, parameters }: Property): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d\d)(\d\d)$/.exec(value.trim()) ?? [];
  if (year === '' || (!parameters.includes('VALUE=DATE') && value.includes('T'))) return value;
  return isoOf(dayOf(Number(year), Number(month), Number(day)) - 1).replaceAll('-', '');
}

/** `20240401T090000Z` as ISO 8601 writes it for people. */
function dateText(value: string): string {
  return value.trim().replace(/^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d*(Z?))?$/, (_, year: string, month: string, day: string, hour = '', minute = '', zone = '') => `${year}-${month}-${day}${hour === '' ? '' : `T${hour}:${minute}${zone}`}`); // prettier-ignore
}

function valueIn(properties: readonly Property[], name: string): string {
  return properties.find((one) => one.name === name)?.value ?? '';
}

function unescaped(value: string): string {
  return value.replace(/\\([nN,;\\])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? ' ' : sign));
}
