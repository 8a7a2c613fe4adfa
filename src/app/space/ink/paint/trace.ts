import type { AreaOnScreen } from '../scene/areas.ts';
import { type Line, along, ruled } from '../scene/lines.ts';

const paths = new WeakMap<AreaOnScreen['rings'] | AreaOnScreen, Path2D>();

/** The path of an area, traced once for its rings, and moved to where it lies. */
export function pathOf(shape: AreaOnScreen): Path2D {
  const { rings, by } = shape;
  const traced = paths.get(rings) ?? build(rings);
  paths.set(rings, traced);
  if (by[0] === 0 && by[1] === 0) return traced;
  const path = paths.get(shape) ?? new Path2D();
  if (!paths.has(shape)) path.addPath(traced, { e: by[0], f: by[1] });
  paths.set(shape, path);
  return path;
}

function build(rings: readonly Float64Array[]): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    trace(path, ring);
    path.closePath();
  }
  return path;
}

/** Goes along points x, y, x, y ... */
function trace(path: Path2D, points: ArrayLike<number>): void {
  path.moveTo(points[0] ?? 0, points[1] ?? 0);
  for (let at = 2; at < points.length; at += 2) path.lineTo(points[at] ?? 0, points[at + 1] ?? 0);
}

/** An arrow: its line, and the outline of its head, with the tip where the line ends. */
interface Arrow {
  readonly shaft: Path2D;
  readonly head: Path2D;
}

const arrows = new WeakMap<Line, Arrow>();

/** The arrow of a line, built once for each. */
export function arrowOf(line: Line): Arrow {
  const made = arrows.get(line) ?? { shaft: shaftOf(line), head: headOf(line) };
  arrows.set(line, made);
  return made;
}

function shaftOf(line: Line): Path2D {
  const path = new Path2D();
  trace(path, line);
  return path;
}

/** CSS px. */
const HEAD = 11;
/** The outline of a head that points along x, from its tip; the key shows the same. */
export const OUTLINE = [
  [1, 0],
  [-HEAD, -5.5],
  [-HEAD + 3, 0],
  [-HEAD, 5.5],
] as const;

function headOf(line: Line): Path2D {
  const whole = ruled(line);
  const [x, y] = along(whole, whole.length);
  const back = along(whole, Math.max(0, whole.length - HEAD));
  const angle = Math.atan2(y - back[1], x - back[0]);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const path = new Path2D();
  for (const [dx, dy] of OUTLINE) path.lineTo(x + dx * cos - dy * sin, y + dx * sin + dy * cos);
  path.closePath();
  return path;
}
