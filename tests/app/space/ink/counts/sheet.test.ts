import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openArchive } from '#facts/archive.ts';
import { type Collection, collectionOf } from '#facts/columns/collection.ts';
import { type Fact, spanOn } from '#facts/fact.ts';
import { lastDay, touches } from '#facts/span.ts';
import { knowledge } from '#facts/status.ts';
import { generate } from '#generate/generate.ts';
import { type Atlas, atlasOf } from '#app/space/ink/scene/atlas.ts';
import { ALWAYS, NEVER, type Timing, standingOf } from '#app/space/ink/counts/columns.ts';
import { rowsOf } from '#app/space/ink/many.ts';
import { faintBy } from '#app/space/faint.ts';
import { dimmingOf, gatheredAt, stretchOf } from '#app/space/ink/reading.ts';
import { PLACES, ledgerOf, levelOf } from '#app/space/ink/counts/ledger.ts';
import { dayListOf, placeOf } from '#app/space/ink/counts/dayList.ts';
import { type Gathered, maskOf } from '#app/space/ink/counts/sheet.ts';
import { sheetOf } from '#app/space/ink/counts/sorted.ts';
import { stories } from '#tests/facts/columns/stories.ts';
import { span } from '#tests/sample.ts';
import { city, factAt, masked, story, until } from '../../world.ts';

const dataset = generate({ facts: 300, seed: 3 });
const archive = openArchive(dataset);
const rows = rowsOf(collectionOf(dataset));
const { counted: _, ...uncounted } = rows.columns;
/** The rows of a story that is at hand, of one that is columns alone, and of the same where it is counted by the day. */
const atlases: readonly (readonly [string, Atlas])[] = [
  ['an archive', atlasOf(archive)],
  ['a collection', atlasOf(archive, { ...rows, columns: uncounted })],
  ['a collection that is counted', atlasOf(archive, rows)],
];
const TIMINGS = ['said', 'event', 'known'] as const;
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
    gatheredAt(columns, timing)(PLACES)(
      maskOf(masked(atlas, (at) => at % kept === 0).shown, columns.touches(clock), dimming),
    );

  it('counts in every place what the facts themselves say, in any window, on either clock, and as known', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { known, clock, playhead, kept } = view;
        const made = sheet(known ? 'known' : clock, kept, dimmingOf(view), clock);
        const shown = archive.atHand.filter((_, at) => at % kept === 0);
        dataset.places.forEach(({ id }, place) => {
          const cell = made.cellOf[place] ?? -1;
          const here = shown.filter(({ places }) => places.some((one) => one.place === id));
          const there = here.filter((one) => !known || knowledge(one, playhead) !== 'later');
          const full = here.filter((one) => isFull(one, view)).length;
          const { full: counted, faint } = cell < 0 ? { full: 0, faint: 0 } : made.counts(cell, stretchOf(view, playhead)); // prettier-ignore
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
          const { full, faint } = made.counts(cell, days);
          const all = made.facts([cell], days);
          expect(all).toHaveLength(full + faint);
          expect(all.filter((at) => faintBy(archive.atHand[at] as Fact, view, playhead) === null)).toHaveLength(full);
          const some = made.facts([cell], days, limit);
          expect(some).toHaveLength(Math.min(limit, full + faint));
          const firm = some.filter((at) => isFull(archive.atHand[at] as Fact, view));
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
        const full = made.facts(cells, days).filter((at) => isFull(archive.atHand[at] as Fact, view));
        const drawn = full.length > 0 ? full : made.facts(cells, days);
        const codes = drawn.flatMap((at) => codesAt(atlas, at, (place) => cells.includes(made.cellOf[place] ?? -1)));
        const wanted = [0, 1, 2, 3, 4].map((one) => Math.min(...codes.filter((code) => standingOf(code) === one)));
        expect(made.kinds(cells, days, full.length > 0)).toEqual(wanted.filter(Number.isFinite));
      }),
      { numRuns: 60 },
    );
  });

  it('counts nothing that is not shown', () => {
    const made = gatheredAt(columns, 'said')(PLACES)(masked(atlas, () => false));
    for (let cell = 0; cell < made.cells; cell += 1)
      expect(made.counts(cell, until(most))).toEqual({ full: 0, faint: 0 });
  });
});

