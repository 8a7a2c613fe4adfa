import type { Box } from '../scene/box.ts';

/** The picture of what a key stands for; null where it came too seldom to have one. */
export type Pictures = (key: string, make: () => ImageBitmap) => ImageBitmap | null;

/**
 * Keeps pictures of what is drawn again and again: a copy of pixels is much cheaper than outlines and letters, most of
 * all where no GPU draws them. What seldom comes is not worth one.
 * @param often times that a key comes before it has a picture
 * @param most keys; where more come, all are forgotten
 */
export function pictures(often: number, most = Infinity): Pictures {
  const known = new Map<string, ImageBitmap | number>();
  return (key, make) => {
    const had = known.get(key) ?? 0;
    if (typeof had !== 'number') return had;
    const now = had === often ? make() : had + 1;
    if (known.size >= most) known.clear();
    known.set(key, now);
    return typeof now === 'number' ? null : now;
  };
}

/** What pictures are made on: to make a canvas is dearer than to paint it. */
let paper: OffscreenCanvasRenderingContext2D | null = null;

/**
 * Paints a stretch of the plane, which is given in whole pixels, by what draws in CSS px and needs no other picture.
 * @param alpha how strongly it is drawn
 */
export function pictureOf(
  [left, top, right, bottom]: Box,
  ratio: number,
  alpha: number,
  draw: (ctx: CanvasRenderingContext2D) => void,
): ImageBitmap {
  const ctx = (paper ??= new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D);
  Object.assign(ctx.canvas, { width: right - left, height: bottom - top });
  ctx.setTransform(ratio, 0, 0, ratio, -left, -top);
  ctx.globalAlpha = alpha;
  draw(ctx as unknown as CanvasRenderingContext2D);
  return ctx.canvas.transferToImageBitmap();
}

/** The whole pixels that hold a box in CSS px and a margin round it. */
export function pixelsOf([x0, y0, x1, y1]: Box, margin: number, ratio: number): Box {
  const [floor, ceil] = [
    (edge: number) => Math.floor((edge - margin) * ratio),
    (edge: number) => Math.ceil((edge + margin) * ratio),
  ];
  return [floor(x0), floor(y0), ceil(x1), ceil(y1)];
}

/** A picture, and the pixel of a canvas on which its corner goes. */
export type Copy = readonly [picture: ImageBitmap, left: number, top: number];

/** Copies pictures onto a canvas, whatever it is scaled by and however faint its pen is. */
export function copyAll(ctx: CanvasRenderingContext2D, copies: readonly Copy[]): void {
  if (copies.length === 0) return;
  ctx.save();
  ctx.globalAlpha = 1;
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  for (const copy of copies) ctx.drawImage(...copy);
  ctx.restore();
}
