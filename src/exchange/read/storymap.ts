import { WHOLE, refuse } from './fault.ts';
import { type Json, type Table, isTable, listOf, strayNotes, tableOf, textOf } from './json.ts';
import { dateOfText, datingOf } from './dating.ts';
import { linkNotes, mediaNotes, mediaTexts, titleNotes, wordingOf } from './media.ts';
import { strangeIn, strangeInSlides, strangeNotes } from './leftOut.ts';
import { plainOf } from './plain.ts';
import { spotOf } from './spots.ts';
import type { Event, Found, Note } from './story.ts';

/** Reads StoryMapJS JSON, with its outer `storymap` or without. Source: storymap.knightlab.com/advanced/ */
export function readStoryMap(json: Json): Found {
  const { value, placeOf } = json;
  const file = tableOf(value);
  const map = isTable(file.storymap) ? file.storymap : file;
  const slides = listOf(map.slides).filter(isTable);
  const overview = slides.find(({ type }) => type === 'overview') ?? slides.slice(0, 1).find(isPlaceless);
  const stops = slides.filter((slide) => slide !== overview);
  const isPicture = map.map_type === 'zoomify';
  if (stops.length === 0) refuse(WHOLE, 'The story map has no slides with a place.', 'Export it again.');
  const words = tableOf(overview?.text);
  const read = stops.map((slide) => eventOf(slide, placeOf(slide), isPicture));
  return {
    title: plainOf(textOf(words.headline)).text,
    summary: plainOf(textOf(words.text)).text,
    language: textOf(map.language),
    events: read.map(({ event }) => event),
    notes: [
      ...strayNotes(map.slides, json),
      ...strangeNotes(
        [
          ...strangeIn(slides, ['type', 'date', 'location', 'media', 'text']),
          ...strangeInSlides(slides),
          ...strangeIn([{ date: overview?.date, name: tableOf(overview?.location).name }], [], 'the title'),
          ...strangeIn([map], ['slides', 'language'], 'the map'),
          ...strangeIn(map === file ? [] : [file], ['storymap'], 'the file'),
        ],
        placeOf(slides[0]),
      ),
      ...(isPicture ? [{ place: placeOf(map), sentence: PICTURE }] : []),
      ...titleNotes(mediaTexts(tableOf(overview?.media)), placeOf(overview)),
      ...read.flatMap(({ notes }) => notes),
    ],
  };
}

const PICTURE =
  'The map is a picture (zoomify): its points are no places on Earth, so they were left out. Write where it was.';

/** A story map begins with its title: without a type it is known by having no place. */
function isPlaceless({ location }: Table): boolean {
  return !isTable(location);
}

function eventOf(slide: Table, place: Event['place'], isPicture: boolean): { event: Event; notes: readonly Note[] } {
  const { headline, text } = tableOf(slide.text);
  const texts = { headline: textOf(headline), text: textOf(text), ...mediaTexts(tableOf(slide.media)) };
  const { spot: shown, ...wording } = wordingOf(texts);
  const { name, lat, lon } = tableOf(slide.location);
  const spot = (isPicture ? spotOf(textOf(name), null, null) : spotOf(textOf(name), lat, lon)) ?? shown;
  const date = plainOf(textOf(slide.date)).text;
  const event = {
    place,
    ...wording,
    date: date === '' ? null : datingOf(dateOfText(date), null, '', date),
    spots: spot ? [spot] : [],
    group: '',
  };
  return { event, notes: [...mediaNotes(texts, place), ...linkNotes(texts, '', place)] };
}