describe('rows that are counted by the day', () => {
  const day = fc.integer({ min: 18_900, max: 20_100 });
  const stretches = fc.record({ from: fc.oneof(fc.constant(ALWAYS), day), day: fc.oneof(fc.constant(NEVER), day) });

  it('are what the same rows are in order, whatever is drawn, with open ends too', () => {
    fc.assert(
      fc.property(
        stories,
        stretches,
        fc.constantFrom(...TIMINGS),
        fc.integer({ min: -1, max: 6 }),
        fc.nat(3),
        (whole, days, timing, level, salt) => {
          // prettier-ignore
          const near = whole.facts.map((one) => ({ ...one, ...(isFar(one) && { event: one.said, known: [19_000, 19_001] as const }) })); // prettier-ignore
          const { columns } = rowsOf(collectionOf({ ...whole, facts: near }));
          const counted = columns.counted?.(timing, level) ?? null;
          expect(counted).not.toBeNull();
          const shown = Uint8Array.from(near, (_, at) => ((at * 5 + salt) % 3 === 0 && salt > 0 ? 0 : 1));
          const drawn = timing === 'known' ? shown.map((is, at) => (at % 4 === 0 ? 0 : is)) : shown;
          const other = sheetOf(ledgerOf(columns, columns.days(timing), level), { shown, drawn });
          const one = (counted as Gathered)({ shown, drawn });
          for (let cell = 0; cell < other.cells; cell += 1) {
            expect(one.counts(cell, days)).toEqual(other.counts(cell, days));
            for (const isFull of [true, false]) expect(one.kinds([cell], days, isFull)).toEqual(other.kinds([cell], days, isFull)); // prettier-ignore
            expect(one.facts([cell], days)).toEqual(other.facts([cell], days));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are counted in a place that has more than two bytes hold', () => {
    const [many, few] = [70_000, 40];
    const first = Array.from({ length: many + few }, (_, at) => (at % 1750 === 7 ? 2 : 1));
    const saidTo = Int16Array.from(first, (_, at) => 19_000 + Math.floor(at / 100));
    const none = { first: new Uint8Array(first.length), owner: new Uint32Array(0), more: new Uint8Array(0) };
    const zeros = () => new Uint8Array(first.length);
    const { columns } = rowsOf({
      places: [city('much', 10, 10), city('little', 20, 20)],
      columns: { size: first.length, saidTo, kind: zeros(), edges: zeros(), role: zeros(), roles: new Uint8Array(0), fields: { place: { ...none, first: Uint8Array.from(first) } } }, // prettier-ignore
    } as unknown as Collection);
    const shown = Uint8Array.from(first, (_, at) => (at % 3 === 0 ? 0 : 1));
    const made = (columns.counted?.('said', PLACES) as Gathered)({ shown, drawn: shown });
    for (const [place, from, day] of [
      [0, ALWAYS, 19_690],
      [0, 19_010, 19_680],
      [1, ALWAYS, NEVER],
      [0, 18_000, 18_900],
    ] as const) {
      // prettier-ignore
      const here = first.flatMap((one, at) => (one === place + 1 && shown[at] === 1 ? [(saidTo[at] ?? 0) - 1] : []));
      const full = here.filter((own) => own >= from && own <= day).length;
      expect(made.counts(made.cellOf[place] ?? -1, { from, day })).toEqual({ full, faint: here.length - full });
    }
  });

  it('are in order where days lie too far apart to be counted', () => {
    const far = city('far', 10, 10);
    const facts = Array.from({ length: 9 }, (_, n) => factAt(`f${n}`, 'far', { said: span('once', n === 0 ? '0044-03-15' : '2024-01-01', null) })); // prettier-ignore
    const places = [far, ...Array.from({ length: 40 }, (_, n) => city(`p${n}`, n, n))];
    const others = places.map(({ id }, n) => factAt(`o${n}`, id));
    const { columns } = rowsOf(collectionOf(story(places, [...facts, ...others])));
    expect(columns.counted?.('said', PLACES)).toBeNull();
    const made = gatheredAt(columns, 'said')(PLACES)(masked({ columns }));
    expect(made.counts(made.cellOf[0] ?? -1, { from: ALWAYS, day: NEVER }).full).toBe(10);
  });
});

/** Whether a fact has a day that no table reaches to. */
function isFar({ event, known }: Fact): boolean {
  return known[0] < 0 || (event !== undefined && (event.start[0] ?? event.start[1] ?? 0) < 0);
}

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
