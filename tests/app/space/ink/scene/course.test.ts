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
const shift = { aside: 4, start: 13, end: 13, least: 13 };

describe('a course', () => {
  const at = (lon: number, zoom = 2) => transformOf({ lon, lat: 48, zoom }, size);

  it('is worked out once while the map stands still, and anew when it is enlarged', () => {
    const course = courser();
    const first = course(pieces, shift, view);
    expect(course(pieces, shift, { ...view })).toBe(first);
    expect(course(pieces, shift, at(78, 3))).toEqual(courseOf(pieces, shift, at(78, 3)));
  });

  it.each([
    { where: 'with the map', lon: 40, zoom: 2 },
    { where: 'to the next copy of the world', lon: -110, zoom: 1 },
  ])('is moved $where, and lies where it would be worked out', ({ lon, zoom }) => {
    const course = courser();
    const first = course(pieces, shift, at(78, zoom));
    const [moved, anew] = [course(pieces, shift, at(lon, zoom)), courseOf(pieces, shift, at(lon, zoom))];
    expect(first).not.toBeNull();
    expect(moved?.longest).toBe(first?.longest);
    for (const part of ['lines', 'boxes', 'coarse'] as const) {
      const [one, other] = [moved?.[part].flat() ?? [], anew?.[part].flat() ?? []];
      expect(one).toHaveLength(other.length);
      one.forEach((px, place) => expect(px).toBeCloseTo(other[place] ?? NaN, 6));
    }
    const start = moved?.longest.line[0] ?? 0;
    expect(start + (moved?.by[0] ?? 0)).toBeCloseTo(anew?.longest.line[0] ?? NaN, 6);
  });

  it('is none out of view, and comes back with the map', () => {
    const course = courser();
    const first = course(pieces, shift, view);
    expect(course(pieces, shift, at(-110))).toBeNull();
    expect(courseOf(pieces, shift, at(-110))).toBeNull();
    expect(course(pieces, shift, view)).toEqual(first);
  });

  it('whose parts go to copies of the world apart is worked out anew', () => {
    const over = arcOf(city('a', 160, 40), city('b', -120, 40), { from: null, to: null });
    expect(over).toHaveLength(2);
    const course = courser();
    course(over, shift, at(179));
    expect(course(over, shift, at(20))).toEqual(courseOf(over, shift, at(20)));
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
