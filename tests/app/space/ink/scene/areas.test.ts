import { expect, it } from 'vitest';
import { type Camera, transformOf } from '#app/space/camera.ts';
import { type Area, type AreaOnScreen, areaOf, onScreen, shaper } from '#app/space/ink/scene/areas.ts';
import { pickIn } from '#app/space/ink/scene/pick.ts';
import { sceneOf } from '#app/space/ink/scene/scene.ts';
import { asking, factAt, region, story } from '../../world.ts';

const land = areaOf(region('land', 179, 0, 4)) as Area;
const from: Camera = { lon: 175, lat: 0, zoom: 3 };
const viewOf = (more: Partial<Camera> = {}) => transformOf({ ...from, ...more }, { width: 800, height: 500 });

/** Where the corners of a shape lie, in CSS px. */
function cornersOf(shape: AreaOnScreen | null): readonly number[] {
  return shape?.rings.flatMap((ring) => Array.from(ring, (px, at) => px + shape.by[at % 2 === 0 ? 0 : 1])) ?? [];
}

it.each([
  { to: 'the side', more: { lon: 170, lat: 3 } },
  { to: 'where the area is drawn in the next copy of the world', more: { lon: -178 } },
])('moves the rings of an area with the map to $to, and shapes none anew', ({ more }) => {
  const shape = shaper();
  const first = shape(land, viewOf());
  const moved = shape(land, viewOf(more));
  const anew = onScreen(land, viewOf(more));
  expect(moved?.rings).toBe(first?.rings);
  expect(anew?.rings).not.toBe(first?.rings);
  cornersOf(moved).forEach((px, at) => expect(px).toBeCloseTo(cornersOf(anew)[at] ?? NaN, 6));
  expect(cornersOf(moved)).toHaveLength(cornersOf(anew).length);
  moved?.box.forEach((px, at) => expect(px).toBeCloseTo(anew?.box[at] ?? NaN, 6));
});

it('forgets an area that has left the view, and has it again where it comes back', () => {
  const shape = shaper();
  const first = shape(land, viewOf());
  expect(shape(land, viewOf({ lon: 60 }))).toBeNull();
  expect(cornersOf(shape(land, viewOf()))).toEqual(cornersOf(first));
});

it('shapes an area anew where the map is enlarged', () => {
  const shape = shaper();
  shape(land, viewOf());
  expect(cornersOf(shape(land, viewOf({ zoom: 4 })))).toEqual(cornersOf(onScreen(land, viewOf({ zoom: 4 }))));
});

it('is found under a point where it lies after a move', () => {
  const { atlas, asked } = asking(story([region('park', 10, 0, 4)], [factAt('fire', 'park')]));
  const shape = shaper();
  const hitOn = (lon: number, x: number) => {
    const view = transformOf({ lon, lat: 0, zoom: 4 }, { width: 800, height: 500 });
    return pickIn({ ...sceneOf(atlas, { ...asked, shape }, view), spots: [], labels: [] }, x, 250);
  };
  expect([hitOn(10, 400)?.what, hitOn(10, 200)?.what]).toEqual(['area', undefined]);
  const moved = 400 - (9 / 360) * 512 * 2 ** 4;
  expect([hitOn(19, moved)?.what, hitOn(19, 400)?.what]).toEqual(['area', undefined]);
});
