import { type Dataset, FORMAT } from '#facts/dataset.ts';
import type { Fact } from '#facts/fact.ts';
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
import { Uses } from './uses.ts';
import { castOf } from './voices.ts';

export interface Wanted {
  /** At least 1. */
  readonly facts: number;
  readonly seed: number;
}

/** A story of which every fact can be made, one after another, and made again. */
interface Stage {
  /** Everything but facts; what no fact names included. */
  readonly dataset: Dataset;
  /** From the first to the last, in no order of days. */
  facts(): Iterable<Fact>;
}

function stageOf({ facts, seed }: Wanted): Stage {
  const random = new Random(seed);
  const size = sizeOf(facts);
  const day = calendarOf(random, facts);
  const { places, lanes } = worldOf(random, size.places);
  const cast = castOf(random, size.voices, places);
  const asked = questionsOf(size.questions);
  const occasions = occasionsOf(random, size.occasions, cast, places, day);
  const press = new Press(random, size.articles, day);
  const stuff: Stuff = { day, places, cast, asked, occasions, press };
  const dataset: Dataset = {
    format: FORMAT,
    story: { ...storyOf({ facts, seed }), start: '', lanes, measures: asked.measures },
    articles: press.articles,
    voices: cast.all,
    places,
    occasions: occasions.map(({ occasion }) => occasion),
    questions: asked.questions,
    facts: [],
    steps: [],
  };
  return {
    dataset,
    *facts() {
      for (let n = 1; n <= facts; n += 1) yield factOf(random, n, stuff);
    },
  };
}

/**
 * A made-up story, as the compiler would emit it: the same wishes give the same bytes. For measuring and for tests; its
 * names and sentences mean nothing.
 */
export function generate(wanted: Wanted): Dataset {
  const { dataset, facts: made } = stageOf(wanted);
  const facts = withKeys([...made()].sort(inOrder('said')));
  const uses = new Uses();
  for (const fact of facts) uses.add(fact);
  return uses.only({ ...withStart(dataset, facts), facts });
}

/**
 * The same story for any number of facts: the dataset without them, and the facts as they are made, in no order of
 * days. They are made twice, and none is kept.
 */
export function generateRows(wanted: Wanted): { readonly dataset: Dataset; readonly facts: Iterable<Fact> } {
  const first = stageOf(wanted);
  const uses = new Uses();
  const light: Fact[] = [];
  for (const fact of first.facts()) {
    uses.add(fact);
    light.push(lightOf(fact));
  }
  const marked = withKeys(light.sort(inOrder('said'))).filter(({ key }) => key);
  const keys = new Set(marked.map(({ id }) => id));
  return { dataset: uses.only(withStart(first.dataset, marked)), facts: again(wanted, keys) };
}

/** What key facts are chosen by. */
function lightOf({ id, said, event, standing, answers, withdrawn }: Fact): Fact {
  const choice = { id, said, standing, answers, ...(event && { event }), ...(withdrawn && { withdrawn }) };
  return choice as unknown as Fact;
}

function* again(wanted: Wanted, keys: ReadonlySet<string>): Iterable<Fact> {
  for (const fact of stageOf(wanted).facts()) yield keys.has(fact.id) ? { ...fact, key: true } : fact;
}

function withStart(dataset: Dataset, facts: readonly Fact[]): Dataset {
  const start = facts.find(({ key }) => key)?.id ?? '';
  return { ...dataset, story: { ...dataset.story, start } };
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
