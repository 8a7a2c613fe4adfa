import { expect, it } from 'vitest';
import { paintSpots } from '#app/space/ink/paint/paintSpots.ts';
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

it('parts a number from the marks by a line that no digit is as high as: it runs through the plate', () => {
  const { ctx, lines, plates } = noted();
  const spot: Spot = { at: [50, 50], cells: [0], full: 4, faint: 0, kinds: [0], grows: 1, box: [40, 40, 80, 62], disc: false }; // prettier-ignore
  paintSpots(ctx, [spot], { font: 'sans-serif' } as InkTheme, () => {});
  expect(plates).toHaveLength(1);
  const [[top, height]] = plates as [[number, number]];
  expect(lines).toEqual([[top + 0.5, top + height - 0.5]]);
});
