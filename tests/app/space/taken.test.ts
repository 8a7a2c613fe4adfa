import { expect, it } from 'vitest';
import { transformOf } from '#app/space/camera.ts';
import { holds } from '#app/space/ink/box.ts';
import { sceneOf } from '#app/space/ink/scene.ts';
import { takenBy } from '#app/space/ink/taken.ts';
import { fact } from '#tests/sample.ts';
import { asking, city, factAt, story } from './world.ts';

const places = [city('kyiv', 30.52, 50.45), city('pyongyang', 125.75, 39.03)];
const sent = fact('sent', {
  of: 'troops',
  places: [
    { role: 'to', place: 'kyiv' },
    { role: 'from', place: 'pyongyang' },
  ],
});
const view = transformOf({ lon: 78, lat: 48, zoom: 2 }, { width: 900, height: 400 });

it('tells the ground of every mark, name, line and sentence, so that no label of its own lies under one', () => {
  const { atlas, asked } = asking(story(places, [...places.map(({ id }) => factAt(`at-${id}`, id)), sent]));
  const scene = sceneOf(atlas, asked, view);
  const taken = takenBy(scene);
  const drawn = [
    ...scene.spots.map(({ at }) => at),
    ...scene.labels.map(({ box: [x0, y0, x1, y1] }) => [(x0 + x1) / 2, (y0 + y1) / 2] as const),
    ...scene.flows.flatMap(({ lines, label }) => [[lines[0]?.[0] ?? 0, lines[0]?.[1] ?? 0] as const, label?.at ?? []]),
  ];
  expect(drawn.length).toBeGreaterThan(5);
  for (const [x = NaN, y = NaN] of drawn) expect(taken.some((box) => holds(box, x, y))).toBe(true);
});
