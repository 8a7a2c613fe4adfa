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

  /** Whether a box overlaps any of them but its own. */
  hit(box: Box, own: readonly Box[] = []): boolean {
    const isHit = (one: Box) => overlap(box, one) && !own.includes(one);
    return columnsOf(box).some((column) => this.#columns.get(column)?.some(isHit));
  }
}

function columnsOf([x0, , x1]: Box): readonly number[] {
  const first = Math.floor(x0 / COLUMN);
  return Array.from({ length: Math.floor(x1 / COLUMN) - first + 1 }, (_, at) => first + at);
}

/** Sorts boxes of lists and single ones together. */
export type Sorter = (lists: readonly (readonly Box[])[], single: readonly Box[]) => Boxes;

/** Sorts boxes anew each time. */
export const sorted: Sorter = (lists, single) => new Boxes([...lists.flat(), ...single]);

/** A sorter that sorts anew only where a list or a single box is another than before: a step in time moves few. */
export function sorter(): Sorter {
  let before: readonly unknown[] = [];
  let boxes = new Boxes([]);
  return (lists, single) => {
    const now = [...lists, ...single];
    if (now.length !== before.length || now.some((one, at) => one !== before[at])) {
      before = now;
      boxes = sorted(lists, single);
    }
    return boxes;
  };
}
