import type { Cargo, Fact, PlaceId } from '#facts/fact.ts';
import { type Flow, flowsOf } from '#facts/flow.ts';
import type { LonLat, Place } from '#facts/place.ts';
import { type Transform, unitOf } from '../../camera.ts';
import { type Area, contains } from './areas.ts';
import { projector, worldOf } from './project.ts';
import { arcBetween } from './sphere.ts';

/** Flows of the same things with the same ends, drawn as one. */
export interface Bundle {
  readonly from: PlaceId;
  readonly to: PlaceId;
  readonly of: Cargo;
  /** In the order in which the facts were given; the last is the latest. */
  readonly flows: readonly Flow[];
  /** Solid where any of them is documented, else dashed. */
  readonly documented: boolean;
  /** The index of the fact of the latest among those that were given. */
  readonly last: number;
}

/** The fact that tells a bundle, in words and colour: one that documents it, else the latest. */
export function leadOf({ flows }: Pick<Bundle, 'flows'>): Fact | undefined {
  return (flows.find(({ documented }) => documented) ?? flows.at(-1))?.fact;
}

/** Lines of unit Mercator coordinates x, y, x, y ...; one a piece between cuts at the antimeridian. */
export type Pieces = readonly Float64Array[];

/** A flow with what it is bundled by. */
interface Leg {
  readonly flow: Flow;
  readonly key: string;
}

/** Facts never change: their flows are read once, and asked for at every step. */
const legs = new WeakMap<Fact, readonly Leg[]>();

function legsOf(fact: Fact): readonly Leg[] {
  const found = legs.get(fact) ?? flowsOf(fact).map((flow) => ({ flow, key: `${flow.from} ${flow.to} ${flow.of}` }));
  legs.set(fact, found);
  return found;
}

/** Bundles the flows of some facts by what moves and their ends, in the order in which the ends first come. */
export function bundlesOf(facts: readonly Fact[]): readonly Bundle[] {
  const found = new Map<string, { flows: Flow[]; last: number }>();
  facts.forEach((fact, last) => {
    for (const { flow, key } of legsOf(fact)) {
      const bundle = found.get(key) ?? { flows: [], last };
      bundle.flows.push(flow);
      bundle.last = last;
      found.set(key, bundle);
    }
  });
  return [...found.values()].map(({ flows, last }) => {
    const { from, to, of } = flows[0] as Flow;
    return { from, to, of, flows, last, documented: flows.some(({ documented }) => documented) };
  });
}

/**
 * The great circle between two places, from the outline of the first to the outline of the second, cut at the
 * antimeridian. Empty where the places are one. An end whose area holds the other place too is not shortened.
 */
export function arcOf(from: Place, to: Place, areas: { from: Area | null; to: Area | null }): Pieces {
  const { radians, at: along } = arcBetween(from.position, to.position);
  if (radians < 1e-9) return [];
  const first = edge(along, 0, areas.from);
  const last = edge(along, 1, areas.to);
  const [start, end] = first < last ? [first, last] : [0, 1];
  return cut(sample(along, start, end, radians));
}

/** Where a line leaves an area that holds its end `side`: a part of its length from 0 to 1. */
function edge(along: (t: number) => LonLat, side: 0 | 1, area: Area | null): number {
  if (!area || !contains(area, along(side)) || contains(area, along(1 - side))) return side;
  let [inside, outside] = [side as number, (1 - side) as number];
  for (let step = 1; step <= 64; step += 1) {
    const t = side === 0 ? step / 64 : 1 - step / 64;
    if (contains(area, along(t))) inside = t;
    else {
      outside = t;
      break;
    }
  }
  for (let step = 0; step < 12; step += 1) {
    const t = (inside + outside) / 2;
    if (contains(area, along(t))) inside = t;
    else outside = t;
  }
  return outside;
}

function sample(along: (t: number) => LonLat, start: number, end: number, radians: number): LonLat[] {
  const steps = Math.max(8, Math.ceil(radians / 0.02));
  return Array.from({ length: steps + 1 }, (_, at) => along(start + ((end - start) * at) / steps));
}

/** Cuts a line of degrees where it crosses the antimeridian, at the latitude of the crossing. */
export function cut(line: readonly LonLat[]): Pieces {
  const pieces: LonLat[][] = [[]];
  line.forEach((point, at) => {
    const before = line[at - 1];
    if (before && Math.abs(point[0] - before[0]) > 180) {
      const side = before[0] > 0 ? 180 : -180;
      const lat = crossing(before, point, side);
      pieces.at(-1)?.push([side, lat]);
      pieces.push([[-side, lat]]);
    }
    pieces.at(-1)?.push(point);
  });
  return pieces
    .filter((piece) => piece.length > 1)
    .map((piece) => Float64Array.from(piece.flatMap((point) => [...unitOf(point)])));
}

function crossing(a: LonLat, b: LonLat, side: number): number {
  const unwrapped = b[0] + (side > 0 ? 360 : -360);
  const t = unwrapped === a[0] ? 0 : (side - a[0]) / (unwrapped - a[0]);
  return a[1] + t * (b[1] - a[1]);
}

/** Half way between the ends of a piece: where it is drawn is nearest to the middle of the map. */
export function middleOf(piece: Float64Array): number {
  return ((piece[0] ?? 0) + (piece[piece.length - 2] ?? 0)) / 2;
}

/** The lines of a flow in CSS px, x, y, x, y ...; where the far side of a globe hides a part, without it. */
export function linesOnScreen(pieces: Pieces, view: Transform): readonly number[][] {
  const project = projector(view);
  return pieces.flatMap((piece) => {
    const last = piece.length - 2;
    const world = worldOf(view, middleOf(piece));
    const lines: number[][] = [[]];
    for (let at = 0; at <= last; at += 2) {
      const px = project(piece[at] ?? 0, piece[at + 1] ?? 0, world);
      if (px) lines.at(-1)?.push(px[0], px[1]);
      else if (lines.at(-1)?.length) lines.push([]);
    }
    return lines.filter((line) => line.length >= 4);
  });
}
