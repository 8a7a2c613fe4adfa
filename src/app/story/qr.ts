import { encode } from 'uqr';

/** A QR code as path data in a square of `size` units, one a module, with the quiet zone of four round it. */
interface QrPath {
  readonly size: number;
  readonly path: string;
}

/** Draws an address, so that it can be read where up to 15 % of it is damaged (level M; ISO/IEC 18004). */
export function qrOf(address: string): QrPath {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  return { size, path: data.map((row, y) => rowPath(row, y)).join('') };
}

/** One bar for each run of dark modules. */
function rowPath(row: readonly boolean[], y: number): string {
  const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []));
  return starts.map((x) => `M${x} ${y}h${runFrom(row, x)}v1H${x}z`).join('');
}

function runFrom(row: readonly boolean[], x: number): number {
  const end = row.indexOf(false, x);
  return (end < 0 ? row.length : end) - x;
}

/** An address as it is read aloud and typed: without what every browser adds. */
export function shortAddress(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
