import type { AreaOnScreen } from './areas.ts';

const paths = new WeakMap<AreaOnScreen, Path2D>();

/** The path of an area, built once for each of its shapes. */
export function pathOf(shape: AreaOnScreen): Path2D {
  const made = paths.get(shape) ?? build(shape.rings);
  paths.set(shape, made);
  return made;
}

function build(rings: readonly Float64Array[]): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    path.moveTo(ring[0] ?? 0, ring[1] ?? 0);
    for (let at = 2; at < ring.length; at += 2) path.lineTo(ring[at] ?? 0, ring[at + 1] ?? 0);
    path.closePath();
  }
  return path;
}
