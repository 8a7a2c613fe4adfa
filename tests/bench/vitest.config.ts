import { defineConfig } from 'vitest/config';
import { Report } from './report.ts';

/** Benchmarks alone (`npm run bench`): one file after another, so that they do not take each other's time. */
export default defineConfig({
  root: `${import.meta.dirname}/../..`,
  test: {
    environment: 'node',
    pool: 'forks',
    fileParallelism: false,
    benchmark: { include: ['tests/bench/**/*.bench.ts'], includeSamples: true, reporters: [new Report()] },
  },
});
