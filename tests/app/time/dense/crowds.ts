import fc from 'fast-check';
import { type Collection, collectionOf } from '#facts/columns/collection.ts';
import { type Crowd, byDayOf } from '#facts/columns/crowd.ts';
import { type Lanes, lanesOf } from '#facts/columns/lanes.ts';
import type { Dataset } from '#facts/dataset.ts';
import { CLOCKS, type Clock, type Fact, spanOn } from '#facts/fact.ts';
import { LANE_KINDS } from '#facts/lane.ts';
import { lastDay } from '#facts/span.ts';
import { generate } from '#generate/generate.ts';
import { axisOn, datesOf } from '#app/time/axis/scale.ts';
import { stretchesIn } from '#app/time/axis/stretches.ts';
import { WHOLE, zoomBy, zoomed } from '#app/time/axis/zoom.ts';
import type { Axis } from '#app/time/axis/scale.ts';

/** A generated story in its lanes, a part of its facts, and the axis of all of them under some zoom. */
export interface Dense {
  readonly dataset: Dataset;
  readonly collection: Collection;
  readonly lanes: Lanes;
  readonly crowds: readonly Crowd[];
  readonly shown: Uint8Array;
  readonly clock: Clock;
  readonly axis: Axis;
}

const stories = [3, 60, 700].map((facts, at) => generate({ facts, seed: at + 7 }));
const collections = new Map(stories.map((dataset) => [dataset, collectionOf(dataset)]));

export const dense: fc.Arbitrary<Dense> = fc
  .record({
    dataset: fc.constantFrom(...stories),
    kind: fc.constantFrom(...LANE_KINDS),
    clock: fc.constantFrom(...CLOCKS),
    salt: fc.nat(6),
    width: fc.integer({ min: 120, max: 1600 }),
    by: fc.oneof(fc.constant(1), fc.double({ min: 1, max: 90, noNaN: true })),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ dataset, kind, clock, salt, width, by, share }) => {
    const collection = collections.get(dataset) as Collection;
    const { columns } = collection;
    const lanes = lanesOf(collection, kind);
    const shown = Uint8Array.from(dataset.facts, ({ withdrawn }, at) =>
      withdrawn || (salt > 0 && (at * 5 + salt) % 3 === 0) ? 0 : 1,
    );
    const dates = datesOf(stretchesIn(columns, clock));
    const make = (px: number) => axisOn(dates, { width: px, mode: 'broken' });
    const axis = zoomed(make, width, zoomBy(WHOLE, make(width), by, share * width, 90));
    const { crowds } = byDayOf(columns, clock, lanes, shown);
    const name = () => `${dataset.story.id} by ${kind} on ${clock}, ${width} px times ${by} at ${share}, ${salt}`;
    return { dataset, collection, lanes, crowds, shown, clock, axis, [fc.toStringMethod]: name };
  });

/** The facts of a crowd, each with the day of its mark. */
export function factsOf({ dataset, clock }: Dense, crowd: Crowd): readonly { fact: Fact; day: number }[] {
  return [...crowd.facts()].map((at) => {
    const fact = dataset.facts[at] as Fact;
    return { fact, day: lastDay(spanOn(fact, clock)) };
  });
}

/** Whether a day is visible on an axis. */
export function isSeen(axis: Axis, day: number): boolean {
  return axis.x(day + 1) > 0 && axis.x(day) < axis.width;
}
