import { WHOLE, refuse } from './fault.ts';
import { type Json, type Table, isTable, listOf, strayNotes, tableOf, textOf } from './json.ts';
import { dateOfParts, dateOfText, datingOf, withoutStart } from './dating.ts';
import { mediaNotes, titleNotes, wordingOf } from './media.ts';
import { strangeIn, strangeNotes } from './leftOut.ts';
import { oneLine, plainOf } from './plain.ts';
import type { Dating, Event, Found, Note } from './story.ts';

/** Whether a file is of TimelineJS 1 or 2: `timeline` with a list `date`. */
export function isOldTimeline(value: unknown): boolean {
  return listOf(tableOf(tableOf(value).timeline).date).some(isTable);
}

/** Reads the JSON of TimelineJS before version 3. Source: “JSON” in the README of VéritéCo/TimelineJS */
export function readOldTimeline(json: Json): Found {
  const { value, placeOf } = json;
  const whole = tableOf(value);
  const file = tableOf(whole.timeline);
  const slides = listOf(file.date).filter(isTable);
  if (slides.length === 0) refuse(WHOLE, 'The timeline has no events.', 'Export it again.');
  const read = slides.map((slide) => eventOf(slide, placeOf(slide)));
  const eras = listOf(file.era).filter(isTable);
  return {
    title: plainOf(textOf(file.headline)).text,
    summary: plainOf(textOf(file.text)).text,
    language: '',
    events: read.map(({ event }) => event),
    notes: [
      ...strayNotes(file.date, json),
      ...strangeNotes([...strangeOf(slides), ...strangeAbove(whole)], placeOf(slides[0])),
      ...titleNotes(assetOf(file), placeOf(file)),
      ...read.flatMap(({ notes }) => notes),
      ...eras.map((era) => ({ place: placeOf(era), sentence: `The era “${plainOf(textOf(era.headline)).text}” was left out: a story has no eras.` })), // prettier-ignore
    ],
  };
}

/** The members of slides that nothing is taken from. */
function strangeOf(slides: readonly Table[]): readonly string[] {
  const assets = slides.map(({ asset }) => asset).filter(isTable);
  return [
    ...strangeIn(slides, ['startDate', 'endDate', 'headline', 'text', 'asset', 'tag']),
    ...strangeIn(assets, ['media', 'credit', 'caption'], 'asset'),
  ];
}

/** The members of the file and of its timeline that nothing is taken from; its type says how it looks. */
function strangeAbove(whole: Table): readonly string[] {
  return [
    ...strangeIn([tableOf(whole.timeline)], ['headline', 'text', 'asset', 'date', 'era', 'type'], 'the timeline'),
    ...strangeIn([whole], ['timeline'], 'the file'),
  ];
}

function eventOf(slide: Table, place: Event['place']): { readonly event: Event; readonly notes: readonly Note[] } {
  const texts = { headline: textOf(slide.headline), text: textOf(slide.text), ...assetOf(slide) };
  const { spot, ...wording } = wordingOf(texts);
  const event = {
    place,
    ...wording,
    date: dateOf(slide),
    spots: spot ? [spot] : [],
    group: oneLine(textOf(slide.tag)),
  };
  return { event, notes: mediaNotes(texts, place) };
}

function assetOf(slide: Table) {
  const { media, credit, caption } = tableOf(slide.asset);
  return { media: textOf(media), credit: textOf(credit), caption: textOf(caption) };
}

function dateOf({ startDate, endDate }: Table): Dating | null {
  const [from, to] = [textOf(startDate).trim(), textOf(endDate).trim()];
  if (from === '') return withoutStart(to, '');
  return datingOf(dayIn(from), to === '' ? null : dayIn(to), '', [from, to].filter(Boolean).join('/'));
}

/** `2011,12,10,07,02,10`: year, month, day, hour, minute, second; or a date of another form. */
function dayIn(text: string): ReturnType<typeof dateOfText> {
  if (!/^-?\d+(?:,\d*)*$/.test(text)) return dateOfText(text);
  const [year = '', month = '', day = '', hour = '', minute = ''] = text.split(',');
  const time =
    hour === '' || Number(hour) + Number(minute) === 0 ? '' : `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  return dateOfParts({ year, month, day, time });
}
