import { describe, expect, test } from 'vitest';
import { transformOf } from '#app/space/camera.ts';
import { areaOf, insideRings, onScreen } from '#app/space/ink/scene/areas.ts';
import { coarse } from '#app/space/still/coarse.ts';
import { region } from '../world.ts';

const ring = [[20, 40], [60, 42], [64, 60], [41, 51], [24, 62], [20, 40]] as const; // prettier-ignore
const area = areaOf({ ...region('land', 42, 50, 10), outline: [[ring]] });
const size = { width: 400, height: 300 };

describe('the shape of an area in a still', () => {
  test.each([
    { where: 'wholly in view', camera: { lon: 42, lat: 50, zoom: 2 } },
    { where: 'cut by edges', camera: { lon: 30, lat: 45, zoom: 5 } },
    { where: 'round all that is seen', camera: { lon: 34, lat: 46, zoom: 8 } },
  ])('$where, holds what the true one holds, and nothing far beyond the edges', ({ camera }) => {
    const view = transformOf(camera, size);
    const [still, exact] = [area && coarse(0)(area, view), area && onScreen(area, view)];
    expect(exact).not.toBeNull();
    let same = 0;
    for (let x = 0.5; x < size.width; x += 7)
      for (let y = 0.5; y < size.height; y += 7)
        if (insideRings(still?.rings ?? [], x, y) === insideRings(exact?.rings ?? [], x, y)) same += 1;
    expect(same / (58 * 43)).toBeGreaterThan(0.99);
    const points = (still?.rings ?? []).flatMap((one) => [...one]);
    expect(points.length).toBeGreaterThanOrEqual(6);
    expect(points.every((px, at) => px >= -25 && px <= (at % 2 === 0 ? size.width : size.height) + 25)).toBe(true);
  });

  test('goes on as far above and below as the map is shown', () => {
    const view = transformOf({ lon: 34, lat: 46, zoom: 8 }, size);
    const heights = (more: number) => area && coarse(more)(area, view)?.rings[0]?.filter((_, at) => at % 2 === 1);
    expect(Math.max(...(heights(100) ?? []))).toBeCloseTo(400, 6);
    expect(Math.max(...(heights(0) ?? []))).toBeCloseTo(324, 6);
  });
});
