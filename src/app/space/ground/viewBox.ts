import type { Size, Unit } from '../camera.ts';

/** The width of the drawing of the whole world, in its px. */
export const WORLD = 4096;

/** Where a drawing lies: its px = (unit - origin) * scale. */
interface Place {
  readonly origin: Unit;
  readonly scale: number;
}

/** The `viewBox` that shows a transform on a drawing. */
export function viewBoxOf(drawing: Place, at: Size & Place): string {
  const ratio = drawing.scale / at.scale;
  const corner = [0, 1].map((axis) => ((at.origin[axis] ?? 0) - (drawing.origin[axis] ?? 0)) * drawing.scale);
  return [...corner, at.width * ratio, at.height * ratio].map((number) => Number(number.toPrecision(9))).join(' ');
}

/** The copies of the world that a transform shows, in turns eastwards from the first. */
export function worldsIn({ origin: [west], scale, width }: Size & Place): readonly number[] {
  const [first, last] = [Math.floor(west), Math.floor(west + width / scale)];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
