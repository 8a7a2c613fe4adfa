import { type LaneKind, NOWHERE } from '../lane.ts';
import { indexes } from './builder.ts';
import type { Collection } from './collection.ts';
import type { Indexes } from './columns.ts';

/** The lanes of a story for one kind of lane, and the lane of every fact. */
export interface Lanes {
  /** In the order in which they are drawn; NOWHERE is the last, OTHERS the one before it where there is one. */
  readonly names: readonly LaneName[];
  /** The lane by index of the fact, from 0. */
  readonly first: Indexes;
  /** Further lanes, as pairs: a fact stands in the lane of each question that it answers. */
  readonly owner: Uint32Array;
  readonly more: Indexes;
}

interface LaneName {
  readonly id: string;
  readonly label: string;
}

/** Id of the lane of what has no lane of its own, where there are too many to draw. */
export const OTHERS = 'others';

/** More lanes than this are not drawn: the fullest are, and the rest share one. */
export const MOST_LANES = 14;

/**
 * The lanes of all facts of a story: O(facts), once a kind. The order depends on the whole story only, so it stays while
 * one scrubs and filters. By place and by voice a fact stands in the lane of its first one, by question in the lane of
 * each that it answers.
 */
export function lanesOf(collection: Holding, kind: LaneKind): Lanes {
  const { names, laneOf } = drawn(kind === 'place' ? placed(collection) : counted(collection, kind));
  const { first, owner, more } = collection.columns.fields[kind];
  const wide = indexes(names.length, first.length);
  for (let at = 0; at < first.length; at += 1) wide[at] = laneOf[first[at] ?? 0] ?? 0;
  if (kind !== 'question') return { names, first: wide, owner: new Uint32Array(0), more: wide.subarray(0, 0) };
  const further = indexes(names.length, more.length);
  for (let at = 0; at < more.length; at += 1) further[at] = laneOf[more[at] ?? 0] ?? 0;
  return { names, first: wide, owner, more: further };
}

type Holding = Pick<Collection, 'columns' | 'ids' | 'story' | 'voices' | 'questions'>;

/** All lanes, before the emptiest are left out. `laneOf` gives the lane of a dictionary's entry by index; -1 where it has none. */
interface Wanted {
  readonly names: readonly LaneName[];
  readonly facts: readonly number[];
  readonly laneOf: readonly number[];
}

/** The story's own lanes: a place that none of them lists stands in the last. */
function placed({ story, ids, columns }: Holding): Wanted {
  const lanes = new Map<string, number>();
  story.lanes.forEach(({ places }, lane) =>
    places.forEach((place) => {
      if (!lanes.has(place)) lanes.set(place, lane);
    }),
  );
  const laneOf = [-1, ...ids.place.map((place) => lanes.get(place) ?? story.lanes.length - 1)];
  return { names: story.lanes, facts: countsOf(columns.fields.place.first, laneOf, story.lanes.length), laneOf };
}

/** A lane a voice, the one that speaks most first; or a lane a question, in the order of the story. */
function counted({ voices, questions, columns }: Holding, kind: 'voice' | 'question'): Wanted {
  const all: readonly LaneName[] =
    kind === 'voice'
      ? voices.map(({ id, name }) => ({ id, label: name }))
      : questions.map(({ id, question }) => ({ id, label: question }));
  const { first, more } = columns.fields[kind];
  const own = [-1, ...all.map((_, at) => at)];
  const facts = countsOf(first, own, all.length);
  if (kind === 'question') for (const index of more) if (index > 0) facts[index - 1] = (facts[index - 1] ?? 0) + 1;
  const order = all.map((_, at) => at);
  if (kind === 'voice') order.sort((a, b) => (facts[b] ?? 0) - (facts[a] ?? 0) || a - b);
  const rank = new Map(order.map((at, lane) => [at, lane]));
  return {
    names: order.flatMap((at) => all[at] ?? []),
    facts: order.map((at) => facts[at] ?? 0),
    laneOf: [-1, ...all.map((_, at) => rank.get(at) ?? -1)],
  };
}

/** Leaves out the emptiest of too many lanes, in favour of one for all others. */
function drawn({ names, facts, laneOf }: Wanted): { names: readonly LaneName[]; laneOf: readonly number[] } {
  const fullest = facts.map((_, at) => at).sort((a, b) => (facts[b] ?? 0) - (facts[a] ?? 0) || a - b);
  const many = names.length > MOST_LANES;
  const kept = new Set(many ? fullest.slice(0, MOST_LANES - 1) : fullest);
  const shown = names.flatMap((name, at) => (kept.has(at) ? [{ ...name, at }] : []));
  const to = new Map(shown.map(({ at }, lane) => [at, lane]));
  const others = shown.length;
  const nowhere = many ? others + 1 : others;
  const ends = [...(many ? [{ id: OTHERS, label: '' }] : []), { id: NOWHERE, label: '' }];
  return {
    names: [...shown.map(({ id, label }) => ({ id, label })), ...ends],
    laneOf: laneOf.map((lane) => (lane < 0 ? nowhere : (to.get(lane) ?? others))),
  };
}

function countsOf(first: Indexes, laneOf: readonly number[], lanes: number): number[] {
  const counts = new Array<number>(lanes).fill(0);
  for (const index of first) {
    const lane = laneOf[index] ?? -1;
    if (lane >= 0) counts[lane] = (counts[lane] ?? 0) + 1;
  }
  return counts;
}
