import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transformOf } from '#app/space/camera.ts';
import { type Box, grown, inside, overlap, shared } from '#app/space/ink/scene/box.ts';
import { Boxes } from '#app/space/ink/scene/boxes.ts';
import { placeLabels } from '#app/space/ink/scene/labels.ts';
import { pickIn } from '#app/space/ink/scene/pick.ts';
import { factsAt } from '#app/space/ink/reading.ts';
import { sceneOf } from '#app/space/ink/scene/scene.ts';
import { fact, on } from '#tests/sample.ts';
import { asking, city, factAt, region, story, until } from '../../world.ts';

const size = { width: 900, height: 400 };
const view = transformOf({ lon: 60, lat: 45, zoom: 1.8 }, size);
const places = [
  city('brussels', 4.35, 50.85),
  city('kyiv', 30.52, 50.45),
  city('moscow', 37.62, 55.75),
  region('kursk', 36, 51.6, 1.2),
  region('donetsk', 37.8, 48, 1.2),
  city('pyongyang', 125.75, 39.03),
  city('near', 40, 30, { precision: 'area', radius: 600 }),
];
const facts = [
  ...places.map(({ id }) => factAt(`at-${id}`, id, { said: on('2024-10-13') })),
  fact('sent', {
    of: 'troops',
    places: [
      { role: 'to', place: 'kursk' },
      { role: 'from', place: 'pyongyang' },
    ],
  }),
];
const { atlas, asked } = asking(story(places, facts));
const indexOf = (id: string) => atlas.index.get(id) ?? -1;

