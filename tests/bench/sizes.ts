import { bench, describe } from 'vitest';
import { type Archive, openArchive } from '#facts/archive.ts';
import { generate } from '#generate/generate.ts';

export const SIZES = [1_000, 10_000, 100_000] as const;

const archives = new Map<number, Archive>();

/** A generated archive of some facts, the same in every run. */
export function archiveOf(facts: number): Archive {
  const known = archives.get(facts) ?? openArchive(generate({ facts, seed: 1 }));
  archives.set(facts, known);
  return known;
}

/** How long and how often one size of one work is measured. */
export interface Effort {
  readonly time: number;
  readonly iterations: number;
  readonly warmupTime: number;
  readonly warmupIterations: number;
}

const USUAL: Effort = { time: 400, iterations: 10, warmupTime: 150, warmupIterations: 3 };
/** For work that takes seconds. */
export const FEW: Effort = { time: 0, iterations: 3, warmupTime: 0, warmupIterations: 1 };

/**
 * Measures one piece of work at some sizes; the report names it and compares the sizes.
 * @param prepare makes what the work needs, outside the measured time; gives the work
 */
export function atSizes(
  name: string,
  prepare: (facts: number) => () => unknown,
  sizes: readonly number[] = SIZES,
  effort: Effort = USUAL,
): void {
  describe(name, () => {
    for (const facts of sizes) {
      let work: (() => unknown) | null = null;
      bench(String(facts), () => void work?.(), {
        ...effort,
        throws: true,
        setup: () => {
          work ??= prepare(facts);
        },
      });
    }
  });
}
