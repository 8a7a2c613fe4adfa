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

beforeEach(() => void vi.stubGlobal('Path2D', Object));
afterEach(() => void vi.unstubAllGlobals());

it('parts a number from the marks by a line that no digit is as high as: it runs through the plate', () => {
  const { ctx, lines, plates } = noted();
  paintCapsules(ctx, [spot], theme);
  expect(plates).toHaveLength(1);
  const [[top, height]] = plates as [[number, number]];
  expect(lines).toEqual([[top + 0.5, top + height - 0.5]]);
});

it('copies a capsule that came often from one picture, on whole pixels, wherever it stands and whatever its number', () => {
  let made = 0;
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      transferToImageBitmap = () => ({ of: (made += 1), width: 56, height: 56 });
      getContext = () => Object.assign(noted().ctx, { canvas: this });
    },
  );
  const copies: number[] = [];
  const { ctx, plates } = noted();
  let left = 0;
  ctx.setTransform = (...to: unknown[]) => void (left = to[4] as number);
  ctx.drawImage = () => void copies.push(left);
  const brush = capsuleBrush(theme, 2);
  const at = (x: number, full = 4): Spot => ({ ...spot, full, at: [x, 50], box: [x - 10, 40, x + 30, 62] });
  for (let times = 0; times < 3; times += 1) brush(ctx, [at(50.1 + times)]);
  expect([plates.length, made]).toEqual([3, 0]);
  brush(ctx, [at(70.1), at(90.3, 7)]);
  expect([plates.length, made]).toEqual([3, 1]);
  expect(copies).toEqual([140 - 28, 181 - 28]);
  copies.length = 0;
  brush(ctx, [at(70.1, 14), { ...at(70.1), kinds: [1] }]);
  expect([plates.length, copies.length, made]).toEqual([5, 0, 1]);
});
