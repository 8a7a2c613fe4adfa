import { describe, expect, it } from 'vitest';
import { pxOf, transformOf } from '#app/space/camera.ts';
import { near, within } from '#app/space/ground/bounds.ts';
import { overlap } from '#app/space/ink/scene/box.ts';
import { sheetsOf } from '#app/space/ink/reading.ts';
import { linesOnScreen } from '#app/space/ink/scene/flows.ts';
import { boxesAlong, ruled } from '#app/space/ink/scene/lines.ts';
import { type Scenery, coveredOn, insetAt, layoutOf } from '#app/space/layout.ts';
import { fact } from '#tests/sample.ts';
import { asking, city, factAt, masked, region, story, until } from './world.ts';

const places = [
  city('brussels', 4.35, 50.85),
  city('moscow', 37.62, 55.75),
  city('kharkiv', 36.23, 49.99),
  region('kursk', 36, 51.6, 1),
  region('donetsk', 37.8, 48, 1),
  city('pyongyang', 125.75, 39.03),
  city('chita', 113.5, 52.03),
];
const sent = fact('sent', {
  of: 'troops',
  key: true,
  places: [
    { role: 'to', place: 'chita' },
    { role: 'from', place: 'pyongyang' },
  ],
});
const facts = [...places.map(({ id }) => factAt(`at-${id}`, id, { key: true })), sent];
const { atlas } = asking({
  ...story(places, facts),
  story: {
    ...story([], []).story,
    inset: [
      [33, 46.5],
      [41, 53],
    ],
  },
});

/** What is on the stage where only some facts are shown. */
function showing(ids: readonly string[], more: Partial<Scenery> = {}): Scenery {
  const mask = masked(atlas, (at) => ids.includes(atlas.archive.atHand[at]?.id ?? ''));
  return {
    atlas,
    sheetAt: sheetsOf(atlas.columns, 'said', mask),
    days: until(30_000),
    moving: [sent],
    key: new Set(places.map((_, at) => at)),
    selected: new Set(),
    ...more,
  };
}
const all = showing(facts.map(({ id }) => id));

const SIZES = [
  { width: 600, height: 168 },
  { width: 640, height: 168 },
  { width: 900, height: 234 },
  { width: 922, height: 310 },
  { width: 1408, height: 660 },
];

describe('the opening view of a stage', () => {
  /** Of this shape is the map of a phone on its side: half the world lies beside what is framed. */
  const low = { width: 1200, height: 144 };

  it('is one that a ground can show, on a low and wide map too', () => {
    for (const size of [...SIZES, low]) {
      const { start, middle } = layoutOf(atlas, size, 'map');
      expect(near(within(start, size, false, middle), start)).toBe(true);
    }
  });

  it('has its inset off what a ground shows there', () => {
    const layout = layoutOf(atlas, low, 'map');
    const inset = insetAt(layout, layout.start, all) ?? expect.unreachable();
    const shown = transformOf(within(layout.start, low, false, layout.middle), low);
    for (const id of ['brussels', 'pyongyang', 'chita']) {
      const [x, y] = pxOf(shown, atlas.archive.place.get(id)?.position ?? [0, 0]) ?? [0, 0];
      expect(overlap(inset.panel, [x - 10, y - 10, x + 10, y + 10])).toBe(false);
    }
  });
});

