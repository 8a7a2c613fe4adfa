/** Above this size a shape is written in whole px: half a px is not seen on a line that faint and that long. */
const LARGE = 60;

type Point = readonly [x: number, y: number];

/**
 * Path data of absolute moves and straight lines, written in steps from point to point: half as long. Any other path
 * data comes back as it is.
 */
export function inSteps(d: string): string {
  if (!/^[MLZ\d\s.-]+$/.test(d) || !d.includes('L')) return d;
  let at: Point = [0, 0];
  return subpathsOf(d)
    .map(({ points, closed }) => {
      const unit = isLarge(points) ? 10 : 1;
      const [first = [0, 0], ...rest] = points.map((point) => tenths(point, unit));
      const start = at;
      const moved = step(start, first);
      let last = first;
      const lines = rest.flatMap((point) => {
        const by = step(last, point);
        last = point;
        return by[0] === 0 && by[1] === 0 ? [] : [by];
      });
      at = closed ? first : last;
      return `m${joined([moved])}${lines.length > 0 ? `l${joined(lines)}` : ''}${closed ? 'z' : ''}`;
    })
    .join('');
}

function subpathsOf(d: string): readonly { points: readonly Point[]; closed: boolean }[] {
  return d
    .split('M')
    .slice(1)
    .map((part) => {
      const numbers = (part.match(/-?[\d.]+/g) ?? []).map(Number);
      const points = Array.from({ length: numbers.length / 2 }, (_, i): Point => [
        numbers[2 * i] ?? 0,
        numbers[2 * i + 1] ?? 0,
      ]);
      return { points, closed: part.endsWith('Z') };
    });
}

function isLarge(points: readonly Point[]): boolean {
  const width = (at: 0 | 1) =>
    Math.max(...points.map((point) => point[at])) - Math.min(...points.map((point) => point[at]));
  return points.length > 3 && Math.max(width(0), width(1)) > LARGE;
}

/** A point in tenths of a px, so that rounded steps never add up to a drift. */
function tenths([x, y]: Point, unit: number): Point {
  const round = (value: number) => Math.round((value * 10) / unit) * unit;
  return [round(x), round(y)];
}

function step(from: Point, to: Point): Point {
  return [to[0] - from[0], to[1] - from[1]];
}

function joined(steps: readonly Point[]): string {
  const numbers = steps.flat().map((value) => String(value / 10).replace(/^(-?)0\./, '$1.'));
  return numbers.reduce((text, number) => text + (text === '' || number.startsWith('-') ? '' : ' ') + number, '');
}
