import { WHOLE, refuse } from './fault.ts';
import { type Json, type Table, isTable, listOf, tableOf, textOf } from './json.ts';
import { type Parts, dateOfParts, datingOf } from './dating.ts';
import { mediaNotes, mediaTexts, wordingOf } from './media.ts';
import { oneLine, plainOf } from './plain.ts';
import type { Dating, Event, Found, Note } from './story.ts';

/** Reads TimelineJS 3 JSON. Source: timeline.knightlab.com/docs/json-format.html */
export function readTimeline({ value, placeOf }: Json): Found {
  const file = tableOf(value);
  const slides = listOf(file.events).filter(isTable);
  if (slides.length === 0) refuse(WHOLE, 'The timeline has no events.', 'Export it again.');
  const title = wordsOf(tableOf(file.title));
  const read = slides.map((slide) => eventOf(slide, placeOf(slide)));
  return {
    title: title.headline,
    summary: title.text,
    language: '',
    events: read.map(({ event }) => event),
    notes: [...read.flatMap(({ notes }) => notes), ...erasOf(file, placeOf)],
  };
}

function wordsOf(slide: Table) {
  const { headline, text } = tableOf(slide.text);
  return { headline: plainOf(textOf(headline)).text, text: plainOf(textOf(text)).text };
}

function eventOf(slide: Table, place: Event['place']): { event: Event; notes: readonly Note[] } {
  const { headline, text } = tableOf(slide.text);
  const texts = { headline: textOf(headline), text: textOf(text), ...mediaTexts(tableOf(slide.media)) };
  const { spot, ...wording } = wordingOf(texts);
  const date = slideDate(slide);
  const event = { place, ...wording, date, spots: spot ? [spot] : [], group: oneLine(textOf(slide.group)) };
  return { event, notes: mediaNotes(texts, { ...wording, spot }, place) };
}

function slideDate(slide: Table): Dating | null {
  const [start, end] = [tableOf(slide.start_date), isTable(slide.end_date) ? slide.end_date : null];
  const shown =
    [slide.display_date, start.display_date, end?.display_date].map(textOf).find((text) => text !== '') ?? '';
  const from = partsOf(start);
  const to = end && partsOf(end);
  if (writtenOf(from) === '') return null;
  const written = [from, to].flatMap((parts) => (parts ? [writtenOf(parts)] : [])).join('/');
  return datingOf(dateOfParts(from), to && to.year !== '' ? dateOfParts(to) : null, plainOf(shown).text, written);
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
