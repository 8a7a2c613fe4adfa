import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { capsuleBrush, paintCapsules } from '#app/space/ink/paint/capsules.ts';
import type { InkTheme } from '#app/space/ink/paint/theme.ts';
import type { Spot } from '#app/space/ink/scene/spots.ts';

/** A context that notes where lines and plates lie, and leaves all else undrawn. */
function noted() {
  const lines: [from: number, to: number][] = [];
  const plates: [top: number, height: number][] = [];
  const heard: Record<string, unknown> = {
    moveTo: (_: number, y: number) => lines.push([y, y]),
    lineTo: (_: number, y: number) => ((lines.at(-1) ?? [0, 0])[1] = y),
    roundRect: (_x: number, y: number, _w: number, height: number) => plates.push([y, height]),
  };
  const ctx = new Proxy(heard, { get: (known, name: string) => known[name] ?? (() => undefined) });
  return { ctx: ctx as unknown as CanvasRenderingContext2D, lines, plates };
}

const theme = { standing: {}, font: 'sans-serif' } as InkTheme;
const spot: Spot = { at: [50, 50], cells: [0], full: 4, faint: 0, kinds: [0], grows: 1, box: [40, 40, 80, 62], disc: false }; // prettier-ignore

/** How many pictures were made. */
let made = 0;

beforeEach(() => {
  made = 0;
  vi.stubGlobal('Path2D', Object);
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      transferToImageBitmap = () => ({ of: (made += 1) });
      getContext = () => Object.assign(noted().ctx, { canvas: this });
    },
  );
});
afterEach(() => void vi.unstubAllGlobals());

it('parts a number from the marks by a line that no digit is as high as: it runs through the plate', () => {
  const { ctx, lines, plates } = noted();
  paintCapsules(ctx, [spot], theme);
  expect(plates).toHaveLength(1);
  const [[top, height]] = plates as [[number, number]];
  expect(lines).toEqual([[top + 0.5, top + height - 0.5]]);
});

/** As `noted`, and the pixels from which on pictures are copied. */
function copied() {
  const copies: number[] = [];
  const { ctx, plates } = noted();
  ctx.globalAlpha = 1;
  ctx.drawImage = (_: unknown, left: number) => void copies.push(left);
  return { ctx, plates, copies };
}

const at = (x: number, full = 4): Spot => ({ ...spot, full, at: [x, 50], box: [x - 10, 40, x + 30, 62] });

it('copies a capsule that came often from one picture, on whole pixels, wherever it stands and whatever its number', () => {
  const { ctx, plates, copies } = copied();
  const brush = capsuleBrush(theme, 2);
  for (let times = 0; times < 3; times += 1) brush(ctx, [at(50.1 + times)]);
  expect(plates).toHaveLength(3);
  copies.length = 0;
  brush(ctx, [at(70.1), at(90.3, 7)]);
  expect(plates).toHaveLength(3);
  expect(copies).toEqual([140 - 28, 181 - 28]);
  brush(ctx, [at(70.1, 14), { ...at(70.1), kinds: [1] }]);
  expect(plates).toHaveLength(5);
});

it('copies the marks of a capsule that came seldom from a picture each, as faint as they are', () => {
  const { ctx, plates, copies } = copied();
  const brush = capsuleBrush(theme, 2);
  brush(ctx, [{ ...at(50.1), kinds: [0, 1] }]);
  expect(copies).toEqual([100 - 28, 100 + 30 - 28]);
  brush(ctx, [{ ...at(90), kinds: [1, 0], grows: -1 }]);
  expect(copies.slice(2)).toEqual([180 - 28, 180 - 30 - 28]);
  expect([plates.length, made]).toEqual([2, 2]);
  ctx.globalAlpha = 0.5;
  brush(ctx, [at(50)]);
  expect(made).toBe(3);
});
