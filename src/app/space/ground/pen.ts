import type { GeoContext } from 'd3-geo';

/**
 * A d3-geo context that writes a short SVG path: points on a grid, each line in steps from its start, and nothing that
 * the grid has made a dot. `grid` is the number of grid lines per unit of the path; the path itself is written in units.
 */
export class Pen implements GeoContext {
  #out = '';
  #line: Point[] = [];
  #at: Point = [0, 0];
  readonly #grid: number;

  constructor(grid: number) {
    this.#grid = grid;
  }

  get path(): string {
    this.#finish(false);
    return this.#out;
  }

  beginPath(): void {}

  arc(): void {}

  moveTo(x: number, y: number): void {
    this.#finish(false);
    this.#add(x, y);
  }

  lineTo(x: number, y: number): void {
    this.#add(x, y);
  }

  closePath(): void {
    this.#finish(true);
  }

  #add(x: number, y: number): void {
    const point: Point = [Math.round(x * this.#grid), Math.round(y * this.#grid)];
    const last = this.#line.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) this.#line.push(point);
  }

  #finish(closed: boolean): void {
    const [start, ...steps] = closed ? withoutRepeatedStart(this.#line) : this.#line;
    this.#line = [];
    if (!start || steps.length < (closed ? 2 : 1)) return;
    this.#at = start;
    const lines = steps.map((point, index) => this.#step(point, index));
    this.#out += `M${this.#pair(...start)}${lines.join('')}${closed ? 'z' : ''}`;
  }

  #step(point: Point, index: number): string {
    const [dx, dy] = [point[0] - this.#at[0], point[1] - this.#at[1]];
    this.#at = point;
    return (index === 0 ? 'l' : dx < 0 ? '' : ' ') + this.#pair(dx, dy);
  }

  #pair(dx: number, dy: number): string {
    return this.#print(dx) + (dy < 0 ? '' : ' ') + this.#print(dy);
  }

  #print(steps: number): string {
    return String(Number((steps / this.#grid).toFixed(3)));
  }
}

type Point = [x: number, y: number];

function withoutRepeatedStart(points: Point[]): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  return first && last && points.length > 1 && first[0] === last[0] && first[1] === last[1]
    ? points.slice(0, -1)
    : points;
}
