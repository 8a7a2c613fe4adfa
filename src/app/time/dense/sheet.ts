import type { Crowd } from '#facts/columns/crowd.ts';
import type { Frame } from '../lanes/frame.ts';
import type { Axis } from '../axis/scale.ts';
import { drawBand } from '../band.ts';
import { binsOf } from './bins.ts';
import { countsIn, heightsOf, lengthOf, mostIn } from './density.ts';
import { marksOf, unknownIn } from './marks.ts';
import { paint } from './paint.ts';
import { Sprites } from './sprites.ts';
import { type Veil, type Veiled, changedIn } from './veils.ts';
import type { Theme } from '../theme.ts';

/** What of the lanes is drawn: the same as long as nobody pans, zooms, filters or resizes. */
interface Drawn {
  readonly axis: Axis;
  readonly frame: Frame;
  readonly crowds: readonly Crowd[];
  /** As of `countsIn`. */
  readonly known: readonly Crowd[];
  readonly theme: Theme;
  /** Size of small text, CSS px. */
  readonly em: number;
  /** Half the width of a mark, CSS px, and how many times larger than usual that is. */
  readonly mark: number;
  readonly grown: number;
}

/** More pixels than this are not drawn: a large screen of small pixels is drawn at a lower scale. */
const MOST_PIXELS = 2_400_000;
/** Space between the densities of two lanes, CSS px. */
const SPACE = 4;

/** What stands on the canvas. */
interface Shown extends Veiled {
  readonly theme: Theme;
}

/**
 * The lanes as a bitmap that is drawn anew where what it shows changes, and a canvas that copies it, here bright and
 * there faint: a step of the playhead or of the window copies what it shows differently, and draws nothing.
 */
