import Flatbush from 'flatbush';
import type { Transform } from '../camera.ts';
import type { Columns } from './columns.ts';
import type { Ledger } from './ledger.ts';

/** Finds the cells in view. */
export type Finder = (ledger: Ledger, view: Transform, margin: number) => Iterable<number>;

const SCAN = 65_536;

/** A finder for columns: it scans the cells while they are few, else asks an index of places that is built once. */
export function finderOf(columns: Columns): Finder {
  let index: Flatbush | null = null;
  return (ledger, view, margin) => {
    if (view.globe || ledger.cells <= SCAN) return scan(ledger, view, margin);
    index ??= indexOf(columns);
    const [x0, y0, x1, y1] = boundsOf(view, margin);
    const cells = new Set<number>();
    for (let turn = Math.floor(x0); turn <= Math.floor(x1); turn += 1) {
      for (const place of index.search(x0 - turn, y0, x1 - turn, y1)) cells.add(ledger.cellOf[place] ?? -1);
    }
    cells.delete(-1);
    return cells;
  };
}

function scan(ledger: Ledger, view: Transform, margin: number): number[] {
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

function boundsOf({ origin, scale, width, height }: Transform, margin: number): [number, number, number, number] {
  const m = margin / scale;
  return [origin[0] - m, origin[1] - m, origin[0] + width / scale + m, origin[1] + height / scale + m];
}

function indexOf({ places, x, y }: Columns): Flatbush {
  const index = new Flatbush(places);
  for (let place = 0; place < places; place += 1) index.add(x[place] ?? 0, y[place] ?? 0);
  index.finish();
  return index;
}
