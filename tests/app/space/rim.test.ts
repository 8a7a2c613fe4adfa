import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transformOf } from '#app/space/camera.ts';
import { inside } from '#app/space/ink/scene/box.ts';
import { sheetsOf } from '#app/space/ink/reading.ts';
import { type Spot, spotsOf } from '#app/space/ink/scene/spots.ts';
import { insetAt, layoutOf } from '#app/space/layout.ts';
import { clearest, marksIn, partsOf } from '#app/space/rim.ts';
import { asking, city, factAt, masked, story, until } from './world.ts';

const size = { width: 922, height: 310 };

/** A crowd round a city, some places further off, and one that is very far. */
const stations = fc
  .tuple(
    fc.array(
      fc.tuple(fc.double({ min: -0.5, max: 0.5, noNaN: true }), fc.double({ min: -0.4, max: 0.4, noNaN: true })),
      {
        minLength: 3,
        maxLength: 12,
      },
    ),
    fc.array(fc.tuple(fc.double({ min: -4, max: 4, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true })), {
      minLength: 2,
      maxLength: 12,
    }),
  )
  .map(([near, far]) => [...near, ...far, [18, 3] as const, [-6, -3] as const])
  .map((all) => all.map(([x, y], n) => city(`s${n}`, 8 + x, 47 + y)));

/** The spots of a map and of its inset, and where the edges of the inset are. */
function drawn(places: ReturnType<typeof city>[]) {
  const facts = places.map(({ id }) => factAt(`at-${id}`, id));
  const { atlas } = asking(story(places, facts));
  const layout = layoutOf(atlas, size, 'map');
  const sheetAt = sheetsOf(atlas.columns, 'said', masked(atlas));
  const none = new Set<number>();
  const inset = insetAt(layout, layout.start, {
    atlas,
    sheetAt,
    days: until(30_000),
    moving: [],
    key: none,
    selected: none,
  });
  if (!inset) return null;
  const view = transformOf(layout.start, size);
  const sheet = sheetAt(-1);
  const onMap = spotsOf(sheet, atlas.find, view, until(30_000), { hidden: [inset.marks] });
  const within = transformOf(inset.camera, inset.size);
  const inInset = spotsOf(sheet, atlas.find, within, until(30_000), { only: inset.marks });
  return { onMap, inInset, inset };
}

describe('the rim of an inset', () => {
  it('cuts no mark', () => {
    fc.assert(
      fc.property(stations, (places) => {
        const found = drawn(places);
        fc.pre(found !== null);
        const { width, height } = found?.inset.size ?? size;
        for (const { box } of found?.inInset ?? []) expect(inside(box, [3, 3, width - 3, height - 3])).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves every place to the map or to the inset, and to one of them alone', () => {
    const cellsOf = (spots: readonly Spot[]) => spots.flatMap(({ cells }) => cells);
    fc.assert(
      fc.property(stations, (places) => {
        const found = drawn(places);
        fc.pre(found !== null);
        const cells = [...cellsOf(found?.onMap ?? []), ...cellsOf(found?.inInset ?? [])];
        expect(cells.sort((a, b) => a - b)).toEqual(places.map((_, at) => at));
      }),
      { numRuns: 60 },
    );
  });

  it('gives way where a mark would stand on it', () => {
    const panel = { width: 300, height: 200 };
    const parts = partsOf([0.4, 0.4, 0.43, 0.42], panel);
    const [first, ...larger] = parts;
    const on = [first?.[2] ?? 0, 0.41] as const;
    const map = { scale: 4000 };
    expect(clearest(parts, panel, map, [])).toBe(first);
    const moved = clearest(parts, panel, map, [on]);
    expect(larger).toContain(moved);
    expect(moved && inside([on[0], on[1], on[0], on[1]], marksIn(moved, panel))).toBe(true);
    expect(clearest([], panel, map, [on])).toBeNull();
  });
});
