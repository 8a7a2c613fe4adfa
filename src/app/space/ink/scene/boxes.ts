import { type Box, overlap } from './box.ts';

/** As wide as a few small boxes, in CSS px. */
const COLUMN = 64;

/** A box, and what it is a part of: what asks for its neighbours is not kept off by its own. */
interface Owned {
  readonly box: Box;
  readonly of: object;
}

/** Very many small boxes, sorted by where they are, so that a few are looked at to find what one overlaps. */
export class Boxes {
  readonly #columns = new Map<number, Owned[]>();

  constructor(boxes: readonly Box[] = []) {
    for (const box of boxes) this.add(box);
  }

  /** @param of what it is a part of; left out, it stands for itself */
  add(box: Box, of: object = box): void {
    for (let column = columnOf(box[0]); column <= columnOf(box[2]); column += 1) {
      const there = this.#columns.get(column);
      if (there) there.push({ box, of });
      else this.#columns.set(column, [{ box, of }]);
    }
  }

  /** Whether a box comes nearer than a gap to any of them but those that are a part of `own`. */
  hit(box: Box, own: object | null = null, gap = 0): boolean {
    for (let column = columnOf(box[0] - gap); column <= columnOf(box[2] + gap); column += 1) {
      const there = this.#columns.get(column) ?? NONE;
      if (there.some((one) => one.of !== own && overlap(box, one.box, gap))) return true;
    }
    return false;
  }
}

const NONE: readonly Owned[] = [];

function columnOf(x: number): number {
  return Math.floor(x / COLUMN);
}

/** Sorts the boxes of some lists together; each is a part of its list. */
export type Sorter = (lists: readonly (readonly Box[])[]) => Boxes;

/** Sorts boxes anew each time. */
export const sorted: Sorter = (lists) => {
  const boxes = new Boxes();
  for (const list of lists) for (const box of list) boxes.add(box, list);
  return boxes;
};

/** A sorter that sorts anew only where a list is another than before: a step in time moves few. */
export function sorter(): Sorter {
  let before: readonly object[] = [];
  let boxes = new Boxes();
  return (lists) => {
    if (lists.length !== before.length || lists.some((one, at) => one !== before[at])) {
      before = lists;
      boxes = sorted(lists);
    }
    return boxes;
  };
}
