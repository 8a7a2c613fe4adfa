import type { Bench } from '../baselines/contract.ts';

/*
 * Functions that run in the page that is measured: each must stand alone.
 */

/** Counted by `countWork` since the page began. */
export interface Counted {
  messages: number;
  requests: number;
  uploads: number;
}

declare global {
  interface Window {
    __work?: Counted;
  }
}

/** One step of an act, as data: a name of the bench's contract and what it is called with. */
export interface Step {
  readonly call: 'setWindow' | 'scrubTo' | 'filter' | 'clock' | 'search' | 'timelinePan' | 'timelineZoom' | 'mapPan';
  readonly with: readonly (number | string)[];
}

/** What a page did and counted, by step. */
export interface Done {
  /** ms until settled. */
  readonly passed: number[];
  readonly visible: number[];
  readonly before: Counted;
  readonly after: Counted;
}

/** Takes steps one after another, each in a task of its own behind a mark; stops early when it takes too long. */
export async function take([name, steps, limit]: readonly [string, readonly Step[], number]): Promise<Done | null> {
  const bench = window.__bench as unknown as Record<string, (...args: readonly (number | string)[]) => unknown>;
  if (!steps.every(({ call }) => typeof bench[call] === 'function')) return null;
  const counted = () => ({ ...(window.__work ?? { messages: 0, requests: 0, uploads: 0 }) });
  const LONGEST = 60_000;
  const inTime = <T>(work: Promise<T>) =>
    Promise.race([
      work,
      new Promise<never>((_, fail) => {
        setTimeout(() => fail(new Error(`${name} did not settle in ${LONGEST / 1000} s`)), LONGEST);
      }),
    ]);
  const [passed, visible, before]: [number[], number[], Counted] = [[], [], counted()];
  const end = performance.now() + limit;
  for (const [at, step] of steps.entries()) {
    if (performance.now() > end && at >= 4) break;
    await new Promise((done) => setTimeout(done));
    performance.mark(`bench ${name} ${at}`);
    const start = performance.now();
    await bench[step.call]?.(...step.with);
    await inTime((window.__bench as Bench).settled());
    passed.push(performance.now() - start);
    visible.push((window.__bench as Bench).visible());
  }
  await new Promise((done) => setTimeout(done));
  performance.mark(`bench after ${name}`);
  return { passed, visible, before, after: counted() };
}

/** Counts messages to workers, requests, and bytes handed to WebGL. Runs in every page, before its scripts. */
export function countWork(): void {
  const counted = { messages: 0, requests: 0, uploads: 0 };
  window.__work = counted;
  const count = (owner: object, name: string, what: 'messages' | 'requests' | 'uploads') => {
    const own = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      counted[what] += 1;
      return own.apply(this, args);
    });
  };
  count(Worker.prototype, 'postMessage', 'messages');
  count(window, 'fetch', 'requests');
  count(XMLHttpRequest.prototype, 'send', 'requests');
  for (const context of [WebGLRenderingContext.prototype, WebGL2RenderingContext.prototype])
    for (const name of ['bufferData', 'bufferSubData', 'texImage2D', 'texSubImage2D']) count(context, name, 'uploads');
}

/** The page is ready: how many facts it shows. */
export async function ready(): Promise<number> {
  const { shown } = await (window.__bench as Bench).ready;
  performance.mark('bench ready');
  return shown;
}
