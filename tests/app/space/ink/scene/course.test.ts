import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transformOf } from '#app/space/camera.ts';
import { courseOf, courser } from '#app/space/ink/scene/course.ts';
import { arcOf } from '#app/space/ink/scene/flows.ts';
import { along, ruled, shorten } from '#app/space/ink/scene/lines.ts';
import { city } from '../../world.ts';

const size = { width: 900, height: 400 };
const view = transformOf({ lon: 78, lat: 48, zoom: 2 }, size);
const pieces = arcOf(city('a', 125.75, 39.03), city('b', 37.62, 55.75), { from: null, to: null });
const shift = { aside: 4, start: 13, end: 13 };

describe('a course', () => {
  it('is worked out once while the map stands still, and anew when it moves', () => {
    const course = courser();
    const first = course(pieces, shift, view);
    expect(course(pieces, shift, { ...view })).toBe(first);
    const moved = transformOf({ lon: 70, lat: 48, zoom: 2 }, size);
    expect(course(pieces, shift, moved)).toEqual(courseOf(pieces, shift, moved));
    expect(course(pieces, shift, moved)).not.toEqual(first);
  });

  it('of one line beside another is another', () => {
    const course = courser();
    expect(course(pieces, shift, view)?.lines).not.toEqual(course(pieces, { ...shift, aside: -4 }, view)?.lines);
  });

  it('is covered by its boxes', () => {
    const found = courseOf(pieces, shift, view);
    for (const [line = []] of [found?.lines ?? []])
      for (let at = 0; at < line.length; at += 2) {
        const near = found?.boxes.some(([x0, y0, x1, y1]) => {
          const [x, y] = [line[at] ?? 0, line[at + 1] ?? 0];
          return x > x0 - 8 && x < x1 + 8 && y > y0 - 8 && y < y1 + 8;
        });
        expect(near).toBe(true);
      }
  });
});

describe('a point along a line', () => {
  const line = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 4, maxLength: 40 }).map((flat) => {
    return flat.length % 2 === 0 ? flat : flat.slice(1);
  });

  it('lies as far along as is asked, in any line', () => {
    fc.assert(
      fc.property(line, fc.double({ min: 0, max: 1, noNaN: true }), (flat, part) => {
        const whole = ruled(flat);
        const length = whole.length * part;
        const [x, y] = along(whole, length);
        const behind = flat.slice(0, 2 * (whole.far.findLastIndex((far) => far <= length) + 1));
        expect(ruled([...behind, x, y]).length).toBeCloseTo(length, 6);
      }),
    );
  });

  it('is where a shortened line begins and ends', () => {
    fc.assert(
      fc.property(line, (flat) => {
        const whole = ruled(flat);
        const left = shorten(flat, 5, 7);
        if (whole.length < 16) expect(left).toBeNull();
        else expect(ruled(left ?? []).length).toBeCloseTo(whole.length - 12, 6);
      }),
      { examples: [[[0, 478, 0, 463]]] },
    );
  });
});
