import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hinting } from '#app/space/ground/hint.ts';
import { hintOf } from '#app/space/ground/texts.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('A hint stays while the gesture goes on, and goes soon after it', () => {
  const show = vi.fn();
  const { block } = hinting(show);
  block('wheel');
  vi.advanceTimersByTime(1000);
  block('wheel');
  vi.advanceTimersByTime(1000);
  expect(show).not.toHaveBeenCalledWith(null);
  vi.advanceTimersByTime(300);
  expect(show).toHaveBeenLastCalledWith(null);
});

test('A ground that is gone shows no hint', () => {
  const show = vi.fn();
  const { block, end } = hinting(show);
  block('touch');
  end();
  vi.advanceTimersByTime(5000);
  expect(show).toHaveBeenCalledTimes(1);
});

test('The hint names the key of the machine', () => {
  const texts = { title: '', wheel: 'Ctrl', wheelMac: '⌘', touch: 'two fingers' };
  expect([hintOf(texts, 'wheel', false), hintOf(texts, 'wheel', true), hintOf(texts, 'touch', true)]).toEqual([
    'Ctrl',
    '⌘',
    'two fingers',
  ]);
});
