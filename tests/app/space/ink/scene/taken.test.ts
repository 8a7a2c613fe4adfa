import { expect, it } from 'vitest';
import { transformOf } from '#app/space/camera.ts';
import { holds } from '#app/space/ink/scene/box.ts';
import { sceneOf } from '#app/space/ink/scene/scene.ts';
import { takenBy } from '#app/space/ink/scene/taken.ts';
import { fact } from '#tests/sample.ts';
import { asking, city, factAt, story } from '../../world.ts';

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

it('tells the latest of very many flows in words, and draws them all', () => {
  const ends = Array.from({ length: 40 }, (_, at) => city(`c${at}`, 20 + (at % 8) * 14, 10 + Math.floor(at / 8) * 12));
  const flows = ends.slice(1).map(({ id }, at) =>
    fact(`sent-${String(at).padStart(2, '0')}`, {
      of: 'troops',
      places: [
        { role: 'from', place: 'c0' },
        { role: 'to', place: id },
      ],
    }),
  );
  const { atlas, asked } = asking(story(ends, flows));
  const words = { ...asked.words, flow: () => ['.'] };
  const { flows: drawn } = sceneOf(atlas, { ...asked, words }, view);
  const told = drawn.filter(({ label }) => label !== null).map(({ bundle }) => bundle.last);
  expect(drawn.length).toBeGreaterThan(20);
  expect(told.length).toBeGreaterThan(4);
  expect(Math.min(...told)).toBeGreaterThanOrEqual(drawn.length - 16);
});
