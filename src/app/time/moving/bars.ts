import type { Bar, Item } from '../lanes/layout.ts';
import { line, within } from './pen.ts';
import { type Scene, toneIn } from './scene.ts';

/** As in `Bar.svelte`: the pieces of an open end, the round of a closed one, and the tip of an arrow, px. */
const PIECE = 7;
const ROUND = 4;
const TIP = 3 * PIECE + 6;
const PALE = [0.75, 0.5, 0.25];

/** The bars that may be seen, of those that have a firm part, or of those that have a soft one. */
export function barsIn(scene: Scene, firm: boolean): readonly Shown[] {
  return scene.rows.flatMap(({ items }, row) =>
    items.flatMap((item) => {
      const { bar } = item;
      return bar && scene.isNear(item) && hasPart(bar, firm) ? [{ item, bar, y: scene.frame.middle(row) }] : [];
    }),
  );
}

interface Shown {
  readonly item: Item;
  readonly bar: Bar;
  /** Middle of its lane, px. */
  readonly y: number;
}

function hasPart(bar: Bar, firm: boolean): boolean {
  if (!firm) return !bar.expected || !bar.lasting;
  return bar.sure !== null || bar.each.length > 0 || bar.expected || endsOf(bar).length > 0;
}

/** Draws the firm part of a bar, or the soft one: full, to be copied paler, so that bars never add up. */
export function drawBar(to: CanvasRenderingContext2D, scene: Scene, { item, bar, y }: Shown, firm: boolean): void {
  const { later, outside } = scene.look(item);
  const alpha = outside ? 0.2 : later || item.perhaps ? 0.45 : 1;
  const pen = { alpha, stroke: toneIn(scene.theme, item.standing), width: 8 };
  if (firm) firmly(to, bar, y, pen);
  else if (!bar.expected) within(to, { ...pen, cap: bar.about ? 'butt' : 'round' }, () => stretch(to, bar, y));
  if (firm !== bar.lasting) return;
  for (const { side, x } of endsOf(bar))
    PALE.forEach((pale, piece) => fade(to, { ...pen, alpha: alpha * pale }, x, side, piece, y));
}

interface BarPen {
  readonly alpha: number;
  readonly stroke: string;
  readonly width: number;
}

function firmly(to: CanvasRenderingContext2D, bar: Bar, y: number, pen: BarPen): void {
  within(to, { ...pen, cap: 'round' }, () => {
    for (const [from, end] of [...(bar.sure ? [bar.sure] : []), ...bar.each])
      line(to, from + ROUND, y, Math.max(end - ROUND, from + ROUND + 0.1), y);
  });
  if (bar.expected) within(to, { ...pen, dash: [2, 3] }, () => stretch(to, bar, y));
  within(to, { ...pen, width: 2 }, () => {
    for (const { side, x, open } of endsOf(bar)) if (open) arrow(to, x, side, y);
  });
}

function stretch(to: CanvasRenderingContext2D, bar: Bar, y: number): void {
  const x1 = bar.x0 + (bar.openStart ? 0 : ROUND);
  line(to, x1, y, Math.max(bar.x1 - (bar.openEnd ? 0 : ROUND), x1 + 0.1), y);
}

function arrow(to: CanvasRenderingContext2D, x: number, side: number, y: number): void {
  to.beginPath();
  to.moveTo(x + side * (TIP - 5), y - 4);
  to.lineTo(x + side * TIP, y);
  to.lineTo(x + side * (TIP - 5), y + 4);
  to.stroke();
}

function fade(to: CanvasRenderingContext2D, pen: BarPen, x: number, side: number, piece: number, y: number): void {
  const from = x + side * piece * PIECE;
  within(to, pen, () => line(to, from, y, from + side * PIECE, y));
}

/** The ends that fade: open ones with an arrow, approximate ones without. */
function endsOf(bar: Bar) {
  return [
    { side: -1, x: bar.x0, open: bar.openStart },
    { side: 1, x: bar.x1, open: bar.openEnd },
  ].filter(({ open }) => open || bar.about);
}
