import type { Environment } from 'vitest/runtime';

/**
 * Modules as the browser gets them, without a DOM: runes and effects run, at a fraction of the cost of a simulated
 * document.
 */
export default {
  name: 'client',
  viteEnvironment: 'client',
  setup: () => ({ teardown() {} }),
} satisfies Environment;
