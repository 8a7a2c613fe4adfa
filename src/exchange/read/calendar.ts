import { dayOf, isoOf } from '#facts/span.ts';
import { WHOLE, type Place, placesIn, refuse } from './fault.ts';
import { dateOfText, datingOf, withoutStart } from './dating.ts';
import { linkNotes, wordingOf } from './media.ts';
import { strangeNotes } from './leftOut.ts';
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
  const { properties, strays } = propertiesIn(text);
  const own = ownOf(properties);
  const events = eventsIn(properties, text);
  const read = events.filter((event) => !isCancelled(event)).map(eventOf);
  if (read.length === 0) refuse(WHOLE, 'The calendar has no events.', 'Export the calendar that holds them.');
  return {
    title: plainOf(unescaped(valueIn(own, 'X-WR-CALNAME') || valueIn(own, 'NAME'))).text,
    summary: plainOf(unescaped(valueIn(own, 'X-WR-CALDESC') || valueIn(own, 'DESCRIPTION'))).text,
    language: '',
    events: read.map(({ event }) => event),
    notes: [
      ...strays,
      ...otherNotes(properties),
      ...strangeNotes(
        [...strangeOf(events.flat()), ...twiceIn(events), ...strangeAbove(own)],
        events[0]?.[0]?.place ?? WHOLE,
        'property',
      ),
      ...events.filter(isCancelled).map(cancelledNote),
      ...read.flatMap(({ notes }) => notes),
    ],
  };
}

/** The properties of a calendar, and what its lines hold that are none: a program that does not fold makes such. */
function propertiesIn(text: string): { readonly properties: readonly Property[]; readonly strays: readonly Note[] } {
  const placeAt = placesIn(text);
  const [properties, strays]: [Property[], Note[]] = [[], []];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+(?:\r?\n[ \t][^\r\n]*)*/g)) {
    const whole = line.replace(/\r?\n[ \t]/g, '');
    const property = propertyOf(whole, placeAt(index));
    if (property) properties.push(property);
    else if (whole.trim() !== '') strays.push({ place: placeAt(index), sentence: `This is no line of a calendar, so it was left out: ${whole.slice(0, 200)}` }); // prettier-ignore
  }
  return { properties, strays };
}

