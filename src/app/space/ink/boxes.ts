import { type Box, overlap } from './box.ts';

/** As wide as a few small boxes, in CSS px. */
const COLUMN = 64;

/** Very many small boxes, sorted by where they are, so that a few are looked at to find what one overlaps. */
export class Boxes {
  readonly #columns = new Map<number, Box[]>();

  constructor(boxes: readonly Box[]) {
    for (const box of boxes) {
      for (const column of columnsOf(box)) {
        const there = this.#columns.get(column);
        if (there) there.push(box);
        else this.#columns.set(column, [box]);
      }
    }
  }

  /** Whether a box overlaps any of them but one of its own. */
  hit(box: Box, own: Box | null = null): boolean {
    return columnsOf(box).some((column) => this.#columns.get(column)?.some((one) => one !== own && overlap(box, one)));
  }
}

function columnsOf([x0, , x1]: Box): readonly number[] {
  const first = Math.floor(x0 / COLUMN);
  return Array.from({ length: Math.floor(x1 / COLUMN) - first + 1 }, (_, at) => first + at);
}
