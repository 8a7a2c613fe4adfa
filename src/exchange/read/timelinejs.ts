import { WHOLE, refuse } from './fault.ts';
import { type Json, type Table, isTable, listOf, strayNotes, tableOf, textOf } from './json.ts';
import { type Parts, dateOfParts, dateOfText, datingOf, endOfParts, withoutStart } from './dating.ts';
import { linkNotes, mediaNotes, mediaTexts, titleNotes, wordingOf } from './media.ts';
import { strangeIn, strangeInSlides, strangeNotes } from './leftOut.ts';
import { oneLine, plainOf } from './plain.ts';
import { spotOf } from './spots.ts';
import type { Dating, Event, Found, Note } from './story.ts';

/** Reads TimelineJS 3 JSON. Source: timeline.knightlab.com/docs/json-format.html */
export function readTimeline(json: Json): Found {
  const { value, placeOf } = json;
  const file = tableOf(value);
  const slides = listOf(file.events).filter(isTable);
  if (slides.length === 0) refuse(WHOLE, 'The timeline has no events.', 'Export it again.');
  const opening = tableOf(file.title);
  const title = wordsOf(opening);
  const read = slides.map((slide) => eventOf(slide, placeOf(slide)));
  return {
    title: title.headline,
    summary: title.text,
    language: '',
    events: read.map(({ event }) => event),
    notes: [
      ...strayNotes(file.events, json),
      ...strangeNotes([...strangeOf([...slides, opening]), ...strangeAbove(file)], placeOf(slides[0])),
      ...titleNotes(mediaTexts(tableOf(opening.media)), placeOf(opening)),
      ...read.flatMap(({ notes }) => notes),
      ...erasOf(file, placeOf),
    ],
  };
}

/** The members of slides that nothing is taken from. */
function strangeOf(slides: readonly Table[]): readonly string[] {
  const dates = ['start_date', 'end_date'].flatMap((name) => slides.map((slide) => slide[name])).filter(isTable);
  return [
    ...strangeIn(slides, ['start_date', 'end_date', 'display_date', 'headline', 'text', 'media', 'group', 'location']),
    ...strangeIn(dates, ['year', 'month', 'day', 'hour', 'minute', 'display_date'], 'a date'),
    ...strangeInSlides(slides),
  ];
}

/** What the title of a timeline can have as every slide can, and a story has not. */
const OF_SLIDES = ['start_date', 'end_date', 'display_date', 'group', 'location'] as const;

/** The members of the file and of its title that nothing is taken from; a scale is how the axis looks. */
function strangeAbove(file: Table): readonly string[] {
  const opening = tableOf(file.title);
  const own = Object.fromEntries(OF_SLIDES.map((name) => [name, opening[name]]));
  return [...strangeIn([own], [], 'the title'), ...strangeIn([file], ['events', 'eras', 'title', 'scale'], 'the file')];
}

/** As the file has them; a text may stand by itself, where its table should be. */
function textsOf(slide: Table) {
  const { headline, text } = isTable(slide.text) ? slide.text : slide;
  return { headline: textOf(headline), text: textOf(text) };
}

function wordsOf(slide: Table) {
  const { headline, text } = textsOf(slide);
  return { headline: plainOf(headline).text, text: plainOf(text).text };
}

function eventOf(slide: Table, place: Event['place']): { event: Event; notes: readonly Note[] } {
  const texts = { ...textsOf(slide), ...mediaTexts(tableOf(slide.media)) };
  const { spot: shown, ...wording } = wordingOf(texts);
  const { name, lat, lon } = tableOf(slide.location);
  const spot = spotOf(textOf(name), lat, lon) ?? shown;
  const date = slideDate(slide);
  const event = { place, ...wording, date, spots: spot ? [spot] : [], group: oneLine(textOf(slide.group)) };
  return { event, notes: [...mediaNotes(texts, place), ...linkNotes(texts, '', place)] };
}

function slideDate(slide: Table): Dating | null {
  const [start, end] = [tableOf(slide.start_date), isTable(slide.end_date) ? slide.end_date : null];
  const shown =
    [slide.display_date, start.display_date, end?.display_date].map(textOf).find((text) => text !== '') ?? '';
  if (!isTable(slide.start_date)) return dateInText(textOf(slide.start_date), textOf(slide.end_date), shown);
  const from = partsOf(start);
  const to = end && partsOf(end);
  if (writtenOf(from) === '') return withoutStart(to ? writtenOf(to) : '', plainOf(shown).text);
  const written = [from, to].flatMap((parts) => (parts ? [writtenOf(parts)] : [])).join('/');
  return datingOf(dateOfParts(from), to && endOfParts(dateOfParts(from), to), plainOf(shown).text, written);
}

function dateInText(from: string, to: string, shown: string): Dating | null {
  if (from === '') return withoutStart(to, plainOf(shown).text);
  const written = [from, to].filter(Boolean).join('/');
  return datingOf(dateOfText(from), to === '' ? null : dateOfText(to), plainOf(shown).text, written);
}

/** The date as the file has it, for whoever must mend it. */
export function writtenOf({ year, month, day }: Parts): string {
  return [year, ...[month, day].map((part) => part && part.padStart(2, '0'))].filter(Boolean).join('-');
}

function partsOf(date: Table): Parts {
  const [year = '', month = '', day = '', hour = '', minute = ''] = ['year', 'month', 'day', 'hour', 'minute'].map(
    (key) => textOf(date[key]).trim(),
  );
  return {
    year,
    month,
    day,
    ...(hour !== '' && { time: `${hour.padStart(2, '0')}:${(minute || '0').padStart(2, '0')}` }),
  };
}

function erasOf({ eras }: Table, placeOf: Json['placeOf']): readonly Note[] {
  return listOf(eras)
    .filter(isTable)
    .map((era) => ({
      place: placeOf(era),
      sentence: `The era “${wordsOf(era).headline}” was left out: a story has no eras.`,
    }));
}
