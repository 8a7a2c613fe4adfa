import { GLYPH_STROKE, glyphs } from '#app/look/glyphs.ts';
import type { DayMark } from './marks.ts';
import type { Theme } from '../theme.ts';

/** What a mark shows. */
type Shown = Pick<DayMark, 'facts' | 'half' | 'standing' | 'expected'>;

/** A mark, drawn once and then copied: what it shows, from its middle, and how many pixels. */
interface Sprite {
  readonly canvas: HTMLCanvasElement;
  /** Half its size, px of the drawing. */
  readonly x: number;
  readonly y: number;
}

interface SpriteOptions {
  readonly theme: Theme;
  /** Size of the digits, CSS px. */
  readonly em: number;
  /** How many times larger than usual glyphs are. */
  readonly grown: number;
  /** Pixels of the drawing to a CSS px. */
  readonly scale: number;
}

/** More than this are not kept. */
const KEPT = 3000;
/** Room about a mark for its halo, CSS px. */
const ROOM = 3;

/** The looks of marks: the glyph of a single fact, or a count in a box, as in a small story. */
export class Sprites {
  readonly #options: SpriteOptions;
  readonly #made = new Map<string, Sprite>();

  constructor(options: SpriteOptions) {
    this.#options = options;
  }

  /** Draws a mark with its middle at a place, px of the drawing. */
  draw(to: CanvasRenderingContext2D, mark: Shown, x: number, y: number): void {
    const key = `${mark.facts} ${mark.standing} ${mark.expected}`;
    const sprite = this.#made.get(key) ?? this.#make(mark);
    if (this.#made.size > KEPT) this.#made.clear();
    this.#made.set(key, sprite);
    to.drawImage(sprite.canvas, Math.round(x - sprite.x), Math.round(y - sprite.y));
  }

  #make(mark: Shown): Sprite {
    const { em, grown, scale } = this.#options;
    const [x, y] = mark.facts === 1 ? [9 * grown, 9 * grown] : [mark.half + ROOM, em * 0.75 + ROOM];
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(2 * x * scale);
    canvas.height = Math.ceil(2 * y * scale);
    const context = canvas.getContext('2d');
    if (context) {
      context.setTransform(scale, 0, 0, scale, canvas.width / 2, canvas.height / 2);
      if (mark.facts === 1 && mark.standing) this.#glyph(context, mark);
      else this.#count(context, mark);
    }
    return { canvas, x: canvas.width / 2, y: canvas.height / 2 };
  }

  #glyph(to: CanvasRenderingContext2D, { standing, expected }: Shown): void {
    const { theme, grown } = this.#options;
    const glyph = glyphs[standing ?? 'said'];
    const path = new Path2D(glyph.path);
    to.scale(grown, grown);
    to.lineJoin = 'round';
    to.lineWidth = GLYPH_STROKE + 3;
    to.strokeStyle = to.fillStyle = theme.paper;
    to.stroke(path);
    to.fill(path);
    to.lineJoin = 'miter';
    to.lineWidth = GLYPH_STROKE;
    to.strokeStyle = to.fillStyle = theme.standing[standing ?? 'said'];
    if (expected) to.setLineDash([3.2, 2]);
    if (glyph.filled && !expected) to.fill(path);
    else to.stroke(path);
  }

  #count(to: CanvasRenderingContext2D, { facts, half, standing, expected }: Shown): void {
    const { theme, em } = this.#options;
    const tall = em * 0.75;
    const colour = standing ? theme.standing[standing] : theme.ink;
    const filled = standing !== null && glyphs[standing].filled && !expected;
    to.lineWidth = 1.5;
    to.strokeStyle = colour;
    to.fillStyle = filled ? colour : theme.paper;
    to.beginPath();
    to.roundRect(-half, -tall, 2 * half, 2 * tall, 5);
    to.fill();
    to.stroke();
    to.fillStyle = filled ? theme.paper : colour;
    to.font = `700 ${em}px ${theme.font}`;
    to.textAlign = 'center';
    to.fillText(String(facts), 0, em * 0.36);
  }
}
