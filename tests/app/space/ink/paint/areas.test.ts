import { afterEach, expect, it, vi } from 'vitest';
import { transformOf } from '#app/space/camera.ts';
import { areaBrush } from '#app/space/ink/paint/areas.ts';
import type { InkTheme } from '#app/space/ink/paint/theme.ts';
import { shaper } from '#app/space/ink/scene/areas.ts';
import { type AreaMark, sceneOf } from '#app/space/ink/scene/scene.ts';
import { day, on } from '#tests/sample.ts';
import { asking, factAt, region, story, until } from '../../world.ts';

/** A context that notes what is stroked and what is copied from pictures, where, and how strongly. */
function noted() {
  const done: string[] = [];
  const known: Record<string, unknown> = {
    stroke: ({ by }: Path) => done.push(by === '0,0' ? 'stroked' : `stroked ${by} off`),
    setTransform: (...to: number[]) => (known.place = to),
    drawImage: (_: unknown, ...to: number[]) =>
      done.push(`copied to ${to.join()} of ${String(known.place)} at ${String(known.globalAlpha)}`),
  };
  const ctx = new Proxy(known, { get: (own, name: string) => own[name] ?? (() => undefined) });
  return { ctx: ctx as unknown as CanvasRenderingContext2D, done };
}

class Path {
  by = '0,0';
  moveTo() {}
  lineTo() {}
  closePath() {}
  addPath(_: Path, { e, f }: { e: number; f: number }) {
    this.by = `${Math.round(e)},${Math.round(f)}`;
  }
}

const facts = [factAt('early', 'park', { said: on('2024-10-13') }), factAt('late', 'park', { said: on('2024-10-20') })];
const { atlas, asked } = asking(story([region('park', 10, 50, 1), region('sea', 40, 50, 9)], facts));
const theme = { standing: {}, font: 'sans-serif' } as InkTheme;
const shape = shaper();
const areaOn = (date: string, lon = 10, zoom = 4) => {
  const view = transformOf({ lon, lat: 50, zoom }, { width: 800, height: 500 });
  const [area] = sceneOf(atlas, { ...asked, shape, days: until(day(date)) }, view).areas;
  return [[area as AreaMark], view] as const;
};

afterEach(() => vi.unstubAllGlobals());

/** Stands in for what a browser draws with; what was done on each picture. */
function stubbed(): string[][] {
  const made: string[][] = [];
  vi.stubGlobal('Path2D', Path);
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      readonly own = noted();
      getContext = () => Object.assign(this.own.ctx, { canvas: this });
      transferToImageBitmap = () => ({ of: made.push(this.own.done) });
    },
  );
  vi.stubGlobal(
    'DOMMatrix',
    class {
      scale = () => null;
    },
  );
  return made;
}

it('copies an area that came often from a picture, on whole pixels, and draws it where it or the map has changed', () => {
  const made = stubbed();
  const { ctx, done } = noted();
  const brush = areaBrush(theme, 2);
  const draw = (...at: Parameters<typeof areaOn>) => {
    done.length = 0;
    brush(ctx, ...areaOn(...at));
    return done.join();
  };
  for (let times = 0; times < 4; times += 1) expect(draw('2024-10-15')).toBe('stroked');
  const [[{ box }]] = areaOn('2024-10-15');
  const left = Math.floor((box[0] - 2) * 2);
  expect(draw('2024-10-15')).toMatch(new RegExp(`^copied to ${left},\\d+ of 1,0,0,1,0,0 at 1$`));
  expect(draw('2024-10-16')).toMatch(/^copied/);
  expect(made.flat()).toContain('stroked');
  expect(draw('2024-10-12')).toBe('stroked');
  // Half a degree is so much of the 8192 px of the world.
  expect(draw('2024-10-15', 10.5)).toBe(`stroked ${Math.round((-0.5 / 360) * 512 * 2 ** 4)},0 off`);
});

it('keeps areas one over another, whether each is copied or drawn', () => {
  stubbed();
  const { ctx, done } = noted();
  const brush = areaBrush(theme, 1);
  const [[known], view] = areaOn('2024-10-15');
  for (let times = 0; times < 5; times += 1) brush(ctx, [known], view);
  const other = { ...known, shape: { ...known.shape } };
  done.length = 0;
  brush(ctx, [known, other, known], view);
  expect(done.map((one) => one.split(' ')[0])).toEqual(['copied', 'stroked', 'copied']);
});

it('never makes a picture of a large area', () => {
  stubbed();
  const { ctx, done } = noted();
  const brush = areaBrush(theme, 1);
  for (let times = 0; times < 20; times += 1) brush(ctx, ...areaOn('2024-10-15', 10, 8));
  expect(done).toHaveLength(20);
  expect(new Set(done)).toEqual(new Set(['stroked']));
});