function propertyOf(line: string, place: Place): Property | null {
  const name = /^[\w-]+/.exec(line)?.[0] ?? '';
  const colon = colonIn(line);
  if (name === '' || colon === -1) return null;
  return { name: name.toUpperCase(), parameters: line.slice(name.length, colon), value: line.slice(colon + 1), place };
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
function eventsIn(properties: readonly Property[], text: string): readonly (readonly Property[])[] {
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
  const [last] = open.slice(-1);
  if (last !== undefined) cutOff(last, text);
  return events;
}

function cutOff(part: string, text: string): never {
  const what = `The file ends in the middle: END:${part.slice(0, 40)} is missing.`;
  return refuse(placesIn(text)(text.length), what, 'It was cut off. Export or download it again.');
}

function isCancelled(event: readonly Property[]): boolean {
  return valueIn(event, 'STATUS').trim().toUpperCase() === 'CANCELLED';
}

function cancelledNote(event: readonly Property[]): Note {
  const title = unescaped(valueIn(event, 'SUMMARY')).slice(0, 60);
  return { place: event[0]?.place ?? WHOLE, sentence: `“${title}” was cancelled, so it was left out.` };
}

/** What a calendar holds besides events. */
function otherNotes(properties: readonly Property[]): readonly Note[] {
  const known = /^\s*(VCALENDAR|VEVENT|VTIMEZONE|STANDARD|DAYLIGHT|VALARM)\s*$/i;
  const others = properties.filter(({ name, value }) => name === 'BEGIN' && !known.test(value));
  return others.map(({ value, place }) => ({ place, sentence: `A ${value.trim().slice(0, 40)} was left out: only events can be taken over.` })); // prettier-ignore
}

/** What is taken from an event, what is said of it by itself, and how calendars keep their own order. */
const KNOWN = [
  ...['SUMMARY', 'DESCRIPTION', 'LOCATION', 'GEO', 'URL', 'ATTACH', 'CATEGORIES', 'DTSTART', 'DTEND'],
  ...['STATUS', 'DURATION', 'RRULE', 'RDATE'],
  ...['BEGIN', 'UID', 'DTSTAMP', 'CREATED', 'LAST-MODIFIED', 'SEQUENCE', 'TRANSP'],
];

/** The properties of events that nothing is taken from. */
function strangeOf(properties: readonly Property[]): readonly string[] {
  const strange = properties.filter(({ name, value }) => !KNOWN.includes(name) && value.trim() !== '');
  return [...new Set(strange.map(({ name }) => name))];
}

/** The properties of the calendar itself. */
function ownOf(properties: readonly Property[]): readonly Property[] {
  let depth = 0;
  return properties.filter(({ name }) => {
    if (name === 'BEGIN') depth += 1;
    if (name === 'END') depth -= 1;
    return depth === 1 && name !== 'BEGIN' && name !== 'END';
  });
}

/** What names a calendar, and how programs keep their own order of it. */
const ABOVE = [
  ...['X-WR-CALNAME', 'NAME', 'X-WR-CALDESC', 'DESCRIPTION', 'VERSION', 'PRODID', 'CALSCALE', 'METHOD', 'UID'],
  ...['X-WR-RELCALID', 'X-PUBLISHED-TTL', 'REFRESH-INTERVAL', 'LAST-MODIFIED', 'SOURCE'],
];

/** The properties of the calendar that nothing is taken from. */
function strangeAbove(own: readonly Property[]): readonly string[] {
  const strange = own.filter(({ name, value }) => !ABOVE.includes(name) && value.trim() !== '');
  return [...new Set(strange.map(({ name }) => `${name} of the calendar`))];
}

/** The properties of which an event has several, and of which only the first was taken. */
function twiceIn(events: readonly (readonly Property[])[]): readonly string[] {
  const once = ['SUMMARY', 'DESCRIPTION', 'LOCATION', 'GEO', 'URL', 'DTSTART', 'DTEND'];
  const isTwice = (name: string) => events.some((event) => event.filter((one) => one.name === name).length > 1);
  return once.filter(isTwice).map((name) => `${name}, but the first`);
}

/** Everything that an event is filed under. */
function categoriesOf(properties: readonly Property[]): readonly string[] {
  const lists = properties.filter(({ name }) => name === 'CATEGORIES');
  return lists.flatMap(({ value }) => value.split(/(?<!\\),/).map((one) => unescaped(one).trim())).filter(Boolean);
}

function eventOf(properties: readonly Property[]): { readonly event: Event; readonly notes: readonly Note[] } {
  const get = (name: string) => unescaped(valueIn(properties, name));
  const place = properties[0]?.place ?? WHOLE;
  const links = [get('URL'), ...properties.filter(({ name }) => name === 'ATTACH').map(({ value }) => value)];
  const texts = { headline: get('SUMMARY'), text: get('DESCRIPTION'), media: '', credit: '', caption: '', links };
  const { spot: _, ...wording } = wordingOf(texts);
  const [lat, lon] = valueIn(properties, 'GEO').split(';');
  const spot = spotOf(plainOf(get('LOCATION')).text, lat, lon);
  const [group = '', ...further] = categoriesOf(properties);
  const event = { place, ...wording, date: dateOf(properties), spots: spot ? [spot] : [], group };
  const filed = further.map((name) => `“${name.slice(0, 60)}”`).join(', ');
  const lost = further.length === 0 ? [] : [{ place, sentence: `“${texts.headline.slice(0, 60)}” has one group; left out: ${filed}.` }]; // prettier-ignore
  return { event, notes: [...lost, ...repeatNotes(properties, texts.headline, place), ...linkNotes(texts, '', place)] };
}

function repeatNotes(properties: readonly Property[], title: string, place: Place): readonly Note[] {
  const has = (...names: readonly string[]) => properties.some(({ name }) => names.includes(name));
  const short = title.slice(0, 60);
  const duration = valueIn(properties, 'DURATION').slice(0, 40);
  return [
    ...(has('RRULE', 'RDATE') ? [`“${short}” is repeated; only the first time was taken over.`] : []),
    ...(valueIn(properties, 'STATUS').trim().toUpperCase() === 'TENTATIVE' ? [`“${short}” is tentative in the calendar, which its text does not say.`] : []), // prettier-ignore
    ...(has('DURATION') ? [`The duration ${duration} of “${short}” was left out: write its end.`] : []),
  ].map((sentence) => ({ place, sentence }));
}

function dateOf(properties: readonly Property[]): Dating | null {
  const [from, to] = ['DTSTART', 'DTEND'].map((name) => properties.find((one) => one.name === name));
  if (!from) return withoutStart(to?.value ?? '', '');
  const isMoment = !to || to.value.trim() === from.value.trim();
  const written = [from.value, to?.value].filter(Boolean).join('/');
  const dating = datingOf(dateOfText(dateText(from.value)), isMoment ? null : dateOfText(dateText(lastOf(to))), '', written); // prettier-ignore
  const zones = [...new Set([from, to].flatMap((one) => zoneOf(one) ?? []))].join(' – ');
  return dating.words && zones ? { ...dating, words: `${dating.words} ${zones}` } : dating;
}

/** The zone of a time of day, by its name in the file. */
function zoneOf(property: Property | undefined): string | undefined {
  return /;TZID="?([^";:,]+)/i.exec(property?.parameters ?? '')?.[1];
}

/** A day that ends an event is the one after it (RFC 5545, 3.6.1), and so is the day of a midnight. */
function lastOf({ value }: Property): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d\d)(\d\d)(?:T000000Z?)?$/.exec(value.trim()) ?? [];
  if (year === '') return value;
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
