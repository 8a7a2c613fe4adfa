import type { Fact } from '#facts/fact.ts';
import type { Transform } from '../camera.ts';
import { grownOf } from '../grown.ts';
import type { Box } from './scene/box.ts';
import type { Sheet, Stretch } from './counts/sheet.ts';
import { areaBrush } from './paint/areas.ts';
import { shaper } from './scene/areas.ts';
import { sorter } from './scene/boxes.ts';
import { courser } from './scene/course.ts';
import { levelOf } from './counts/ledger.ts';
import { type Ring, areSame, paintRings, ringsOf } from './paint/overlay.ts';
import { type Brushes, paint } from './paint/paint.ts';
import { capsuleBrush } from './paint/capsules.ts';
import { type Hit, pickIn } from './scene/pick.ts';
import type { Atlas } from './scene/atlas.ts';
import { type Asked, type Scene, sceneOf } from './scene/scene.ts';
import { takenBy } from './scene/taken.ts';
import type { InkTheme } from './paint/theme.ts';

/** What to draw, apart from where the map looks: the sheet is asked for at the level of the frame. */
export interface Order extends Omit<Asked, 'sheet' | 'shape' | 'course' | 'sort'> {
  readonly atlas: Atlas;
  readonly sheetAt: (level: number) => Sheet;
}

/** A frame that was drawn, and what it was drawn from: to read what a hit means. */
export interface Drawn {
  readonly scene: Scene;
  readonly sheet: Sheet;
  readonly days: Stretch;
}

/** What an inset draws of what its map draws. */
export function insetOrder(order: Order): Order {
  return { ...order, inset: null, only: order.inset?.marks ?? null, discs: false, covered: [] };
}

/**
 * The ink of one map: draws the facts on a canvas in the very frame in which the ground draws, and rings round the
 * open and the hovered fact on a second one, so that pointing redraws nothing else.
 */
export class Ink {
  /** What stands on the canvas now. */
  drawn: Drawn | null = null;
  readonly #marks: CanvasRenderingContext2D | null;
  readonly #plate: CanvasRenderingContext2D | null;
  #theme: InkTheme;
  #brushes: Brushes | null = null;
  #ratio = 0;
  /** How much the canvas is zoomed; null where it is to be asked, which has the whole page laid out. */
  #grown: number | null = null;
  #order: Order | null = null;
  #view: Transform | null = null;
  /** The rings that stand on their canvas; null where they are to be drawn anew. */
  #rings: readonly Ring[] | null = [];
  #ringed: { readonly open: Fact | null; readonly hovered: Fact | null } = { open: null, hovered: null };
  readonly #shape = shaper();
  readonly #course = courser();
  readonly #sort = sorter();

  constructor(marks: HTMLCanvasElement, rings: HTMLCanvasElement, theme: InkTheme) {
    this.#marks = marks.getContext('2d');
    this.#plate = rings.getContext('2d');
    this.#theme = theme;
  }

  /** Takes another theme, and another zoom of the page, and draws again. */
  look(theme: InkTheme): void {
    this.#theme = theme;
    this.#grown = this.#brushes = this.#rings = null;
    this.#draw();
  }

  /** Takes what to draw and draws it where the map looks now. */
  show(order: Order): void {
    this.#order = order;
    this.#draw();
  }

  /** Draws for the ground's frame; call it within that frame. */
  frame(view: Transform): void {
    if (view.width !== this.#view?.width || view.height !== this.#view.height) this.#grown = this.#rings = null;
    this.#view = view;
    this.#draw();
  }

  /** Rings the open and the hovered fact, and redraws nothing else. */
  ring(open: Fact | null, hovered: Fact | null): void {
    this.#ringed = { open, hovered };
    this.#drawRings();
  }

  get scene(): Scene | null {
    return this.drawn?.scene ?? null;
  }

  /** Where the ground must write nothing, in CSS px. */
  get taken(): readonly Box[] {
    return this.drawn && this.#order ? [...takenBy(this.drawn.scene), ...this.#order.covered] : [];
  }

  /** What is drawn under a point in CSS px. */
  pick(x: number, y: number, reach?: number): Hit | null {
    return this.drawn && pickIn(this.drawn.scene, x, y, reach);
  }

  #draw(): void {
    const ctx = this.#marks;
    if (!ctx || !this.#order || !this.#view || this.#view.width < 1) return;
    const { atlas, sheetAt, ...asked } = this.#order;
    const sheet = sheetAt(levelOf(atlas.columns, this.#view.scale));
    this.#clear(ctx);
    const kept = { shape: this.#shape, course: this.#course, sort: this.#sort };
    const scene = sceneOf(atlas, { ...asked, ...kept, sheet }, this.#view);
    this.drawn = { scene, sheet, days: asked.days };
    this.#brushes ??= { capsules: capsuleBrush(this.#theme, this.#ratio), areas: areaBrush(this.#theme, this.#ratio) };
    paint(ctx, scene, this.#theme, this.#brushes);
    this.#drawRings();
  }

  /** Where the rings are those that stand there, the canvas stays as it is. */
  #drawRings(): void {
    if (!this.drawn || !this.#order) return;
    const { scene, sheet } = this.drawn;
    const rings = ringsOf(scene, { atlas: this.#order.atlas, sheet, ...this.#ringed });
    if (this.#rings && areSame(rings, this.#rings)) return;
    this.#rings = rings;
    if (!this.#plate) return;
    this.#clear(this.#plate);
    paintRings(this.#plate, rings, this.#theme);
  }

  /** Gives a canvas the size of the map, and clears it; it is drawn on in CSS px. */
  #clear(ctx: CanvasRenderingContext2D): void {
    const { canvas } = ctx;
    const { width, height } = this.#view ?? { width: 0, height: 0 };
    this.#grown ??= grownOf(canvas);
    const ratio = (globalThis.devicePixelRatio || 1) * this.#grown;
    if (ratio !== this.#ratio) this.#brushes = this.#rings = null;
    this.#ratio = ratio;
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== w) canvas.width = w;
    if (canvas.height !== h) canvas.height = h;
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.clearRect(0, 0, width, height);
  }
}