describe('labels', () => {
  it('overlap no mark, no other label, no flow label and no edge', () => {
    const scene = sceneOf(atlas, asked, view);
    const boxes = [...scene.labels.map(({ box }) => box), ...scene.flows.flatMap(({ label }) => label?.boxes ?? [])];
    expect(scene.labels.length).toBeGreaterThan(3);
    for (const [n, { box }] of scene.labels.entries()) {
      expect(inside(box, [0, 0, 900, 400])).toBe(true);
      for (const other of boxes) if (other !== box) expect(overlap(box, other)).toBe(false);
      for (const spot of scene.spots)
        if (spot !== scene.labels[n]?.spot) expect(overlap(box, spot.box), scene.labels[n]?.lines[0]).toBe(false);
    }
  });

  it.each([
    [60, 'left', 2],
    [147, 'right', 0],
  ] as const)('keep their text to the mark that they stand beside, at %i° east on its %s', (lon, align, end) => {
    const { atlas, asked } = asking(story([city('alone', lon, 45)], [factAt('there', 'alone')]));
    const [{ box, spot, text } = expect.unreachable()] = sceneOf(atlas, asked, view).labels;
    expect(text.align).toBe(align);
    expect(Math.abs(text.at - (spot.box[end] ?? NaN))).toBeLessThan(10);
    expect(text.width).toBeLessThan(box[2] - box[0]);
  });

  it('are placed by rank: what does not fit is left out from the end', () => {
    const wish = (key: string, rank: number) => ({ key, rank, wordings: [{ width: 60, height: 20 }] });
    const mark: Box = [70, 40, 90, 60];
    const placed = placeLabels(
      [1, 2, 3, 4].map((rank) => ({ ...wish(`w${rank}`, rank), beside: mark })),
      { hard: [mark], soft: [] },
      [0, 0, 160, 100],
    );
    const ranks = placed.map(({ wish: { rank } }) => rank);
    expect(ranks[0]).toBe(1);
    expect(ranks).toEqual(ranks.toSorted());
  });

  it('never overlap one another, whatever is asked', () => {
    const mark = fc.tuple(
      fc.integer({ min: 0, max: 380 }),
      fc.integer({ min: 0, max: 280 }),
      fc.integer({ min: 10, max: 120 }),
    );
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 30 }), (marks) => {
        const boxes = marks.map(([x, y]): Box => [x, y, x + 20, y + 20]);
        const wishes = marks.map(([, , width], n) => ({
          key: `${n}`,
          rank: n % 3,
          wordings: [{ width, height: 16 }],
          beside: boxes[n] as Box,
        }));
        const placed = placeLabels(wishes, { hard: boxes, soft: [] }, [0, 0, 400, 300]);
        for (const [n, a] of placed.entries())
          for (const b of placed.slice(n + 1)) expect(overlap(a.box, b.box)).toBe(false);
      }),
    );
  });

  const alone = { key: 'alone', rank: 1 };
  const free = { hard: [], soft: [] };

  it('stand beside a mark at the edge of the map, moved along it', () => {
    const frame: Box = [0, 0, 200, 100];
    const low = { ...alone, beside: [20, 80, 40, 100] as Box, wordings: [{ width: 60, height: 24 }] };
    expect(placeLabels([low], free, frame)[0]?.box).toEqual([46, 76, 106, 100]);
    const wide = { ...low, wordings: [{ width: 170, height: 24 }] };
    expect(placeLabels([wide], free, frame)[0]?.box).toEqual([0, 50, 170, 74]);
  });

  it('are no nearer to the mark of another than to their own, where there is room', () => {
    const [own, other]: [Box, Box] = [
      [60, 40, 104, 84],
      [10, 40, 54, 84],
    ];
    const wish = { ...alone, beside: own, wordings: [{ width: 60, height: 17 }] };
    const marks = [own, other];
    const barrier: Box = [105, 0, 200, 200];
    const [label] = placeLabels([wish], { ...free, hard: [...marks, barrier], marks }, [0, 0, 200, 200]);
    expect(label && overlap(label.box, other, 6)).toBe(false);
    const tight = placeLabels([wish], { ...free, hard: [...marks, barrier], marks }, [0, 20, 200, 120]);
    expect(tight).toHaveLength(1);
  });

  it('leave most of an area in view that is smaller than they are', () => {
    const area: Box = [100, 20, 130, 80];
    const wish = { ...alone, beside: [105, 40, 125, 60] as Box, area, wordings: [{ width: 138, height: 24 }] };
    const [label] = placeLabels([wish], free, [0, 0, 200, 100]);
    expect(label && shared(label.box, area)).toBeLessThanOrEqual(shared(area, area) / 4);
    expect(label && shared(label.box, area), 'near its middle').toBeGreaterThan(shared(area, area) / 5);
    const least = placeLabels([wish], free, [0, 20, 200, 44]);
    expect(least).toHaveLength(1);
  });

  it('are left out where they are to spare and lie on something', () => {
    const wish = { ...alone, beside: [90, 40, 110, 60] as Box, wordings: [{ width: 60, height: 17 }] };
    const soft = [new Boxes([[0, 0, 200, 100]])];
    expect(placeLabels([wish], { ...free, soft }, [0, 0, 200, 100])).toHaveLength(1);
    expect(placeLabels([{ ...wish, spare: true }], { ...free, soft }, [0, 0, 200, 100])).toEqual([]);
  });

  it('are always drawn for the open fact', () => {
    const crowd = Array.from({ length: 30 }, (_, n) => city(`c${n}`, 30 + (n % 6) * 2.5, 44 + Math.floor(n / 6) * 2));
    const dense = asking(
      story(
        crowd,
        crowd.map(({ id }) => factAt(id, id)),
      ),
    );
    const selected = new Set([dense.atlas.index.get('c14') ?? -1]);
    const scene = sceneOf(dense.atlas, { ...dense.asked, selected }, view);
    const cell = dense.asked.sheet.cellOf[[...selected][0] ?? 0];
    expect(scene.labels.some(({ spot }) => spot.cells.includes(cell ?? -2))).toBe(true);
  });

  it('are cut where a name is wider than the map, and never by its edge', () => {
    const narrow = transformOf({ lon: 28, lat: 0, zoom: 3 }, { width: 360, height: 170 });
    const long = 'The Federal Autonomous Province of the Upper Mountains and Lakes';
    for (const twins of [1, 2]) {
      const named = Array.from({ length: twins }, (_, n) => city(`${long} ${n}`, 28 + n / 1000, 0));
      const wide = asking(
        story(
          named,
          named.map(({ id }) => factAt(`at-${id}`, id)),
        ),
      );
      const selected = new Set([0]);
      const [label] = sceneOf(wide.atlas, { ...wide.asked, selected }, narrow).labels;
      expect(label?.lines[0]).toBe('The Federal Autonomous…');
      expect(label && inside(label.box, [0, 0, 360, 170])).toBe(true);
    }
  });

  it('tell of further places without their number, which is not that of the facts', () => {
    const near = ['one', 'two', 'three', 'four'].map((id, n) => city(id, 60 + n / 1000, 45));
    const { atlas, asked } = asking(
      story(
        near,
        near.map(({ id }) => factAt(`at-${id}`, id)),
      ),
    );
    const [label] = sceneOf(atlas, asked, view).labels;
    expect(label?.lines).toEqual(['one …']);
  });

  it.each([
    { open: 'another', selected: [], name: 'short …' },
    { open: 'its', selected: [0], name: 'A very wide name …' },
  ])('take the name of several that finds room, while $open fact is open', ({ selected, name }) => {
    const near = ['A very wide name', 'short', 'A third wide name', 'A fourth wide name'];
    const { atlas, asked } = asking(
      story(
        near.map((id, n) => city(id, 60 + n / 1000, 45)),
        near.map((id) => factAt(`at-${id}`, id)),
      ),
    );
    const low = transformOf({ lon: 60, lat: 45, zoom: 2 }, { width: 230, height: 40 });
    const [label] = sceneOf(atlas, { ...asked, selected: new Set(selected) }, low).labels;
    expect(label?.lines).toEqual([name]);
  });

  it('of a vague area say that it is not specified', () => {
    const label = sceneOf(atlas, asked, view).labels.find(({ lines }) => lines[0] === 'near');
    expect(label?.lines).toEqual(['near', 'area not specified']);
  });
});

