import type { Bench, Measured } from '../baselines/contract.ts';

/*
 * Functions that run in the page that is measured: each must stand alone.
 */

/** One step of an act, as data: a name of the bench's contract and what it is called with. */
export interface Step {
  readonly call: Exclude<keyof Bench, 'extent' | 'window' | 'ready' | 'settled'>;
  readonly with: readonly (number | string)[];
}

/** How long each step took, and how many facts the page counted after it. */
export interface Done {
  /** ms until settled. */
  readonly passed: number[];
  readonly visible: number[];
}

/**
 * Takes steps one after another, each behind a mark, in a frame, as the moves of a hand are: what is drawn outside of one
 * is rasterised after its task, and would not be counted. Stops early when it takes too long.
 */
export async function take([name, steps, limit]: readonly [string, readonly Step[], number]): Promise<Done | null> {
  const bench = (window as unknown as Measured).__bench as unknown as Record<
    string,
    (...args: readonly (number | string)[]) => unknown
  >;
  if (!steps.every(({ call }) => typeof bench[call] === 'function')) return null;
  const LONGEST = 60_000;
  const inTime = <T>(work: Promise<T>) =>
    Promise.race([
      work,
      new Promise<never>((_, fail) => {
        setTimeout(() => fail(new Error(`${name} did not settle in ${LONGEST / 1000} s`)), LONGEST);
      }),
    ]);
  const [passed, visible]: [number[], number[]] = [[], []];
  const end = performance.now() + limit;
  await new Promise((done) => requestAnimationFrame(done));
  for (const [at, step] of steps.entries()) {
    if (performance.now() > end && at >= 4) break;
    performance.mark(`bench ${name} ${at}`);
    const start = performance.now();
    await bench[step.call]?.(...step.with);
    await inTime((window as unknown as Measured).__bench.settled());
    passed.push(performance.now() - start);
    visible.push((window as unknown as Measured).__bench.visible());
  }
  await new Promise((done) => setTimeout(done));
  performance.mark(`bench after ${name}`);
  return { passed, visible };
}

/** The page is ready: how many facts it shows. */
export async function ready(): Promise<number> {
  const { shown } = await (window as unknown as Measured).__bench.ready;
  performance.mark('bench ready');
  return shown;
}

/** Bytes of JavaScript in the page and its workers, buffers included; of no canvas, image or element. */
export async function memoryOfAll(): Promise<number> {
  const asked = performance as unknown as { measureUserAgentSpecificMemory(): Promise<Measurement> };
  interface Measurement {
    readonly breakdown: readonly { readonly bytes: number; readonly types: readonly string[] }[];
  }
  const { breakdown } = await asked.measureUserAgentSpecificMemory();
  return breakdown.reduce((sum, { bytes, types }) => (types.includes('JavaScript') ? sum + bytes : sum), 0);
}
