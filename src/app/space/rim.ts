import type { Size, Unit } from './camera.ts';
import { type Box, grown, holds } from './ink/scene/box.ts';

/** Marks stand whole this far from the edge of an inset, and off its frame on the map; CSS px. */
const WHOLE = 18;
const OFF = 12;
/** How much more than what is wanted an inset may show. */
const MORE = [1, 1.07, 1.15, 1.24, 1.34];

/** A part of the world grown to the shape of a size, so that frame and inset show the same. */
export function shaped([x0, y0, x1, y1]: Box, { width, height }: Size): Box {
  const scale = Math.min(width / (x1 - x0), height / (y1 - y0));
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return [x - width / 2 / scale, y - height / 2 / scale, x + width / 2 / scale, y + height / 2 / scale];
}

/** The parts of the world that an inset of a size may show for what is wanted, the smallest first; unit Mercator. */
export function partsOf(wanted: Box, size: Size): readonly Box[] {
  const [x0, y0, x1, y1] = wanted;
  return MORE.map((more) => {
    const [dx, dy] = [((x1 - x0) * (more - 1)) / 2, ((y1 - y0) * (more - 1)) / 2];
    return shaped([x0 - dx, y0 - dy, x1 + dx, y1 + dy], size);
  });
}

/** The part of what an inset of a size shows in which marks stand whole. */
export function marksIn(part: Box, { width }: Size): Box {
  return grown(part, (-WHOLE * (part[2] - part[0])) / width);
}

/** The first of the parts at whose edge the fewest marks stand; null where there are none. */
export function clearest(
  parts: readonly Box[],
  size: Size,
  map: { readonly scale: number },
  places: readonly Unit[],
): Box | null {
  const costs = parts.map((part) => atEdge(part, size, map, places));
  return parts[costs.indexOf(Math.min(...costs))] ?? null;
}

/** How many marks would be cut by the edge of an inset, or stand on its frame on the map. */
function atEdge(part: Box, size: Size, { scale }: { readonly scale: number }, places: readonly Unit[]): number {
  const [inner, outer] = [marksIn(part, size), grown(part, OFF / scale)];
  return places.filter(([x, y]) => holds(outer, x, y) && !holds(inner, x, y)).length;
}
