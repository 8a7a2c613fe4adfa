import { EVERY, type Hatch } from '../ink/paint/hatch.ts';
import { PathText } from './pathText.ts';

type Point = readonly [x: number, y: number];
type Line = readonly [from: Point, to: Point];

/** Hatches by lines that are cut at the outline: where the page's canvas draws those of its pattern. */
export const cutLines: Hatch = (ctx, path, [x0, y0, x1, y1], colour) => {
  const height = y1 - y0;
  ctx.save();
  ctx.clip(path, 'evenodd');
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (let sum = Math.floor((x0 + y0) / EVERY) * EVERY; sum < x1 + y1; sum += EVERY) {
    ctx.moveTo(sum - y1, y1);
    ctx.lineTo(sum - y1 + height, y0);
  }
  ctx.stroke();
  ctx.restore();
};

/**
 * The parts of straight lines that lie in an area, as path data: the even-odd rule, for lines that begin outside.
 * Both are path data of absolute moves and lines.
 */
export function hatchedIn(lines: string, area: string): string {
  const edges = ringsOf(area).flatMap((ring) =>
    ring.map((point, at): Line => [point, ring[(at + 1) % ring.length] ?? point]),
  );
  const path = new PathText();
  for (const [from, to] of ringsOf(lines)) {
    if (!from || !to) continue;
    const at = (t: number): Point => [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
    const cuts = edges.flatMap((edge) => crossing([from, to], edge)).sort((a, b) => a - b);
    for (let i = 0; i + 1 < cuts.length; i += 2) {
      path.moveTo(...at(cuts[i] ?? 0));
      path.lineTo(...at(cuts[i + 1] ?? 0));
    }
  }
  return path.d;
}

/** Where a line crosses an edge, as a share of its length. */
function crossing([[ax, ay], [bx, by]]: Line, [[cx, cy], [dx, dy]]: Line): number[] {
  const turn = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (turn === 0) return [];
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / turn;
  const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / turn;
  return t >= 0 && t <= 1 && u >= 0 && u < 1 ? [t] : [];
}

function ringsOf(d: string): readonly (readonly Point[])[] {
  return d
    .split('M')
    .slice(1)
    .map((ring) => {
      const numbers = (ring.match(/-?[\d.]+/g) ?? []).map(Number);
      return Array.from({ length: numbers.length / 2 }, (_, at): Point => [
        numbers[2 * at] ?? 0,
        numbers[2 * at + 1] ?? 0,
      ]);
    });
}
