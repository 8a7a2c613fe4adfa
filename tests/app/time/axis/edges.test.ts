import { expect, test } from 'vitest';
import { edgesOn } from '#app/time/axis/edges.ts';
import { axisOf } from '#app/time/axis/scale.ts';
import { WHOLE, zoomBy, zoomed } from '#app/time/axis/zoom.ts';
import { day, on } from '#tests/sample.ts';

const spans = Array.from({ length: 17 }, (_, i) => on(`2024-10-${11 + i}`));
const make = (width: number) => axisOf(spans, { width, mode: 'broken' });
const whole = make(600);
const range = [day('2024-10-13'), day('2024-10-20')] as const;

test('the edges of a window stand where its days begin and end', () => {
  expect(edgesOn(whole, range)).toEqual([whole.x(range[0]), whole.x(range[1])]);
});

test('an edge that a zoom leaves outside lies just beyond the axis, on its side', () => {
  const right = zoomed(make, 600, zoomBy(WHOLE, whole, 8, 600));
  expect(edgesOn(right, range)).toEqual([-9, -9]);
  const inside = zoomed(make, 600, zoomBy(WHOLE, whole, 8, whole.at(day('2024-10-16'))));
  expect(edgesOn(inside, range)).toEqual([-9, 609]);
});
