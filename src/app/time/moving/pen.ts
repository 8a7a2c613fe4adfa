import type { Theme } from '../theme.ts';

interface Pen {
  readonly alpha?: number;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly cap?: CanvasLineCap;
}

/** Draws with a pen that nothing else is drawn with. */
export function within(to: CanvasRenderingContext2D, pen: Pen, draw: () => void): void {
  const { alpha = 1, stroke = '#000', width = 1, dash = [], cap = 'butt' } = pen;
  const before = to.globalAlpha;
  to.globalAlpha = before * alpha;
  to.strokeStyle = stroke;
  to.lineWidth = width;
  to.lineCap = cap;
  to.setLineDash([...dash]);
  draw();
  to.globalAlpha = before;
  to.setLineDash([]);
}

/** A stroke from one point to another. */
export function line(to: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  to.beginPath();
  to.moveTo(x1, y1);
  to.lineTo(x2, y2);
  to.stroke();
}

export function fontOf(theme: Theme, em: number, weight: 400 | 700 = 400): string {
  return `${weight} ${theme.size || em}px ${theme.font}`;
}
