import type { Px, Transform } from '../../camera.ts';
import { isAsLarge, isSame, worldOf } from './project.ts';

/** A shape as it lies in a view; and as it lay when the map was last enlarged, in the view of then. */
export interface Kept<T> {
  readonly view: Transform;
  readonly shape: T | null;
  readonly first: { readonly view: Transform; readonly shape: T } | null;
}

/** How a shape is worked out in a view, and how it is moved by CSS px; null where it is out of view. */
interface Making<T> {
  readonly anew: (view: Transform) => T | null;
  readonly moved: (first: T, by: Px, view: Transform) => T | null;
}

/**
 * Keeps a shape while the map stands still, and moves it with the map: it is worked out anew only where the map was
 * enlarged.
 * @param middles of its parts, in unit Mercator: each is drawn in the copy of the world that is nearest
 */
export function keep<T>(
  before: Kept<T> | undefined,
  view: Transform,
  middles: readonly number[],
  { anew, moved }: Making<T>,
): Kept<T> {
  if (before && isSame(before.view, view)) return before;
  const by = before?.first ? movedBy(before.first.view, view, middles) : null;
  if (!before?.first || !by) {
    const shape = anew(view);
    return { view, shape, first: shape && { view, shape } };
  }
  return { view, shape: moved(before.first.shape, by, view), first: before.first };
}

/** How far all parts of a shape have moved between two frames; null where the map is not as large, or they go apart. */
function movedBy(from: Transform, to: Transform, middles: readonly number[]): Px | null {
  if (!isAsLarge(from, to)) return null;
  const [turns = 0, ...others] = middles.map((middle) => worldOf(to, middle) - worldOf(from, middle));
  if (others.some((other) => other !== turns)) return null;
  return [(from.origin[0] - to.origin[0] + turns) * to.scale, (from.origin[1] - to.origin[1]) * to.scale];
}
