import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { morphOf } from '#app/time/axis/morph.svelte.ts';
import { Viewing } from '#app/view/view.svelte.ts';
import { setScale } from '#app/view/view.ts';
import { generate } from '#generate/generate.ts';

let isStill = false;

beforeEach(() => {
  isStill = false;
  vi.useFakeTimers({ toFake: ['performance', 'requestAnimationFrame', 'cancelAnimationFrame'] });
  vi.stubGlobal('matchMedia', () => ({ matches: isStill }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A view, and how far its axis is after it has taken a scale and some ms have passed. */
function morphing() {
  const viewing = new Viewing(generate({ facts: 20, seed: 1 }));
  let current = () => NaN;
  const stop = $effect.root(() => {
    const morph = morphOf(viewing);
    current = () => morph.current;
  });
  flushSync();
  const after = (scale: 'broken' | 'true', ms: number) => {
    viewing.move(setScale(scale));
    flushSync();
    vi.advanceTimersByTime(ms);
    return current();
  };
  return { viewing, after, stop };
}

test('an axis goes to the scale that is asked for, slow at both ends, and stays there', () => {
  const { after, stop } = morphing();
  expect(after('broken', 1000)).toBe(0);
  const [early, half] = [after('true', 80), after('true', 120)];
  expect(early).toBeGreaterThan(0);
  expect(early).toBeLessThan(0.1);
  expect(half).toBeCloseTo(0.5, 1);
  expect(after('true', 400)).toBe(1);
  stop();
});

test('an axis that is on its way turns round where it is', () => {
  const { after, stop } = morphing();
  const there = after('true', 240);
  expect(after('broken', 16)).toBeCloseTo(there, 1);
  expect(after('broken', 500)).toBe(0);
  stop();
});

test('an axis is at its scale at once for readers who ask for less motion', () => {
  isStill = true;
  const { after, stop } = morphing();
  expect(after('true', 0)).toBe(1);
  stop();
});
