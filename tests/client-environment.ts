import type { Environment } from 'vitest/runtime';

const FRAME_MS = 16;

/**
 * Modules as the browser gets them, without a DOM but with frames: runes and effects run, at a fraction of the cost of a simulated
 * document.
 */
export default {
  name: 'client',
  viteEnvironment: 'client',
  setup(global: typeof globalThis) {
    Object.assign(global, {
      requestAnimationFrame: (then: () => void) => setTimeout(then, FRAME_MS),
      cancelAnimationFrame: clearTimeout,
    });
    return { teardown() {} };
  },
} satisfies Environment;