describe('flows', () => {
  it('are told where no other flow would be read as the one that is meant', () => {
    const ends = [
      ['brussels', 'pyongyang'],
      ['kursk', 'near'],
      ['moscow', 'near'],
      ['kyiv', 'pyongyang'],
    ] as const;
    const crossing = ends.map(([from, to], n) =>
      fact(`flow-${n}`, {
        of: 'troops',
        places: [
          { role: 'from', place: from },
          { role: 'to', place: to },
        ],
      }),
    );
    const { atlas, asked } = asking(story(places, crossing));
    const { flows } = sceneOf(atlas, asked, view);
    expect(flows.filter(({ label }) => label).length).toBeGreaterThan(2);
    for (const one of flows)
      for (const other of flows)
        for (const box of one.label?.boxes ?? [])
          if (one !== other) expect(other.boxes.some((line) => overlap(grown(box, 4), line))).toBe(false);
  });

  it.each([
    { where: 'into an area near by, so that they are seen', lon: 90, radius: 1900, zoom: 1.5, length: 46 },
    { where: 'no farther than to its point', lon: 64, radius: 200, zoom: 3, length: 32.5 },
  ])('go on $where', ({ lon, radius, zoom, length }) => {
    const [from, to] = [city('from', 60, 45), city('to', lon, 45, { precision: 'area', radius })];
    const flow = fact('sent', {
      of: 'troops',
      places: [
        { role: 'from', place: 'from' },
        { role: 'to', place: 'to' },
      ],
    });
    const { atlas, asked } = asking(story([from, to], [flow]));
    const [drawn] = sceneOf(atlas, asked, transformOf({ lon: 65, lat: 45, zoom }, size)).flows;
    expect(drawn?.longest.length).toBeCloseTo(length, 0);
  });
});

