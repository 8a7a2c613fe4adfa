import { type Dataset, FORMAT } from '#facts/dataset.ts';
import { inOrder } from '#facts/order.ts';
import type { Story } from '#facts/story.ts';
import { PERIOD, calendarOf } from './calendar.ts';
import { onDay } from './dates.ts';
import { type Stuff, factOf } from './facts.ts';
import { withKeys } from './keys.ts';
import { worldOf } from './places.ts';
import { questionsOf } from './questions.ts';
import { Random } from './random.ts';
import { sizeOf } from './size.ts';
import { Press, occasionsOf } from './sources.ts';
import { castOf } from './voices.ts';

export interface Wanted {
  /** At least 1. */
  readonly facts: number;
  readonly seed: number;
}

/**
 * A made-up story, as the compiler would emit it: the same wishes give the same bytes. For measuring and for tests; its
 * names and sentences mean nothing.
 */
export function generate({ facts, seed }: Wanted): Dataset {
  const random = new Random(seed);
  const size = sizeOf(facts);
  const day = calendarOf(random, facts);
  const { places, lanes } = worldOf(random, size.places);
  const cast = castOf(random, size.voices, places);
  const asked = questionsOf(size.questions);
  const occasions = occasionsOf(random, size.occasions, cast, places, day);
  const press = new Press(random, size.articles, day);
  const stuff: Stuff = { day, places, cast, asked, occasions, press };
  const made = Array.from({ length: facts }, (_, at) => factOf(random, at + 1, stuff)).sort(inOrder('said'));
  const all = withKeys(made);
  const start = all.find(({ key }) => key)?.id ?? '';
  const story = { ...storyOf({ facts, seed }), start, lanes, measures: asked.measures };
  return used({
    format: FORMAT,
    story,
    articles: press.articles,
    voices: cast.all,
    places,
    occasions: occasions.map(({ occasion }) => occasion),
    questions: asked.questions,
    facts: all,
    steps: [],
  });
}

function storyOf({ facts, seed }: Wanted): Omit<Story, 'start' | 'lanes' | 'measures'> {
  return {
    id: `generated-${facts}-${seed}`,
    title: `Made-up story of ${facts} facts`,
    summary: 'Made by a generator, for measuring. Nothing in it was ever said.',
    language: 'en',
    clock: 'said',
    credits: ['Nothing in this story is real.'],
    asOf: onDay(PERIOD[1]),
  };
}

/** Leaves out what no fact names, so that nothing is an orphan. */
function used(dataset: Dataset): Dataset {
  const { facts, story } = dataset;
  const within = <T extends { readonly id: string }>(list: readonly T[], ids: Iterable<string>) => {
    const named = new Set(ids);
    return list.filter(({ id }) => named.has(id));
  };
  const voices = within(
    dataset.voices,
    ids(facts, ({ by }) => by),
  );
  const occasions = within(
    dataset.occasions,
    ids(facts, ({ occasion }) => (occasion === undefined ? [] : [occasion])),
  );
  const seats = voices.flatMap(({ seat }) => seat ?? []);
  const places = within(dataset.places, [...ids(facts, (fact) => fact.places.map(({ place }) => place)), ...seats]);
  const kept = new Set(places.map(({ id }) => id));
  const lanes = story.lanes.map((lane) => ({ ...lane, places: lane.places.filter((place) => kept.has(place)) }));
  const measures = within(
    story.measures,
    ids(facts, ({ figures }) => figures.map(({ measure }) => measure)),
  );
  return {
    ...dataset,
    story: { ...story, lanes: lanes.filter((lane, at) => lane.places.length > 0 || at === lanes.length - 1), measures },
    articles: within(
      dataset.articles,
      ids(facts, ({ appearances }) => appearances.map(({ article }) => article)),
    ),
    voices,
    places,
    occasions,
    questions: within(
      dataset.questions,
      ids(facts, ({ answers }) => answers.map(({ question }) => question)),
    ),
  };
}

function* ids<T>(list: readonly T[], of: (one: T) => readonly string[]): Iterable<string> {
  for (const one of list) yield* of(one);
}
