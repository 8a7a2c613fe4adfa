import type { Question } from '#facts/question.ts';
import { type Day, type Span, dayOf, reachOf } from '#facts/span.ts';
import type { Article, Occasion, Voice } from '#facts/sources.ts';
import type { Step } from '#facts/step.ts';
import { EXERCISES, type Lane, type Story } from '#facts/story.ts';
import type { ArticleEntry, OccasionEntry, QuestionEntry, StepEntry, StoryEntry, VoiceEntry } from '../parse/shapes.ts';
import { asWritten, values } from './values.ts';

/** The other nouns as the page reads them; nothing where an entry lacks what it needs (which is reported). */

export function resolveArticle(
  { id, headline, published, publisher, url, language }: ArticleEntry,
  own: string,
): readonly Article[] {
  if (!id || !headline || !published) return [];
  return [
    {
      id: id.value,
      headline: headline.value,
      ...asWritten({ publisher, url }),
      published: published.value,
      language: language?.value ?? own,
    },
  ];
}

export function resolveVoice({ id, name, kind, spellings, ...more }: VoiceEntry): readonly Voice[] {
  if (!id || !name || !kind) return [];
  const { short, party, seat } = more;
  const own = asWritten({ short, party, seat });
  return [{ id: id.value, name: name.value, kind: kind.value, ...own, spellings: values(spellings) }];
}

export function resolveOccasion({ id, title, kind, by, said, place }: OccasionEntry): readonly Occasion[] {
  if (!id || !title || !kind) return [];
  return [{ id: id.value, title: title.value, kind: kind.value, by: values(by), ...asWritten({ said, place }) }];
}

export function resolveQuestion({ id, question, kind }: QuestionEntry): readonly Question[] {
  return id && question && kind ? [{ id: id.value, question: question.value, kind: kind.value }] : [];
}

export function resolveStep(entry: StepEntry): readonly Step[] {
  const { id, question, text, answer, notes, camera, range, clock } = entry;
  if (!id || !question) return [];
  return [
    {
      id: id.value,
      question: question.value,
      ...asWritten({ text, answer, notes }),
      facts: values(entry.facts),
      reveal: values(entry.reveal),
      places: values(entry.places),
      ...(camera?.center && camera.zoom && { camera: { center: camera.center.value, zoom: camera.zoom.value } }),
      ...(range && { range: windowOf(range.value) }),
      ...asWritten({ clock }),
    },
  ];
}

/** The first day that a date can have, and the day after the last: years go from -9999 to 9999. */
const CALENDAR = [dayOf(-9999), dayOf(10_000)] as const;

/** The days of a step, half-open; a side that is open goes on as far as dates do. */
function windowOf(span: Span): readonly [Day, Day] {
  const { from, to, openStart, openEnd } = reachOf(span);
  return [openStart ? CALENDAR[0] : from, openEnd ? CALENDAR[1] : to];
}

export function resolveStory(id: string, entry: StoryEntry): Story | undefined {
  const { title, summary, language, start, clock, inset, publisher, licence, corrections, glossary, asOf, review } =
    entry;
  if (!title || !summary || !language || !start) return undefined;
  const [southWest, northEast] = values(inset);
  return {
    id,
    title: title.value,
    summary: summary.value,
    language: language.value,
    clock: clock?.value ?? 'said',
    start: start.value,
    lanes: lanesOf(entry),
    measures: (entry.measures ?? []).flatMap(({ id: own, label, unit }) =>
      own && label && unit ? [{ id: own.value, label: label.value, unit: unit.value }] : [],
    ),
    ...(southWest && northEast && { inset: [southWest, northEast] as const }),
    credits: values(entry.credits),
    ...(publisher?.name && {
      publisher: {
        name: publisher.name.value,
        ...asWritten({ url: publisher.url, logo: publisher.logo, report: publisher.report }),
      },
    }),
    ...asWritten({ licence, asOf, review }),
    ...(glossary && {
      glossary: glossary.flatMap(({ term, meaning, spellings }) =>
        term && meaning
          ? [{ term: term.value, meaning: meaning.value, ...(spellings && { spellings: values(spellings) }) }]
          : [],
      ),
    }),
    ...(entry.guess && { guess: guessOf(entry.guess) }),
    ...(corrections && {
      corrections: corrections.flatMap(({ on, note }) => (on && note ? [{ on: on.value, note: note.value }] : [])),
    }),
  };
}

function guessOf(guess: NonNullable<StoryEntry['guess']>): NonNullable<Story['guess']> {
  return Object.fromEntries(EXERCISES.flatMap((kind) => (guess[kind] ? [[kind, values(guess[kind])]] : [])));
}

function lanesOf({ lanes = [] }: StoryEntry): readonly Lane[] {
  return lanes.flatMap(({ id, label, places }) =>
    id && label ? [{ id: id.value, label: label.value, places: values(places) }] : [],
  );
}
