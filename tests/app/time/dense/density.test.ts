import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binsOf, isMarked } from '#app/time/dense/bins.ts';
import { PARTS, countsIn, heightsOf, lengthOf, mostIn } from '#app/time/dense/density.ts';
import { hitOf } from '#app/time/dense/hit.ts';
import { KnownCrowds } from '#app/time/dense/known.ts';
import { marksOf } from '#app/time/dense/marks.ts';
import { paint } from '#app/time/dense/paint.ts';
import type { Crowd } from '#facts/columns/crowd.ts';
import { byKnown } from '#facts/columns/tally.ts';
import { STANDINGS } from '#facts/fact.ts';
import { knowledge } from '#facts/status.ts';
import { type Dense, dense, factsOf, isSeen } from './crowds.ts';

const scale = fc.constantFrom(1, 1.25, 2);
const options = { mark: 6, em: 12 };

/** Whether a day is drawn as a mark. */
function hasMark({ axis }: Dense, day: number): boolean {
  return axis.islands.some((island) => day >= island.from && day < island.to && isMarked(island));
}

test('every visible fact is counted in exactly one bin, at the pixel of its day, or stands in exactly one mark', () => {
  fc.assert(
    fc.property(dense, scale, (story, px) => {
      const bins = binsOf(story.axis, px);
      const places = Array.from({ length: bins.size }, (_, bin) => bin);
      for (const crowd of story.crowds) {
        const marks = marksOf(crowd, crowd, story.axis, options);
        for (const { day } of factsOf(story, crowd).filter((one) => isSeen(story.axis, one.day))) {
          const inBins = places.filter((bin) => (bins.from[bin] ?? 0) <= day && day < (bins.to[bin] ?? 0));
          const inMarks = marks.filter(({ from, to }) => from <= day && day < to);
          expect([inBins.length, inMarks.length]).toEqual(hasMark(story, day) ? [0, 1] : [1, 0]);
          for (const bin of inBins) expect(Math.abs((bins.left[bin] ?? 0) - story.axis.x(day) * px)).toBeLessThan(1.6);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('bins lie side by side and never on each other', () => {
  fc.assert(
    fc.property(dense, scale, ({ axis }, px) => {
      const bins = binsOf(axis, px);
      for (let bin = 0; bin < bins.size; bin += 1) {
        expect(bins.right[bin]).toBeGreaterThan(bins.left[bin] ?? NaN);
        if (bin > 0) expect(bins.left[bin]).toBeGreaterThanOrEqual(bins.right[bin - 1] ?? NaN);
      }
    }),
  );
});

test('a bin holds as many facts of each standing as a count one by one, however the lanes are windowed', () => {
  fc.assert(
    fc.property(dense, scale, (story, px) => {
      const bins = binsOf(story.axis, px);
      for (const crowd of story.crowds) {
        const counts = countsIn(crowd, crowd, bins);
        const expected = new Uint32Array(bins.size * PARTS);
        for (const { fact, day } of factsOf(story, crowd)) {
          for (let bin = 0; bin < bins.size; bin += 1) {
            const at = bin * PARTS + STANDINGS.indexOf(fact.standing);
            if ((bins.from[bin] ?? 0) <= day && day < (bins.to[bin] ?? 0)) expected[at] = (expected[at] ?? 0) + 1;
          }
        }
        expect(counts).toEqual(expected);
      }
    }),
    { numRuns: 30 },
  );
});

test('as known on a day, what is not surely known then is counted apart, whichever day was asked for before', () => {
  fc.assert(
    fc.property(dense, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), (story, picks) => {
      const { collection, lanes, crowds, shown, clock, axis } = story;
      const { columns } = collection;
      const known = new KnownCrowds({ columns, clock, lanes, crowds, shown, bySurely: byKnown(columns, 'surely') });
      const bins = binsOf(axis, 1);
      for (const pick of picks) {
        const day = (columns.surely[pick % columns.size] ?? 0) - (pick % 3) + 1;
        known.on(day).forEach((part, at) => {
          const crowd = crowds[at] as Crowd;
          const facts = factsOf(story, crowd);
          const sure = facts.filter(({ fact }) => knowledge(fact, day) === 'known').length;
          expect(part.before.at(-1)).toBe(sure);
          const counts = countsIn(crowd, part, bins);
          const inBins = facts.filter((one) => isSeen(axis, one.day) && !hasMark(story, one.day));
          const later = counts.reduce((sum, count, i) => sum + (i % PARTS === PARTS - 1 ? count : 0), 0);
          const seen = inBins.filter(({ fact }) => knowledge(fact, day) !== 'known').length;
          expect(later).toBeGreaterThanOrEqual(seen);
          expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(inBins.length);
        });
      }
    }),
    { numRuns: 30 },
  );
});

test('marks never touch, and say the standing of all their facts or none', () => {
  fc.assert(
    fc.property(dense, (story) => {
      for (const crowd of story.crowds) {
        const marks = marksOf(crowd, crowd, story.axis, options);
        marks.forEach(({ x, half, from, to, facts, standing }, at) => {
          const [last] = marks.slice(at - 1, at);
          if (at > 0 && last) expect(x - half).toBeGreaterThanOrEqual(last.x + last.half);
          const members = factsOf(story, crowd).filter(({ day }) => from <= day && day < to);
          expect(members.length).toBe(facts);
          const standings = new Set(members.map(({ fact }) => fact.standing));
          expect(standing).toBe(standings.size === 1 ? [...standings][0] : null);
        });
      }
    }),
    { numRuns: 30 },
  );
});

test('a press on what is drawn finds its facts, all of them and no other', () => {
  fc.assert(
    fc.property(dense, fc.nat(), (story, pick) => {
      const { axis } = story;
      for (const crowd of story.crowds) {
        const facts = factsOf(story, crowd);
        const { day = 0 } = facts[pick % Math.max(facts.length, 1)] ?? {};
        if (!isSeen(axis, day) || facts.length === 0) continue;
        const marks = marksOf(crowd, crowd, axis, options);
        const mark = marks.find(({ from, to }) => from <= day && day < to);
        const hit = hitOf(crowd, crowd, axis, mark?.x ?? axis.at(day), {
          ...options,
          reach: 12,
        });
        expect(hit && hit.from <= day && day < hit.to).toBe(true);
        const found = facts.slice(hit?.first, hit?.end);
        expect(found).toEqual(facts.filter((one) => one.day >= (hit?.from ?? 0) && one.day < (hit?.to ?? 0)));
        expect(found.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 60 },
  );
});

test('the highest density is the fullest stretch of days, which no bin of that length surpasses', () => {
  fc.assert(
    fc.property(dense, scale, ({ axis, crowds }, px) => {
      const bins = binsOf(axis, px);
      const most = mostIn(crowds, lengthOf(bins));
      const heightOf = heightsOf(most, 20);
      for (const crowd of crowds) {
        const counts = countsIn(crowd, crowd, bins);
        for (let bin = 0; bin < bins.size; bin += 1) {
          const all = counts.subarray(bin * PARTS, (bin + 1) * PARTS).reduce((sum, count) => sum + count, 0);
          expect(all).toBeLessThanOrEqual(most);
          expect(heightOf(all)).toBeLessThanOrEqual(20);
          expect(heightOf(all) > 0).toBe(all > 0);
        }
      }
    }),
    { numRuns: 30 },
  );
});

test('a height grows with the logarithm of its count, however often and however large counts are asked for', () => {
  const heightOf = heightsOf(1_000_000, 24);
  const right = (facts: number) => Math.max(1, Math.round((Math.log1p(facts) / Math.log1p(1_000_000)) * 24));
  for (const facts of [1, 7, 7, 4_095, 4_096, 4_095, 1_000_000]) expect(heightOf(facts)).toBe(right(facts));
  expect(heightOf(0)).toBe(0);
});

test('a column stands as far above the middle of its lane as below, its parts one after another', () => {
  const pixels = { data: new Uint32Array(4 * 20), width: 4, height: 20 };
  const bins = {
    size: 1,
    from: Int32Array.of(0),
    to: Int32Array.of(1),
    left: Int32Array.of(1),
    right: Int32Array.of(3),
  };
  const counts = Uint32Array.of(3, 0, 0, 3, 0, 0);
  const colours = Uint32Array.of(11, 12, 13, 14, 15, 16);
  paint(pixels, bins, { middle: 10, counts, heightOf: heightsOf(6, 8), colours });
  const column = (x: number) => Array.from({ length: 20 }, (_, y) => pixels.data[y * 4 + x]);
  const drawn = [...Array<number>(6).fill(0), 11, 11, 11, 11, 14, 14, 14, 14, ...Array<number>(6).fill(0)];
  expect(column(1)).toEqual(drawn);
  expect(column(2)).toEqual(drawn);
  expect(
    column(0)
      .concat(column(3))
      .every((pixel) => pixel === 0),
  ).toBe(true);
});
