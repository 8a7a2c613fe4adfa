import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openArchive } from '#facts/archive.ts';
import { collectionOf } from '#facts/columns/collection.ts';
import { type Fact, spanOn } from '#facts/fact.ts';
import { lastDay, touches } from '#facts/span.ts';
import { knowledge } from '#facts/status.ts';
import { generate } from '#generate/generate.ts';
import { type Atlas, atlasOf } from '#app/space/ink/atlas.ts';
import { type Timing, standingOf } from '#app/space/ink/columns.ts';
import { rowsOf } from '#app/space/ink/many.ts';
import { dimmingOf, stretchOf } from '#app/space/ink/reading.ts';
import { PLACES, ledgerOf, levelOf } from '#app/space/ink/ledger.ts';
import { dayListOf, placeOf } from '#app/space/ink/dayList.ts';
import { countsAt, factsIn, kindsAt, maskOf, sheetOf } from '#app/space/ink/sheet.ts';
import { city, factAt, masked, story, until } from './world.ts';

const dataset = generate({ facts: 300, seed: 3 });
const archive = openArchive(dataset);
/** The rows of a story that is at hand, and of one that is columns alone. */
const atlases: readonly (readonly [string, Atlas])[] = [
  ['an archive', atlasOf(archive)],
  ['a collection', atlasOf(archive, rowsOf(collectionOf(dataset)))],
];
const [least, most] = [18_200, 20_100];
const someDay = fc.integer({ min: least, max: most });
const views = fc.record({
  range: fc.option(fc.tuple(someDay, fc.integer({ min: 1, max: 400 })).map(([from, length]) => [from, from + length] as const)), // prettier-ignore
  known: fc.boolean(),
  clock: fc.constantFrom('said', 'event'),
  playhead: someDay,
  kept: fc.integer({ min: 1, max: 3 }),
});

/** Whether a view draws a fact full, as a reader would say it. */
function isFull(
  fact: Fact,
  {
    range,
    known,
    clock,
    playhead,
  }: { range: readonly [number, number] | null; known: boolean; clock: 'said' | 'event'; playhead: number },
): boolean {
  // prettier-ignore
  const span = spanOn(fact, clock);
  const inside = range === null || touches(span, range[0], range[1]);
  if (known) return inside && knowledge(fact, playhead) === 'known';
  const standsIn = range === null || (playhead >= range[0] && playhead < range[1]);
  return inside && lastDay(span) <= (standsIn ? playhead : range[1] - 1);
}

/** The codes of the rows of a fact at some places. */
function codesAt(
  { columns: { start, place, kind } }: Atlas,
  fact: number,
  isHere: (place: number) => boolean,
): number[] {
  const rows = Array.from({ length: (start[fact + 1] ?? 0) - (start[fact] ?? 0) }, (_, at) => (start[fact] ?? 0) + at);
  return rows.filter((row) => isHere(place[row] ?? -1)).map((row) => kind[row] ?? -1);
}