describe('areas', () => {
  it('are outlines with their label, and never a pin', () => {
    const close = transformOf({ lon: 37, lat: 50, zoom: 5 }, size);
    const scene = sceneOf(atlas, asked, close);
    expect(scene.areas.map(({ place }) => place)).toContain(indexOf('kursk'));
    for (const spot of scene.spots) {
      const alone = spot.cells.every((cell) => !atlas.columns.point[asked.sheet.cellOf.indexOf(cell)]);
      if (alone) expect(scene.labels.some(({ spot: own, area }) => area && own === spot)).toBe(true);
    }
  });

  it('have their label on or beside them', () => {
    const close = transformOf({ lon: 37, lat: 50, zoom: 5 }, size);
    const scene = sceneOf(atlas, asked, close);
    for (const { lines, box, area } of scene.labels) {
      if (!area) continue;
      const own = scene.areas.find(({ place }) => place === indexOf(lines[0] ?? ''));
      expect(own && overlap(box, own.box, 8)).toBe(true);
    }
  });
});

describe('picking', () => {
  const scene = sceneOf(atlas, asked, view);
  const pick = (x: number, y: number, reach?: number) => pickIn(scene, x, y, reach);

  it('finds every mark where it is drawn', () => {
    scene.spots.forEach((spot, at) => expect(pick(spot.at[0], spot.at[1])).toEqual({ what: 'spot', at }));
  });

  it('agrees with a scan of all that is drawn, at any point', () => {
    const px = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 400 }));
    fc.assert(
      fc.property(px, ([x, y]) => {
        const hit = pick(x, y, 0);
        const under = scene.spots.some(({ box: [x0, y0, x1, y1] }) => x >= x0 && x <= x1 && y >= y0 && y <= y1);
        expect(hit?.what === 'spot').toBe(under);
      }),
    );
  });

  it('finds nothing where nothing is drawn', () => {
    expect(pick(899, 399)).toBeNull();
  });

  it('gives the facts of a mark, faint ones too', () => {
    const at = scene.spots.findIndex(({ cells }) => cells.includes(asked.sheet.cellOf[indexOf('brussels')] ?? -1));
    const drawn = { scene, sheet: asked.sheet, days: until(0) };
    const { facts, away, total } = factsAt(atlas, drawn, { what: 'spot', at }, 9);
    expect([facts.map(({ id }) => id), away, total]).toEqual([['at-brussels'], [], 1]);
  });

  it('gives the facts that claim a flow', () => {
    const flow = scene.flows.findIndex(({ bundle }) => bundle.from === 'pyongyang');
    const drawn = { scene, sheet: asked.sheet, days: asked.days };
    expect(factsAt(atlas, drawn, { what: 'flow', at: flow }, 9).facts.map(({ id }) => id)).toEqual(['sent']);
  });
});

describe('the same frame', () => {
  it('puts a mark where the ground puts its place, at any camera', () => {
    const camera = fc.record({
      lon: fc.double({ min: -20, max: 60, noNaN: true }),
      lat: fc.double({ min: 30, max: 60, noNaN: true }),
      zoom: fc.double({ min: 2, max: 8, noNaN: true }),
    });
    const one = asking(story([city('kyiv', 30.52, 50.45)], [factAt('f', 'kyiv')]));
    fc.assert(
      fc.property(camera, (look) => {
        const frame = transformOf(look, size);
        const [spot] = sceneOf(one.atlas, one.asked, frame).spots;
        if (!spot) return;
        const [x, y] = [one.atlas.columns.x[0] ?? 0, one.atlas.columns.y[0] ?? 0];
        expect(spot.at[0]).toBeCloseTo((x - frame.origin[0]) * frame.scale, 6);
        expect(spot.at[1]).toBeCloseTo((y - frame.origin[1]) * frame.scale, 6);
      }),
    );
  });
});
