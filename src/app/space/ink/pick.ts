import Flatbush from 'flatbush';
import { insideRings } from './areas.ts';
import { type Box, holds } from './box.ts';
import { boxesAlong, distanceTo } from './lines.ts';
import type { Scene } from './scene.ts';

/** What lies under a point: by its index in the scene. */
export interface Hit {
  readonly what: 'spot' | 'label' | 'flow' | 'area';
  readonly at: number;
}

/** Finds what was drawn under a point in CSS px, within a reach for spots and flows; null for nothing. */
export type Pick = (x: number, y: number, reach?: number) => Hit | null;

const ORDER: readonly Hit['what'][] = ['spot', 'label', 'flow', 'area'];
const FLOW_REACH = 6;

/**
 * The picker of a scene, from an index of the boxes of what is drawn. Marks come before labels, labels before flows,
 * flows before areas; among equals the nearest, and of areas the smallest.
 */
export function pickerOf(scene: Scene): Pick {
  const targets: { readonly hit: Hit; readonly box: Box }[] = [
    ...scene.spots.map(({ box }, at) => ({ hit: { what: 'spot' as const, at }, box })),
    ...scene.labels.map(({ box }, at) => ({ hit: { what: 'label' as const, at }, box })),
    ...scene.flows.flatMap(({ lines, label }, at) =>
      [...lines.flatMap((line) => boxesAlong(line, 16, 12)), ...(label?.boxes ?? [])].map((box) => ({
        hit: { what: 'flow' as const, at },
        box,
      })),
    ),
    ...scene.areas.map(({ box }, at) => ({ hit: { what: 'area' as const, at }, box })),
  ];
  if (targets.length === 0) return () => null;
  const index = new Flatbush(targets.length);
  for (const { box } of targets) index.add(...box);
  index.finish();
  return (x, y, reach = 2) => {
    const near = index.search(x - reach, y - reach, x + reach, y + reach);
    const hits = near.flatMap((at) => {
      const hit = targets[at]?.hit;
      const cost = hit ? costOf(scene, hit, x, y, reach) : null;
      return hit && cost !== null ? [{ hit, cost: ORDER.indexOf(hit.what) * 1e9 + cost }] : [];
    });
    return hits.reduce<(typeof hits)[number] | null>((a, b) => (a && a.cost <= b.cost ? a : b), null)?.hit ?? null;
  };
}

/** How far a target is from a point, or null where it does not cover it. */
function costOf(scene: Scene, { what, at }: Hit, x: number, y: number, reach: number): number | null {
  if (what === 'spot') {
    const spot = scene.spots[at];
    return spot && holds(spot.box, x, y, reach) ? Math.hypot(x - spot.at[0], y - spot.at[1]) : null;
  }
  if (what === 'label') return scene.labels[at] && holds(scene.labels[at].box, x, y) ? 0 : null;
  if (what === 'flow') {
    const flow = scene.flows[at];
    if (flow?.label?.boxes.some((box) => holds(box, x, y))) return 0;
    const distance = Math.min(...(flow?.lines ?? []).map((line) => distanceTo(line, x, y)));
    return distance <= Math.max(FLOW_REACH, reach) ? distance : null;
  }
  const area = scene.areas[at];
  if (!area || !insideRings(area.shape.rings, x, y)) return null;
  return (area.box[2] - area.box[0]) * (area.box[3] - area.box[1]);
}
