import { expect, test, vi } from 'vitest';
import { waitInFrames } from '#app/space/ground/waiting.ts';
import { HandFrames } from './frames.ts';

test('A wait ends once, when its time has passed in frames', () => {
  const frames = new HandFrames();
  const end = vi.fn();
  waitInFrames(100, end, frames);
  frames.draw(16);
  frames.draw(60);
  expect(end).not.toHaveBeenCalled();
  frames.draw(60);
  expect(end).toHaveBeenCalledOnce();
  expect(frames.waiting).toBe(0);
});

test('A page that was asleep has not waited', () => {
  const frames = new HandFrames();
  const end = vi.fn();
  waitInFrames(15_000, end, frames);
  frames.draw(16);
  frames.draw(3_600_000);
  expect(end).not.toHaveBeenCalled();
  for (let second = 0; second < 15; second++) frames.draw(1000);
  expect(end).toHaveBeenCalledOnce();
});

test('A wait that is called off never ends', () => {
  const frames = new HandFrames();
  const end = vi.fn();
  const off = waitInFrames(100, end, frames);
  frames.draw(16);
  off();
  frames.draw(1000);
  expect(end).not.toHaveBeenCalled();
  expect(frames.waiting).toBe(0);
});
