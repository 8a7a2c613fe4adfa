import type { InkTheme } from './theme.ts';

const NAME = '600 14px';
const NOTE = '500 12px';

/** The CSS font of a name, or of a note. */
export function fontOf(theme: Pick<InkTheme, 'font'>, strong: boolean): string {
  return `${strong ? NAME : NOTE} ${theme.font}`;
}

/** What writes from now on, with its middle at the height that is given. */
export function setFace(ctx: CanvasRenderingContext2D, font: string, align: CanvasTextAlign): void {
  ctx.font = font;
  ctx.textAlign = align;
  ctx.textBaseline = 'middle';
}

/**
 * Measures texts of a theme, in CSS px: each once, by a context a face, since to change the face of letters is dear.
 * Without a canvas all texts have no width.
 */
export function measurer(theme: Pick<InkTheme, 'font'>): (text: string, strong: boolean) => number {
  const faces = { name: faceOf(fontOf(theme, true)), note: faceOf(fontOf(theme, false)) };
  return (text, strong) => (strong ? faces.name : faces.note)(text);
}

/** More widths than these are forgotten. */
const MOST = 5000;

function faceOf(font: string): (text: string) => number {
  const ctx = document.createElement('canvas').getContext('2d');
  if (ctx) ctx.font = font;
  const widths = new Map<string, number>();
  return (text) => {
    const width = widths.get(text) ?? ctx?.measureText(text).width ?? 0;
    if (widths.size > MOST) widths.clear();
    widths.set(text, width);
    return width;
  };
}
