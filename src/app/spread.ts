import type { Px, Size } from './space/camera.ts';

/** Rounds after which what has no room is left as it is. */
const ROUNDS = 60;

/**
 * Points moved as little as keeps them a gap apart and inside a frame, from which they stay half a gap; CSS px. Where
 * there is no room for that they come as near to it as they can.
 * @param below px at the lower edge that are kept free
 */
export function spread(points: readonly Px[], gap: number, { width, height }: Size, below = 0): Px[] {
  const rim = gap / 2;
  const inside = ([x, y]: Px): Px => [
    Math.max(Math.min(x, width - rim), rim),
    Math.max(Math.min(y, height - below - rim), rim),
  ];
  const at = points.map(inside);
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    at.forEach((a, i) =>
      at.slice(0, i).forEach((b, j) => {
        const [dx, dy] = [a[0] - b[0], a[1] - b[1]];
        const distance = Math.hypot(dx, dy);
        if (distance >= gap - 0.5) return;
        moved = true;
        // What stands on the same spot goes to both sides.
        const [ux, uy] = distance > 0 ? [dx / distance, dy / distance] : [1, 0];
        const by = (gap - distance) / 2;
        at[i] = inside([a[0] + ux * by, a[1] + uy * by]);
        at[j] = inside([b[0] - ux * by, b[1] - uy * by]);
      }),
    );
    if (!moved) break;
  }
  return at;
}
