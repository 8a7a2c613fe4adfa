import type { Page, Route } from 'playwright-core';

/** Where a place lies, in unit Mercator. */
export type At = readonly [x: number, y: number];

/** How far the ground of a frame lay from where its marks say that it is, in CSS px. */
export interface Apart {
  readonly x: number;
  readonly y: number;
}

/** What the page's recorder offers to the test. */
interface Recorder {
  /** Frames in which both ground and marks were seen. */
  frames(): number;
  clear(): void;
  drawn(west: At, east: At): Apart[];
  shifted(west: At, east: At): Apart[];
}

/** A story of two places, far from one another: each fact is at one of them, so that each has one mark. */
export const inTwoPlaces =
  (west: string, east: string) =>
  async (route: Route): Promise<void> => {
    const response = await route.fetch();
    const data = (await response.json()) as { facts?: { places?: unknown; of?: unknown; standing?: string }[] };
    data.facts?.forEach((fact, at) => {
      fact.places = [{ role: 'at', place: at % 2 ? west : east }];
      fact.standing = 'happened';
      delete fact.of;
    });
    await route.fulfill({ response, json: data });
  };

/**
 * Records, at the end of every frame of the page, the marks that stand on the ink's canvas and the ground under them. It
 * sees only what the browser sees: calls of the canvas, pixels of the ground, the place of an SVG. Runs in the page, first.
 */
export function recordFrames(): void {
  interface Seen {
    readonly marks: [number, number][];
    /** 1 where there is land, by pixel; null for a drawn ground, which has a matrix. */
    readonly land: Uint8Array | null;
    readonly matrix: DOMMatrix | null;
    readonly width: number;
    readonly height: number;
  }
  const WORLD = 4096;
  const seen: Seen[] = [];
  const marks = new WeakMap<HTMLCanvasElement, [number, number][]>();
  const pen = CanvasRenderingContext2D.prototype;
  const { drawImage, clearRect } = pen;
  pen.clearRect = function (...args) {
    if (this.canvas.closest('.ink')) marks.set(this.canvas, []);
    clearRect.apply(this, args);
  };
  pen.drawImage = function (this: CanvasRenderingContext2D, ...args: unknown[]) {
    const { x: left, y: top } = this.getTransform().transformPoint({ x: args[1] as number, y: args[2] as number });
    const ratio = this.canvas.width / this.canvas.clientWidth;
    // So far from the corner of its picture is a mark, or the first mark of a capsule that grows to the right, in CSS px.
    marks.get(this.canvas)?.push([left / ratio + 14, top / ratio + 14]);
    (drawImage as (...all: unknown[]) => void).apply(this, args);
  } as typeof pen.drawImage;

  const copy = document.createElement('canvas');
  const landOf = (ground: HTMLCanvasElement): Uint8Array | null => {
    [copy.width, copy.height] = [ground.clientWidth, ground.clientHeight];
    const ctx = copy.getContext('2d', { willReadFrequently: true });
    ctx?.drawImage(ground, 0, 0, copy.width, copy.height);
    const pixels = ctx?.getImageData(0, 0, copy.width, copy.height).data ?? new Uint8ClampedArray();
    // A ground that was not drawn in this frame has nothing to read.
    if (pixels[3] === 0) return null;
    return Uint8Array.from({ length: pixels.length / 4 }, (_, at) =>
      (pixels[4 * at] ?? 0) > (pixels[4 * at + 2] ?? 0) ? 1 : 0,
    );
  };
  const look = () => {
    const stage = document.querySelector('.map .stage');
    const ink = [...document.querySelectorAll<HTMLCanvasElement>('.map .ink canvas')].at(-1);
    const drawn = (ink && marks.get(ink)) ?? [];
    if (!stage || drawn.length !== 2) return;
    const { left, top, width, height } = stage.getBoundingClientRect();
    const ground = stage.querySelector<HTMLCanvasElement>('.maplibregl-canvas');
    const matrix = stage.querySelector('svg')?.getScreenCTM() ?? null;
    const land = matrix || !ground ? null : landOf(ground);
    if (!matrix && !land) return;
    const moved = matrix && new DOMMatrix([1, 0, 0, 1, -left, -top]).multiply(DOMMatrix.fromMatrix(matrix));
    seen.push({ marks: [...drawn], land, matrix: moved, width: Math.round(width), height: Math.round(height) });
  };

  // After the callbacks of a frame and before it is painted come the observers of sizes.
  const tick = document.createElement('i');
  tick.style.cssText = 'position:fixed;height:1px;visibility:hidden';
  let odd = false;
  const turn = () => {
    if (document.body && !tick.isConnected) document.body.append(tick);
    odd = !odd;
    tick.style.width = odd ? '1px' : '2px';
    requestAnimationFrame(turn);
  };
  new ResizeObserver(look).observe(tick);
  requestAnimationFrame(turn);

  const ends = (all: [number, number][]) => {
    const [first = [0, 0], last = [0, 0]] = [...all].sort((a, b) => a[0] - b[0]);
    return [first, last] as const;
  };
  const transformOf = (frame: Seen, west: readonly number[], east: readonly number[]) => {
    const [a, b] = ends(frame.marks);
    const scale = (b[0] - a[0]) / ((east[0] ?? 0) - (west[0] ?? 0));
    return { scale, x: (west[0] ?? 0) - a[0] / scale, y: (west[1] ?? 0) - a[1] / scale };
  };

  /** A drawn ground says itself where a place is. */
  const drawn = (west: readonly number[], east: readonly number[]) =>
    seen.flatMap(({ marks, matrix }) => {
      if (!matrix) return [];
      const [a, b] = ends(marks);
      return [west, east].map(([x = 0, y = 0], at) => {
        const point = matrix.transformPoint({ x: x * WORLD, y: y * WORLD });
        const mark = at === 0 ? a : b;
        return { x: point.x - mark[0], y: point.y - mark[1] };
      });
    });

  const REACH = 16;
  const EVERY = 6;
  /** Of a map, the shift at which the land is what the first frame had where the marks say that it is now. */
  const shifted = (west: readonly number[], east: readonly number[]) => {
    const [first, ...others] = seen.filter(({ land }) => land);
    if (!first?.land) return [];
    const { land: before } = first;
    const from = transformOf(first, west, east);
    return others.map((frame) => {
      const to = transformOf(frame, west, east);
      const points: [number, number, number][] = [];
      for (let y = REACH; y < frame.height - REACH; y += EVERY)
        for (let x = REACH; x < frame.width - REACH; x += EVERY) {
          const u = Math.round((x / to.scale + to.x - from.x) * from.scale);
          const v = Math.round((y / to.scale + to.y - from.y) * from.scale);
          if (u < 0 || v < 0 || u >= first.width || v >= first.height) continue;
          points.push([x, y, before[v * first.width + u] ?? 0]);
        }
      let best = { x: 0, y: 0, wrong: Infinity };
      for (let dy = -REACH; dy <= REACH; dy += 1)
        for (let dx = -REACH; dx <= REACH; dx += 1) {
          let wrong = 0;
          for (const [x, y, was] of points) if (frame.land?.[(y + dy) * frame.width + x + dx] !== was) wrong += 1;
          const nearer = Math.hypot(dx, dy) < Math.hypot(best.x, best.y);
          if (wrong < best.wrong || (wrong === best.wrong && nearer)) best = { x: dx, y: dy, wrong };
        }
      return { x: best.x, y: best.y };
    });
  };
  const recorder = { frames: () => seen.length, clear: () => void (seen.length = 0), drawn, shifted };
  Object.assign(window, { recorder });
}

