import Flatbush from 'flatbush';
import type { Columns } from './columns.ts';
import { type Finder, boundsOf, scan } from './finder.ts';

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

function indexOf({ places, x, y }: Columns): Flatbush {
  const index = new Flatbush(places);
  for (let place = 0; place < places; place += 1) index.add(x[place] ?? 0, y[place] ?? 0);
  index.finish();
  return index;
}
