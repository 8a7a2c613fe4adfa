const STARTS = ['Al', 'Bre', 'Cor', 'Dan', 'El', 'Fos', 'Gar', 'Hul', 'Ist', 'Jor', 'Kel', 'Lom', 'Mar', 'Nor', 'Ost'];
const MIDDLES = ['a', 'be', 'di', 'go', 'ka', 'le', 'mi', 'no', 'ra', 'si', 'to', 'vu'];
const ENDS = ['burg', 'dal', 'fen', 'gard', 'holm', 'mark', 'ness', 'stad', 'ton', 'vik', 'wald'];

/** The n-th invented name; no two are the same. */
export function nameOf(n: number): string {
  const [start, middle, end] = [STARTS, MIDDLES, ENDS].map(({ length }) => length) as [number, number, number];
  const mixed = (n * 7) % (start * middle * end);
  const name = `${STARTS[mixed % start]}${MIDDLES[Math.floor(mixed / start) % middle]}${ENDS[Math.floor(mixed / start / middle)]}`;
  const round = Math.floor(n / (start * middle * end));
  return round === 0 ? name : `${name} ${round + 1}`;
}
