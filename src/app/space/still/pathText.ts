/** A `Path2D` that can be read as SVG path data: what the ink draws with where there is no browser. */
export class PathText {
  d: string;

  constructor(d = '') {
    this.d = d;
  }

  moveTo(x: number, y: number): void {
    this.d += `M${pair(x, y)}`;
  }

  /** Begins the path where nothing has begun it, as a canvas does. */
  lineTo(x: number, y: number): void {
    this.d += `${this.d === '' ? 'M' : 'L'}${pair(x, y)}`;
  }

  closePath(): void {
    this.d += 'Z';
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.d += `M${pair(x, y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
  }

  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    const r = Math.min(radius, width / 2, height / 2);
    const [w, h] = [short(width - 2 * r), short(height - 2 * r)];
    const turn = (dx: number, dy: number) => `a${short(r)} ${short(r)} 0 0 1${pair(dx * r, dy * r)}`;
    this.d += `M${pair(x + r, y)}h${w}${turn(1, 1)}v${h}${turn(-1, 1)}h-${w}${turn(-1, -1)}v-${h}${turn(1, -1)}Z`;
  }
}

function pair(x: number, y: number): string {
  const second = short(y);
  return short(x) + (second.startsWith('-') ? '' : ' ') + second;
}

/** A number to a tenth of a px. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10 || 0);
}
