import type { Day } from '#facts/span.ts';
import type { Axis } from './scale.ts';

/** Left and right edge of a stretch of the axis, CSS px. */
export type Edges = readonly [x0: number, x1: number];

/** How far beyond the axis an edge lies that is out of sight, px. */
const BEYOND = 9;

/** The edges of a window of days, half-open; one that is out of sight lies just beyond the axis. */
export function edgesOn({ x, width }: Pick<Axis, 'x' | 'width'>, [from, to]: readonly [Day, Day]): Edges {
  const held = (day: Day) => Math.min(Math.max(x(day), -BEYOND), width + BEYOND);
  return [held(from), held(to)];
}