/** Delays all that the ink draws by a frame, as a canvas that listens to a moved map would. Runs in the page. */
export function delayInk(): void {
  // What is pressed comes just before the callbacks of a frame: a second one is surely of another frame.
  const later = (draw: () => unknown) => void requestAnimationFrame(() => requestAnimationFrame(draw));
  const late = new WeakMap<object, unknown>();
  const delayed = (ctx: CanvasRenderingContext2D) =>
    new Proxy(ctx, {
      get(_, key) {
        const value: unknown = Reflect.get(ctx, key, ctx);
        if (typeof value !== 'function') return value;
        if (key === 'measureText') return value.bind(ctx) as unknown;
        return (...args: unknown[]) => later(() => Reflect.apply(value, ctx, args));
      },
      set(_, key, value) {
        later(() => Reflect.set(ctx, key, value, ctx));
        return true;
      },
    });
  HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
    apply(get, canvas: HTMLCanvasElement, args) {
      const ctx = Reflect.apply(get, canvas, args) as CanvasRenderingContext2D | null;
      if (!ctx || args[0] !== '2d' || !canvas.closest('.ink')) return ctx;
      if (!late.has(ctx)) late.set(ctx, delayed(ctx));
      return late.get(ctx);
    },
  });
}

type Told = Window & { readonly recorder: Recorder };

/** Waits until the page has drawn another frame, if it has any to draw. */
export async function nextFrame(page: Page): Promise<void> {
  const before = await page.evaluate(() => (window as unknown as Told).recorder.frames());
  await page
    .waitForFunction((n) => (window as unknown as Told).recorder.frames() > n, before, { timeout: 3000, polling: 20 })
    .catch(() => null);
}

/** What a recorder has seen while something was done to a page. */
export async function recorded(page: Page, west: At, east: At, act: () => Promise<void>): Promise<Apart[]> {
  await page.evaluate(() => (window as unknown as Told).recorder.clear());
  await act();
  return page.evaluate(
    ([west, east]) => {
      const { recorder } = window as unknown as Told;
      const drawn = recorder.drawn(west, east);
      return drawn.length > 0 ? drawn : recorder.shifted(west, east);
    },
    [west, east] as const,
  );
}
