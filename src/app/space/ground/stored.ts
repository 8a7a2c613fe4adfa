import type { Transform } from '../camera.ts';

/** A ground that the build drew into the page: what it shows, in the unit square, and its px per turn of the world. */
export interface Stored {
  readonly id: string;
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
  readonly scale: number;
}

/** How many times larger than it was drawn a ground may be shown. */
const ENLARGED = 2.5;

/** The grounds that stand in a document, finest first. */
export function storedIn(document: ParentNode): readonly Stored[] {
  return [...document.querySelectorAll('[data-window]')].map((element) => {
    const [west = 0, north = 0, east = 0, south = 0, scale = 0] = (element.getAttribute('data-window') ?? '')
      .split(' ')
      .map(Number);
    return { id: element.id, west, north, east, south, scale };
  });
}

/** The finest ground that shows all of a frame, or null; `fine` where it is not too much enlarged. */
export function storedFor(
  stored: readonly Stored[],
  { origin: [x, y], scale, width, height }: Transform,
): { readonly id: string; readonly fine: boolean } | null {
  const slack = 8 / scale;
  const found = stored.find(
    ({ west, north, east, south }) =>
      west <= x + slack &&
      north <= y + slack &&
      east >= x + width / scale - slack &&
      south >= y + height / scale - slack,
  );
  return found ? { id: found.id, fine: scale <= found.scale * ENLARGED } : null;
}
