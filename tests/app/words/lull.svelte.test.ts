import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Lull } from '#app/words/pace/rest.svelte.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('calls back once, so long after the last call and not after the first', () => {
  const then = vi.fn();
  const lull = new Lull(then);
  for (let at = 0; at < 10; at += 1) {
    lull.wait(300);
    vi.advanceTimersByTime(100);
  }
  expect(then).not.toHaveBeenCalled();
  vi.advanceTimersByTime(150);
  expect(then).not.toHaveBeenCalled();
  vi.advanceTimersByTime(150);
  expect(then).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(5000);
  expect(then).toHaveBeenCalledOnce();
});

it('waits for the frame in which the last change is on the screen', () => {
  const then = vi.fn();
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
  const lull = new Lull(then);
  lull.wait(300);
  vi.advanceTimersByTime(10_000);
  expect(then).not.toHaveBeenCalled();
  frames.shift()?.(0);
  frames.shift()?.(0);
  expect(then).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});

it('asks for one timer, however often it is told to wait', () => {
  const timers = vi.spyOn(globalThis, 'setTimeout');
  const frames = vi.spyOn(globalThis, 'requestAnimationFrame');
  const lull = new Lull(() => {});
  for (let at = 0; at < 50; at += 1) lull.wait(300);
  expect(timers).toHaveBeenCalledOnce();
  expect(frames).not.toHaveBeenCalled();
});

it('calls nobody once it was ended', () => {
  const then = vi.fn();
  const lull = new Lull(then);
  lull.wait(300);
  lull.end();
  vi.advanceTimersByTime(1000);
  expect(then).not.toHaveBeenCalled();
});