describe.each(atlases)('the sheet of %s', (_, atlas) => {
  const { columns } = atlas;
  const sheet = (
    timing: Timing,
    kept = 1,
    dimming: readonly [number, number] | null = null,
    clock: 'said' | 'event' = 'said',
  ) =>
    // prettier-ignore
    sheetOf(
      ledgerOf(columns, columns.days(timing), PLACES),
      maskOf(masked(atlas, (at) => at % kept === 0).shown, columns.touches(clock), dimming),
    );

  it('counts in every place what the facts themselves say, in any window, on either clock, and as known', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { known, clock, playhead, kept } = view;
        const made = sheet(known ? 'known' : clock, kept, dimmingOf(view), clock);
        const shown = archive.facts.filter((_, at) => at % kept === 0);
        dataset.places.forEach(({ id }, place) => {
          const cell = made.cellOf[place] ?? -1;
          const here = shown.filter(({ places }) => places.some((one) => one.place === id));
          const there = here.filter((one) => !known || knowledge(one, playhead) !== 'later');
          const full = here.filter((one) => isFull(one, view)).length;
          const { full: counted, faint } = cell < 0 ? { full: 0, faint: 0 } : countsAt(made, cell, stretchOf(view, playhead)); // prettier-ignore
          expect([counted, faint]).toEqual([full, there.length - full]);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('gives the facts that it counts, and of many the ones that are full', () => {
    fc.assert(
      fc.property(views, fc.integer({ min: 1, max: 6 }), (view, limit) => {
        const { known, clock, playhead } = view;
        const made = sheet(known ? 'known' : clock, 1, dimmingOf(view), clock);
        for (let cell = 0; cell < made.cells; cell += 1) {
          const days = stretchOf(view, playhead);
          const { full, faint } = countsAt(made, cell, days);
          expect(factsIn(made, [cell], days)).toHaveLength(full + faint);
          const some = factsIn(made, [cell], days, limit);
          expect(some).toHaveLength(Math.min(limit, full + faint));
          const firm = some.filter((at) => isFull(archive.facts[at] as Fact, view));
          expect(firm).toHaveLength(Math.min(limit, full));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('draws a mark for each standing that is full, of the nearest stance; of what is faint where nothing is full', () => {
    fc.assert(
      fc.property(views, fc.array(fc.nat(99), { minLength: 1, maxLength: 4 }), (view, some) => {
        const { known, clock, playhead, kept } = view;
        const made = sheet(known ? 'known' : clock, kept, dimmingOf(view), clock);
        const cells = [...new Set(some.map((at) => at % made.cells))];
        const days = stretchOf(view, playhead);
        const full = factsIn(made, cells, days).filter((at) => isFull(archive.facts[at] as Fact, view));
        const drawn = full.length > 0 ? full : factsIn(made, cells, days);
        const codes = drawn.flatMap((at) => codesAt(atlas, at, (place) => cells.includes(made.cellOf[place] ?? -1)));
        const wanted = [0, 1, 2, 3, 4].map((one) => Math.min(...codes.filter((code) => standingOf(code) === one)));
        expect(kindsAt(made, cells, days, full.length > 0)).toEqual(wanted.filter(Number.isFinite));
      }),
      { numRuns: 60 },
    );
  });

  it('counts nothing that is not shown', () => {
    const made = sheetOf(
      ledgerOf(columns, columns.days('said'), PLACES),
      masked(atlas, () => false),
    );
    for (let cell = 0; cell < made.cells; cell += 1)
      expect(countsAt(made, cell, until(most))).toEqual({ full: 0, faint: 0 });
  });
});

describe('a sheet', () => {
  it('reads the same from columns as from facts', () => {
    const [[, one], [, other]] = atlases as [[string, Atlas], [string, Atlas]];
    for (const part of ['rows', 'start', 'kind'] as const) expect(other.columns[part]).toEqual(one.columns[part]);
    expect([...other.columns.place]).toEqual([...one.columns.place]);
  });

  it('loses no row at any level', () => {
    const degrees = fc.tuple(fc.integer({ min: -179, max: 179 }), fc.integer({ min: -80, max: 80 }));
    fc.assert(
      fc.property(fc.array(degrees, { minLength: 1, maxLength: 40 }), fc.integer({ min: 0, max: 12 }), (at, level) => {
        const places = at.map(([lon, lat], n) => city(`p${n}`, lon, lat));
        const facts = places.map(({ id }, n) => factAt(`f${n}`, id));
        const { columns } = atlasOf(openArchive(story(places, facts)));
        const ledger = ledgerOf(columns, columns.days('said'), level);
        expect([...ledger.rows].sort((a, b) => a - b)).toEqual(facts.map((_, n) => n));
      }),
    );
  });

  it('keeps every place a cell of its own while there are few', () => {
    const { columns } = atlasOf(archive);
    expect(levelOf(columns, 512)).toBe(PLACES);
    expect(levelOf({ ...columns, places: 1_000_000 }, 512)).toBe(4);
  });
});

describe('a list of days', () => {
  it('is as long as it must be, and stands behind what comes on or before a day, as a scan does', () => {
    const days = fc.array(fc.integer({ min: -50, max: 50 }));
    fc.assert(
      fc.property(days, fc.integer({ min: -60, max: 60 }), fc.nat(10), fc.boolean(), (some, at, lo, isWide) => {
        const sorted = [...some, ...(isWide ? [-90_000] : [])].sort((a, b) => a - b);
        const list = dayListOf(sorted.length, (one) => sorted[one] ?? 0, sorted[0] ?? 0, sorted.at(-1) ?? 0);
        expect(list.after.BYTES_PER_ELEMENT).toBe(isWide && some.length > 0 ? 4 : 2);
        const from = Math.min(lo, sorted.length);
        const before = sorted.slice(from).filter((one) => one <= at).length;
        expect(placeOf(list, from, sorted.length, at)).toBe(from + before);
      }),
    );
  });
});
