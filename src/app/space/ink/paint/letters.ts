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
