/** Where a list opens beside its mark: below it or above, and how high it may be, px. */
interface Side {
  readonly below: boolean;
  readonly most: number;
}

/** The height that a list likes to have, the space to its mark, and to the edge of the window, px. */
const LIKED = 240;
const EDGE = 6;
export const GAP = 14;

/**
 * The side of a mark that has room: toward the middle of the timeline, or the other where the window ends too soon.
 * @param y of the mark in the timeline, px
 * @param height of the timeline, px
 * @param top of the timeline in the window, px
 * @param view height of the window, or of a page that ends before it, px
 */
export function sideOf(y: number, height: number, top: number, view: number): Side {
  const [above, under] = [top + y, view - top - y].map((room) => Math.max(room - GAP - EDGE, 0)) as [number, number];
  const below = height - y >= y;
  const flipped = (below ? under : above) < LIKED && (below ? above > under : under > above);
  const side = below !== flipped;
  return { below: side, most: Math.min(LIKED, side ? under : above) };
}
