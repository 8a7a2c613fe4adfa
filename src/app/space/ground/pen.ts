import type { GeoContext } from 'd3-geo';
import { thinned } from '#facts/thinned.ts';

/**
 * A d3-geo context that writes a short SVG path: points on a grid, all of it in steps from where the last line ended,
 * and nothing that the grid has made a dot.
 */
export class Pen implements GeoContext {
  #out = '';
  #line: Point[] = [];
  #at: Point = [0, 0];
  readonly #grid: number;
  readonly #off: number;

  /**
   * @param grid the number of grid lines per unit of the path; the path itself is written in units
   * @param off how far a line may lie from the true one before the grid moves it; units of the path
   */
  constructor(grid: number, off = 0) {
    this.#grid = grid;
    this.#off = off;
  }

  get path(): string {
    this.#finish(false);
    return this.#out;
  }

  beginPath(): void {}

  arc(): void {}

  moveTo(x: number, y: number): void {
    this.#finish(false);
    this.#line.push([x, y]);
  }

  lineTo(x: number, y: number): void {
    this.#line.push([x, y]);
  }

  closePath(): void {
    this.#finish(true);
  }

  #finish(closed: boolean): void {
    const points = this.#onGrid(this.#off > 0 ? thinned(this.#line, this.#off) : this.#line);
    const line = closed ? withoutRepeatedStart(points) : points;
    this.#line = [];
    const [start] = line;
    if (!start || line.length < (closed ? 3 : 2)) return;
    this.#out += `m${line.map((point, index) => this.#step(point, index)).join('')}${closed ? 'z' : ''}`;
    if (closed) this.#at = start;
  }

  /** Without points that the grid makes one. */
  #onGrid(points: readonly Point[]): Point[] {
    const moved = points.map(([x, y]): Point => [Math.round(x * this.#grid), Math.round(y * this.#grid)]);
    return moved.filter((point, at) => !isSame(point, moved[at - 1]));
  }

  #step(point: Point, index: number): string {
    const [dx, dy] = [point[0] - this.#at[0], point[1] - this.#at[1]];
    this.#at = point;
    return (index === 0 || dx < 0 ? '' : ' ') + this.#print(dx) + (dy < 0 ? '' : ' ') + this.#print(dy);
  }

  #print(steps: number): string {
    return String(Number((steps / this.#grid).toFixed(3)));
  }
}

type Point = [x: number, y: number];

function withoutRepeatedStart(points: Point[]): Point[] {
  return points.length > 1 && isSame(points[0], points.at(-1)) ? points.slice(0, -1) : points;
}

function isSame(one: Point | undefined, other: Point | undefined): boolean {
  return one !== undefined && other !== undefined && one[0] === other[0] && one[1] === other[1];
}
