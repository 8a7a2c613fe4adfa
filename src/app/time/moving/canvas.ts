import { Sprites } from '../dense/sprites.ts';
import type { Theme } from '../theme.ts';
import { drawHead, drawTicks } from './axis.ts';
import { barsIn, drawBar } from './bars.ts';
import { drawBreaks } from './breaks.ts';
import { drawMarks } from './marks.ts';
import { drawPlayhead, drawWindow } from './playhead.ts';
import type { Scene } from './scene.ts';

/** How strongly the soft and the firm parts of bars are shown, and both over the marks of very many facts. */
const SOFT = 0.28;
const FIRM = 0.62;
const OVER = 0.25;

/** A canvas on which lanes are drawn while their axis is moved: nothing of it is laid out. */
export class MovingCanvas {
  readonly #canvas: HTMLCanvasElement;
  /** What is drawn full, and copied paler. */
  readonly #layer = document.createElement('canvas');
  #sprites: { readonly of: string; readonly theme: Theme; readonly sprites: Sprites } | null = null;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  /** @param scale pixels of the screen to a CSS px */
  draw(scene: Scene, scale: number): void {
    this.#fit(scene, scale);
    const to = this.#canvas.getContext('2d');
    if (!to) return;
    to.setTransform(1, 0, 0, 1, 0, 0);
    to.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    to.setTransform(scale, 0, 0, scale, 0, 0);
    if (!scene.crowds) stripes(to, scene);
    to.save();
    to.beginPath();
    to.rect(scene.left, 0, scene.axis.width, scene.frame.height);
    to.clip();
    to.textAlign = 'center';
    this.#axis(to, scene, scale);
    this.#lanes(to, scene, scale);
    to.restore();
  }

  #axis(to: CanvasRenderingContext2D, scene: Scene, scale: number): void {
    to.save();
    to.translate(scene.left, 0);
    drawTicks(to, scene);
    scene.crowds?.(to, scale);
    drawHead(to, scene);
    drawBreaks(to, scene);
    drawWindow(to, scene);
    drawPlayhead(to, scene);
    to.restore();
  }

  #lanes(to: CanvasRenderingContext2D, scene: Scene, scale: number): void {
    to.translate(scene.left - scene.shift, 0);
    for (const firm of [false, true]) this.#bars(to, scene, scale, firm);
    drawMarks(to, scene, this.#spritesOf(scene, scale), scale);
  }

  #bars(to: CanvasRenderingContext2D, scene: Scene, scale: number, firm: boolean): void {
    const bars = barsIn(scene, firm);
    const layer = bars.length > 0 && this.#layer.getContext('2d');
    if (!layer) return;
    layer.setTransform(1, 0, 0, 1, 0, 0);
    // Not all of it: a canvas that is cleared whole, and then drawn on out of sight alone, is copied as it was before.
    const [top, bottom] = [scene.frame.top * scale, scene.frame.bottom * scale];
    layer.clearRect(0, top, this.#layer.width, bottom - top);
    layer.setTransform(scale, 0, 0, scale, (scene.left - scene.shift) * scale, 0);
    for (const bar of bars) drawBar(layer, scene, bar, firm);
    to.save();
    to.setTransform(1, 0, 0, 1, 0, 0);
    to.globalAlpha = scene.crowds ? OVER : firm ? FIRM : SOFT;
    to.drawImage(this.#layer, 0, 0);
    to.restore();
  }

  #fit({ width, frame }: Scene, scale: number): void {
    const [wide, high] = [Math.max(Math.round(width * scale), 1), Math.max(Math.round(frame.height * scale), 1)];
    if (this.#canvas.width === wide && this.#canvas.height === high) return;
    for (const canvas of [this.#canvas, this.#layer]) [canvas.width, canvas.height] = [wide, high];
    this.#canvas.style.inlineSize = `${width}px`;
    this.#canvas.style.blockSize = `${frame.height}px`;
  }

  #spritesOf({ theme, em, grown }: Scene, scale: number): Sprites {
    const of = `${em} ${grown} ${scale}`;
    if (this.#sprites?.of !== of || this.#sprites.theme !== theme)
      this.#sprites = { of, theme, sprites: new Sprites({ theme, em, grown, scale }) };
    return this.#sprites.sprites;
  }
}

function stripes(to: CanvasRenderingContext2D, { rows, frame, width, theme }: Scene): void {
  to.fillStyle = theme.stripe;
  for (let row = 1; row < rows.length; row += 2) to.fillRect(0, frame.above(row), width, frame.lane);
}
