import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoOf } from '#facts/span.ts';
import { pxOf, transformOf } from '#app/space/camera.ts';
import { holds, overlap } from '#app/space/ink/scene/box.ts';
import { kindOf } from '#app/space/ink/counts/columns.ts';
import { numberOf, spotsOf } from '#app/space/ink/scene/spots.ts';
import { day, fact, on } from '#tests/sample.ts';
import { asking, city, factAt, story, until } from '../../world.ts';

const view = transformOf({ lon: 20, lat: 45, zoom: 2 }, { width: 900, height: 400 });

function spots(dataset: Parameters<typeof asking>[0], at = 30_000, how = {}) {
  const { atlas, asked } = asking(dataset);
  return spotsOf(asked.sheet, atlas.find, view, until(at), how);
}

describe('spots', () => {
  it('show 38 facts of one city as one mark with their number', () => {
    const facts = Array.from({ length: 38 }, (_, n) => factAt(`f${n}`, 'brussels'));
    const found = spots(story([city('brussels', 4.35, 50.85)], facts));
    expect(found).toHaveLength(1);
    expect(numberOf(found[0] as never)).toBe('38');
  });

  it('show thousands where the digits would be too many', () => {
    expect([1, 2, 9_999, 10_000, 995_018].map((full) => numberOf({ full, faint: 0 }))).toEqual(['', '2', '9999', '10k', '995k']); // prettier-ignore
  });

  it('show a single fact without a number', () => {
    const [one] = spots(story([city('kyiv', 30.5, 50.4)], [factAt('f', 'kyiv')]));
    expect(one && numberOf(one)).toBe('');
  });

  it('show every standing that is there, firmest first', () => {
    const facts = (['denies', 'said', 'found'] as const).map((standing) => factAt(standing, 'kyiv', { standing }));
    const [one] = spots(story([city('kyiv', 30.5, 50.4)], facts));
    expect(one?.kinds.map((code) => kindOf(code).standing)).toEqual(['found', 'said', 'denies']);
  });

  it('count a fact once that stands in several of their places, and show a single one as a mark', () => {
    const places = [city('kyiv', 30.5, 50.4), city('near', 30.6, 50.5)];
    const both = { places: places.map(({ id }) => ({ role: 'at', place: id }) as const) };
    const three = story(places, [fact('a', both), fact('b', both), factAt('c', 'near')]);
    expect(spots(three).map(numberOf)).toEqual(['3']);
    expect(spots(three, 30_000, { discs: true }).map(({ disc }) => disc)).toEqual([true]);
    const [one] = spots(story(places, [fact('a', both)]), 30_000, { discs: true });
    expect(one && [numberOf(one), one.disc, one.kinds.length]).toEqual(['', false, 1]);
  });

  it('count as many as are listed where they are pressed, on any day', () => {
    const named = ['a', 'b', 'c', 'd'].map((id, n) => city(id, 30 + n / 4, 50 + n / 5));
    const some = fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(some, fc.nat(40)), { minLength: 1, maxLength: 12 }), fc.nat(45), (all, at) => {
        const first = day('2024-10-01');
        const facts = all.map(([ids, days], n) =>
          fact(`f${n}`, { places: ids.map((place) => ({ role: 'at', place })), said: on(isoOf(first + days)) }),
        );
        const { atlas, asked } = asking(story(named, facts));
        for (const spot of spotsOf(asked.sheet, atlas.find, view, until(first + at)))
          expect(spot.full + spot.faint).toBe(asked.sheet.facts(spot.cells, until(first + at)).length);
      }),
    );
  });

  it('count what has come by the day, and keep the rest faint', () => {
    const facts = ['2024-10-11', '2024-10-13', '2024-10-17'].map((iso) => factAt(iso, 'kyiv', { said: on(iso) }));
    const dataset = story([city('kyiv', 30.5, 50.4)], facts);
    const counts = (iso: string) => spots(dataset, day(iso)).map(({ full, faint }) => [full, faint]);
    expect(counts('2024-10-10')).toEqual([[0, 3]]);
    expect(counts('2024-10-13')).toEqual([[2, 1]]);
    expect(counts('2024-10-27')).toEqual([[3, 0]]);
  });

  it('never overlap, and lose no fact, wherever the places are', () => {
    const point = fc.tuple(fc.double({ min: -40, max: 80, noNaN: true }), fc.double({ min: 10, max: 65, noNaN: true }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), fc.boolean(), (points, discs) => {
        const places = points.map(([lon, lat], n) => city(`p${n}`, lon, lat));
        const dataset = story(
          places,
          places.map(({ id }, n) => factAt(`f${n}`, id)),
        );
        const found = spots(dataset, 30_000, { discs });
        const shown = places.filter(({ position }) => {
          const px = pxOf(view, position);
          return px && holds([0, 0, 900, 400], px[0], px[1]);
        }).length;
        expect(found.reduce((sum, { full }) => sum + full, 0)).toBeGreaterThanOrEqual(shown);
        for (const [n, a] of found.entries())
          for (const b of found.slice(n + 1)) expect(overlap(a.box, b.box)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it('leave out what the inset shows', () => {
    const dataset = story([city('kyiv', 30.5, 50.4)], [factAt('f', 'kyiv')]);
    expect(spots(dataset, 30_000, { hidden: [[0, 0, 900, 400]] })).toEqual([]);
  });

  it('of very many places are one in a square of the map, but for areas that are drawn', () => {
    // Two columns of one square of 32 px, further from each other than two marks need.
    const inSquare = (share: number) => ((36 + share) / 64) * 360 - 180;
    const crowd = Array.from({ length: 250 }, (_, n) => city(`c${n}`, inSquare(0.9), 50 + n / 1e5));
    const places = [city('left', inSquare(0.05), 50), ...crowd];
    const { atlas, asked } = asking(
      story(
        places,
        places.map(({ id }) => factAt(`at-${id}`, id)),
      ),
    );
    const among = (alone: readonly number[]) =>
      spotsOf(asked.sheet, atlas.find, view, until(30_000), { alone: new Set(alone) }).map(({ full }) => full);
    const left = asked.sheet.cellOf[atlas.index.get('left') ?? -1] ?? -1;
    expect(among([])).toEqual([251]);
    expect(among([left])).toEqual([250, 1]);
  });

  it('grow away from the edge that is near', () => {
    const edge = { width: 900, height: 400 };
    const facts = [factAt('a', 'east'), factAt('b', 'east')];
    const { atlas, asked } = asking(story([city('east', 125.7, 39)], facts));
    const near = transformOf({ lon: 125.7 - 95, lat: 39, zoom: Math.log2((360 * 430) / 95 / 512) }, edge);
    const [spot] = spotsOf(asked.sheet, atlas.find, near, until(30_000));
    expect(spot?.grows).toBe(-1);
    expect(spot?.box[2]).toBeLessThanOrEqual(900);
  });
});
