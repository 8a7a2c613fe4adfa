import { type Archive, openArchive } from '#facts/archive.ts';
import type { Dataset } from '#facts/dataset.ts';
import type { Appearance, Fact, Figure } from '#facts/fact.ts';
import { type Place, isPoint } from '#facts/place.ts';
import { type Rows, printedRows } from '#facts/rows.ts';
import { isoOf } from '#facts/span.ts';
import { safeUrl } from '#facts/url.ts';
import { type Cell, csvHead, csvRow } from './csv.ts';
import { boundsOf } from './dates.ts';

type Column = (fact: Fact, archive: Archive) => Cell;

/** The columns of a table of facts, in their order; the names are those of the model. Lists are parted by `; `. */
const COLUMNS: Readonly<Record<string, Column>> = {
  id: ({ id }) => id,
  text: ({ text }) => text,
  plain: ({ plain }) => plain ?? null,
  key: ({ key }) => (key ? 'yes' : null),
  standing: ({ standing }) => standing,
  act: ({ act }) => act,
  by: ({ by }, archive) => list(by.map((id) => archive.voice.get(id)?.name ?? id)),
  occasion: ({ occasion }, archive) => (occasion ? (archive.occasion.get(occasion)?.title ?? occasion) : null),
  origin: ({ origin }) => origin,
  said: ({ said }) => said.edtf,
  said_first_day: ({ said }) => boundsOf(said).first,
  said_last_day: ({ said }) => boundsOf(said).last,
  said_words: ({ said }) => said.words ?? null,
  said_because: ({ said }) => said.because ?? null,
  event: ({ event }) => event?.edtf ?? null,
  event_first_day: ({ event }) => (event ? boundsOf(event).first : null),
  event_last_day: ({ event }) => (event ? boundsOf(event).last : null),
  event_words: ({ event }) => event?.words ?? null,
  event_because: ({ event }) => event?.because ?? null,
  expected: ({ expected }) => (expected ? 'yes' : null),
  places: ({ places }, archive) =>
    list(places.map(({ role, place }) => `${role}: ${archive.place.get(place)?.name ?? place}`)),
  place_precision: (fact, archive) => placeOf(fact, archive)?.precision ?? null,
  latitude: (fact, archive) => pointOf(fact, archive)?.[1] ?? null,
  longitude: (fact, archive) => pointOf(fact, archive)?.[0] ?? null,
  of: ({ of }) => of ?? null,
  figures: ({ figures }, archive) => list(figures.map((figure) => figureText(figure, archive))),
  questions: ({ answers }, archive) =>
    list(
      answers.map(({ question, position }) =>
        [archive.question.get(question)?.question ?? question, position ? `(${position})` : '']
          .filter(Boolean)
          .join(' '),
      ),
    ),
  articles: ({ appearances }, archive) => list(appearances.map(({ article }) => articleText(article, archive))),
  links: ({ appearances }, archive) =>
    list(appearances.flatMap(({ article }) => safeUrl(archive.article.get(article)?.url) ?? [])),
  passages: ({ appearances }) => list(appearances.map(passageText)),
  quotes: ({ appearances }) => list(appearances.flatMap(({ quote }) => quote ?? [])),
  via: ({ appearances }, archive) =>
    list(appearances.flatMap(({ via }) => via).map((id) => archive.voice.get(id)?.name ?? id)),
  corrected: ({ corrected = [] }) => list(corrected.map(({ on, note }) => `${isoOf(on)}: ${note}`)),
  withdrawn: ({ withdrawn }) => (withdrawn ? `${isoOf(withdrawn.on)}: ${withdrawn.why}` : null),
};

/**
 * All facts of a story as CSV, one a row, in the order of the dataset; withdrawn ones say so. Coordinates stand only
 * where the first place is a point: an area has no pin.
 */
export function factsCsv(dataset: Dataset): string {
  return printedRows(csvRows(dataset), dataset.facts);
}

/** The same row by row. The dataset gives what facts name; its own facts may be some of them. */
export function csvRows(dataset: Dataset): Rows {
  const archive = openArchive(dataset);
  const columns = Object.values(COLUMNS);
  return {
    head: csvHead(Object.keys(COLUMNS)),
    row: (fact) => csvRow(columns.map((column) => column(fact, archive))),
    tail: () => '',
  };
}

function list(items: readonly string[]): Cell {
  return items.length > 0 ? items.join('; ') : null;
}

function placeOf({ places }: Fact, archive: Archive): Place | undefined {
  return archive.place.get(places[0]?.place ?? '');
}

function pointOf(fact: Fact, archive: Archive): Place['position'] | undefined {
  const place = placeOf(fact, archive);
  return place && isPoint(place) ? place.position : undefined;
}

/** The source's words, and the numbers where it gives them: `Soldiers sent: up to 12,000 (max 12000)`. */
function figureText({ measure, words, value, min, max, approx }: Figure, archive: Archive): string {
  const numbers = Object.entries({ value, min, max }).flatMap(([name, number]) =>
    number === undefined ? [] : [name === 'value' ? String(number) : `${name} ${number}`],
  );
  const note = [...(approx ? ['about'] : []), ...numbers].join(' ');
  return `${archive.measure.get(measure)?.label ?? measure}: ${words}${note ? ` (${note})` : ''}`;
}

function articleText(id: string, archive: Archive): string {
  const article = archive.article.get(id);
  if (!article) return id;
  const { headline, publisher, published } = article;
  return `${headline} (${[publisher, published.edtf].filter(Boolean).join(', ')})`;
}

function passageText({ passage: { first, last } }: Appearance): string {
  return [first, last].filter(Boolean).join(' … ');
}
