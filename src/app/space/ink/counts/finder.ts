import type { Transform } from '../../camera.ts';
import type { Cells } from './ledger.ts';

/** Finds the cells in view. */
export type Finder = (ledger: Cells, view: Transform, margin: number) => Iterable<number>;

/** Looks at every cell: for so few that an index would not be faster. */
export function scan(ledger: Cells, view: Transform, margin: number): number[] {
  const [x0, y0, x1, y1] = view.globe ? [-9, -9, 9, 9] : boundsOf(view, margin);
  const found: number[] = [];
  for (let cell = 0; cell < ledger.cells; cell += 1) {
    const y = ledger.y[cell] ?? 0;
    if (y < y0 || y > y1) continue;
    const x = ledger.x[cell] ?? 0;
    if (Math.ceil(x0 - x) <= x1 - x) found.push(cell);
  }
  return found;
}

/** What of the world is in view, with a margin in CSS px: in unit Mercator, of whichever turn. */
export function boundsOf(
  { origin, scale, width, height }: Transform,
  margin: number,
): [number, number, number, number] {
  const m = margin / scale;
  return [origin[0] - m, origin[1] - m, origin[0] + width / scale + m, origin[1] + height / scale + m];
}
