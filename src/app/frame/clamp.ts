/** The least and the most that a frame is given, px: what a broken or a foreign message could not mean. */
export const SMALLEST = 120;
export const LARGEST = 6000;

/** What is kept free until a frame has said its height, px. */
export const AT_FIRST = 720;

/** A height that a frame may have, from whatever was said: px, whole. */
export function clamp(height: unknown): number {
  const px = Math.ceil(Number(height));
  return px > 0 ? Math.min(Math.max(px, SMALLEST), LARGEST) : AT_FIRST;
}