export class Sheet {
  readonly #canvas: HTMLCanvasElement;
  readonly #bitmap = document.createElement('canvas');
  #pixels: ImageData | null = null;
  /** Null where all of it is to be copied anew. */
  #shown: Shown | null = null;
  #sprites: { readonly of: string; readonly theme: Theme; readonly sprites: Sprites } | null = null;
  #most: { readonly crowds: readonly Crowd[]; readonly byDays: Map<number, number> } | null = null;
  #heights: { readonly most: number; readonly height: number; readonly of: (facts: number) => number } | null = null;
  #scale = 1;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    canvas.addEventListener('contextrestored', () => (this.#shown = null));
  }

  draw(drawn: Drawn): void {
    this.#shown = null;
    this.#fit(drawn.axis.width, drawn.frame.bottom - drawn.frame.top);
    const context = this.#bitmap.getContext('2d');
    if (!context || !this.#pixels) return;
    this.#density(drawn, this.#pixels);
    context.putImageData(this.#pixels, 0, 0);
    this.#marks(drawn, context);
  }

  /**
   * Shows what is drawn, each stretch as strongly as it says; what lies in none is not shown. The window goes over it:
   * an element of its own would have the page laid out and painted at every step.
   */
  show(shown: Shown): void {
    const context = this.#canvas.getContext('2d');
    if (!context) return;
    const before = this.#shown;
    this.#shown = shown;
    const { width, height } = this.#canvas;
    const all = [[0, width / this.#scale]] as const;
    for (const [x0, x1] of before?.theme === shown.theme ? changedIn(before, shown) : all) {
      const [left, right] = [Math.floor(x0 * this.#scale), Math.ceil(x1 * this.#scale)];
      context.save();
      context.beginPath();
      context.rect(left, 0, right - left, height);
      context.clip();
      context.clearRect(left, 0, right - left, height);
      this.copy(context, shown.veils, { x: 0, y: 0, scale: this.#scale });
      context.setTransform(this.#scale, 0, 0, this.#scale, 0, 0);
      if (shown.band) drawBand(context, shown.band, [0, height / this.#scale], shown.theme);
      context.restore();
    }
  }

  /** Draws the same into another canvas, at a place in CSS px; `scale` is as many of its pixels as make one of them. */
  copy(to: CanvasRenderingContext2D, veils: readonly Veil[], at: { x: number; y: number; scale: number }): void {
    const { width, height } = this.#bitmap;
    const [grown, left, top] = [at.scale / this.#scale, Math.round(at.x * at.scale), Math.round(at.y * at.scale)];
    to.save();
    to.setTransform(grown, 0, 0, grown, left, top);
    for (const { x0, x1, alpha } of veils) {
      const from = Math.round(Math.min(Math.max(x0 * this.#scale, 0), width));
      const wide = Math.round(Math.min(Math.max(x1 * this.#scale, 0), width)) - from;
      to.globalAlpha = alpha;
      if (wide > 0) to.drawImage(this.#bitmap, from, 0, wide, height, from, 0, wide, height);
    }
    to.restore();
  }

  #fit(wide: number, high: number): void {
    this.#scale = Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / Math.max(wide * high, 1)));
    const [width, height] = [Math.max(Math.round(wide * this.#scale), 1), Math.max(Math.round(high * this.#scale), 1)];
    this.#canvas.style.inlineSize = `${wide}px`;
    this.#canvas.style.blockSize = `${high}px`;
    if (this.#pixels?.width === width && this.#pixels.height === height) return;
    for (const canvas of [this.#canvas, this.#bitmap]) [canvas.width, canvas.height] = [width, height];
    this.#pixels = new ImageData(width, height);
  }

  #density({ axis, frame, crowds, known, theme }: Drawn, image: ImageData): void {
    const data = new Uint32Array(image.data.buffer);
    const pixels = { data, width: image.width, height: image.height };
    data.fill(0);
    const bins = binsOf(axis, this.#scale);
    if (bins.size === 0) return;
    const most = this.#mostIn(crowds, lengthOf(bins));
    const heightOf = this.#heightsOf(most, (frame.lane - frame.name - SPACE) * this.#scale);
    crowds.forEach((crowd, row) => {
      const counts = countsIn(crowd, known[row] ?? crowd, bins);
      paint(pixels, bins, { middle: this.#middle(frame, row), counts, heightOf, colours: theme.parts });
    });
  }

  #marks({ axis, frame, crowds, known, theme, em, mark, grown }: Drawn, context: CanvasRenderingContext2D): void {
    const scale = this.#scale;
    const sprites = this.#spritesOf(theme, em, grown);
    crowds.forEach((crowd, row) => {
      const part = known[row] ?? crowd;
      const y = this.#middle(frame, row);
      context.fillStyle = theme.later;
      if (part !== crowd)
        for (const x of unknownIn(crowd, part, axis))
          context.fillRect((x - 1) * scale, y - 4 * scale, 2 * scale, 8 * scale);
      for (const one of marksOf(crowd, part, axis, { mark, em })) sprites.draw(context, one, one.x * scale, y);
    });
  }

  #middle(frame: Frame, row: number): number {
    return (frame.middle(row) - frame.top) * this.#scale;
  }

  #spritesOf(theme: Theme, em: number, grown: number): Sprites {
    const of = `${em} ${grown} ${this.#scale}`;
    if (this.#sprites?.of !== of || this.#sprites.theme !== theme)
      this.#sprites = { of, theme, sprites: new Sprites({ theme, em, grown, scale: this.#scale }) };
    return this.#sprites.sprites;
  }

  #mostIn(crowds: readonly Crowd[], days: number): number {
    if (this.#most?.crowds !== crowds) this.#most = { crowds, byDays: new Map() };
    const { byDays } = this.#most;
    const most = byDays.get(days) ?? mostIn(crowds, days);
    byDays.set(days, most);
    return most;
  }

  #heightsOf(most: number, height: number): (facts: number) => number {
    if (this.#heights?.most !== most || this.#heights.height !== height)
      this.#heights = { most, height, of: heightsOf(most, height) };
    return this.#heights.of;
  }
}
