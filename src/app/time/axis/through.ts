/**
 * The function through some points with straight lines between them; outside it keeps the value of its ends.
 * @param from ascending, two or more
 * @param to as many
 */
export function through(from: readonly number[], to: readonly number[]): (x: number) => number {
  const last = from.length - 1;
  return (x) => {
    let at = 1;
    while (at < last && x > (from[at] ?? 0)) at += 1;
    const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [from[at - 1], from[at], to[at - 1], to[at]];
    if (x1 === x0) return y0;
    const share = Math.min(Math.max((x - x0) / (x1 - x0), 0), 1);
    return y0 * (1 - share) + y1 * share;
  };
}
