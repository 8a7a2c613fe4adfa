/** A share of some numbers, in order; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * share)] ?? NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The exponent between two sizes: 0 stays, 1 is linear, 2 is quadratic. */
export function growthOf(a: number, b: number, sizeA: number, sizeB: number): number {
  return Math.log(b / a) / Math.log(sizeB / sizeA);
}

/** Two digits of small numbers, all of large ones. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return '';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return Math.abs(value) >= 10 ? value.toFixed(0) : value.toFixed(Math.abs(value) >= 0.1 ? 1 : 2);
}

export function megabytes(bytes: number): number {
  return bytes / 1e6;
}
