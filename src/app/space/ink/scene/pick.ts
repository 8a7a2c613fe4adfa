import { insideRings } from './areas.ts';
import { holds } from './box.ts';
import { distanceTo } from './lines.ts';
import type { Scene } from './scene.ts';

/** What lies under a point: by its index in the scene. */
export interface Hit {
  readonly what: 'spot' | 'label' | 'flow' | 'area';
  readonly at: number;
}

const FLOW_REACH = 6;

/**
 * Finds what was drawn under a point in CSS px, within a reach for spots and flows; null for nothing. Marks come before
 * labels, labels before flows, flows before areas; among equals the nearest, and of areas the smallest. It looks at all
 * that is drawn: a map holds some hundred things that do not overlap, fewer than an index is worth.
 */
export function pickIn(scene: Scene, x: number, y: number, reach = 2): Hit | null {
  return (
    least('spot', scene.spots, ({ box, at }) => (holds(box, x, y, reach) ? Math.hypot(x - at[0], y - at[1]) : null)) ??
    least('label', scene.labels, ({ box }) => (holds(box, x, y) ? 0 : null)) ??
    least('flow', scene.flows, (flow) => toFlow(flow, x, y, Math.max(FLOW_REACH, reach))) ??
    least('area', scene.areas, ({ box, shape: { rings, by } }) =>
      holds(box, x, y) && insideRings(rings, x - by[0], y - by[1]) ? (box[2] - box[0]) * (box[3] - box[1]) : null,
    )
  );
}

/** The first of those that cost least; a cost of null is none at all. */
function least<T>(what: Hit['what'], drawn: readonly T[], costOf: (one: T) => number | null): Hit | null {
  let best = Infinity;
  let found: Hit | null = null;
  drawn.forEach((one, at) => {
    const cost = costOf(one) ?? Infinity;
    if (cost >= best) return;
    best = cost;
    found = { what, at };
  });
  return found;
}

/** How far a flow is from a point; null where it is out of reach. */
function toFlow({ lines, label }: Scene['flows'][number], x: number, y: number, reach: number): number | null {
  if (label?.boxes.some((box) => holds(box, x, y))) return 0;
  const distance = Math.min(...lines.map((line) => distanceTo(line, x, y)));
  return distance <= reach ? distance : null;
}