describe('the inset of a story', () => {
  it.each(SIZES)('stands on a map of $width x $height, off every flow and button', (size) => {
    const layout = layoutOf(atlas, size, 'map');
    const inset = insetAt(layout, layout.start, all);
    expect(inset).not.toBeNull();
    if (!inset) return;
    const lines = linesOnScreen(atlas.arc('pyongyang', 'chita'), transformOf(layout.start, size));
    const flow = lines.flatMap((line) => boxesAlong(ruled(line)));
    for (const box of [...flow, ...layout.tools]) expect(overlap(inset.panel, box)).toBe(false);
    expect(coveredOn(layout, inset)).toContainEqual(inset.panel);
  });

  it.each(SIZES)('tells Kursk, Kharkiv and Donetsk apart at $width x $height', (size) => {
    const layout = layoutOf(atlas, size, 'map');
    const inset = insetAt(layout, layout.start, all);
    const view = inset && transformOf(inset.camera, inset.size);
    const rows = ['kursk', 'kharkiv', 'donetsk'].map((id) => {
      const at = atlas.index.get(id) ?? -1;
      return ((atlas.columns.y[at] ?? 0) - (view?.origin[1] ?? 0)) * (view?.scale ?? 0);
    });
    const apart = rows.slice(1).map((y, n) => y - (rows[n] ?? 0));
    for (const px of apart) expect(px).toBeGreaterThan(24);
  });

  it.each(SIZES)('lies on no sentence that says that the map failed, at $width x $height', (size) => {
    const layout = layoutOf(atlas, size, 'failed');
    const inset = insetAt(layout, layout.start, all);
    const said = layout.tools.at(-1) ?? expect.unreachable();
    for (const box of layout.tools.slice(0, -1)) expect(overlap(box, said)).toBe(false);
    if (inset) expect(overlap(inset.panel, said)).toBe(false);
    expect(coveredOn(layout, inset)).toContain(said);
  });

  it('is gone where no fact is shown in it', () => {
    const layout = layoutOf(atlas, { width: 922, height: 310 }, 'map');
    expect(insetAt(layout, layout.start, showing(['at-brussels', 'at-moscow', 'sent']))).toBeNull();
    expect(insetAt(layout, layout.start, showing(['at-kharkiv']))).not.toBeNull();
  });

  it('is gone where what it holds is not known yet', () => {
    const layout = layoutOf(atlas, { width: 922, height: 310 }, 'map');
    const sheetAt = sheetsOf(atlas.columns, 'known', masked(atlas));
    const known = (day: number) => insetAt(layout, layout.start, { ...all, sheetAt, days: until(day) });
    expect(known(0)).toBeNull();
    expect(known(30_000)).not.toBeNull();
  });

  it('leaves room for the label of a place that stands at the edge', () => {
    const layout = layoutOf(atlas, { width: 634, height: 332 }, 'map');
    const inset = insetAt(layout, layout.start, { ...all, selected: new Set([atlas.index.get('pyongyang') ?? -1]) });
    const view = transformOf(layout.start, layout.size);
    const at = atlas.index.get('pyongyang') ?? -1;
    const x = ((atlas.columns.x[at] ?? 0) - view.origin[0]) * view.scale;
    const y = ((atlas.columns.y[at] ?? 0) - view.origin[1]) * view.scale;
    expect(inset && overlap(inset.panel, [x - 90, y - 10, x, y + 10])).toBe(false);
  });

  it('is left out where it would hold every mark of the opening view, or all but one that it hardly enlarges', () => {
    const size = { width: 922, height: 430 };
    const opened = (...at: readonly (readonly [number, number])[]) => {
      const cities = at.map(([lon, lat], n) => city(`city-${n}`, lon, lat));
      const { atlas } = asking(
        story(
          cities,
          cities.map(({ id }) => factAt(`at-${id}`, id)),
        ),
      );
      const layout = layoutOf(atlas, size, 'map');
      const sheetAt = sheetsOf(atlas.columns, 'said', masked(atlas));
      const none = new Set<number>();
      const scenery = { atlas, sheetAt, days: until(30_000), moving: [], key: none, selected: none };
      return { layout, inset: insetAt(layout, layout.start, scenery) };
    };
    const village: readonly (readonly [number, number])[] = [
      [9.93, 54.66],
      [9.94, 54.665],
      [9.95, 54.655],
    ];
    expect(opened(...village)).toMatchObject({ inset: null, layout: { crowd: null } });
    const coast: readonly (readonly [number, number])[] = [
      [9.93, 54.66],
      [9.84, 54.47],
      [9.99, 54.69],
    ];
    expect(opened(...coast)).toMatchObject({ inset: null, layout: { crowd: null } });
    expect(opened(...coast, [12, 54]).inset).toBeNull();
    expect(opened(...coast, [37, 55]).inset).not.toBeNull();
    expect(opened(...coast, [37, 55], [4, 50]).inset).not.toBeNull();
  });
});

describe('the opening of a story without key facts', () => {
  const far = story([city('here', 30, 50), city('there', 100, 40)], [factAt('one', 'here')]);
  const framed = (more: { size?: number }) =>
    layoutOf(asking({ ...far, ...more }).atlas, { width: 900, height: 400 }, 'none').framed.length;

  it('frames where its facts are, and all of its places where few of its facts are at hand', () => {
    expect(framed({})).toBe(1);
    expect(framed({ size: 9000 })).toBe(2);
  });
});
