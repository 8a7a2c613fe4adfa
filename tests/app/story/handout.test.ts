import { describe, expect, test } from 'vitest';
import { openArchive } from '#facts/archive.ts';
import type { Step } from '#facts/step.ts';
import { handoutOf } from '#app/story/handout.ts';
import { qrOf, shortAddress } from '#app/story/qr.ts';
import { crowd } from './crowd.ts';

const archive = openArchive(crowd);
const step = (id: string, facts: string[], reveal: string[]): Step => ({
  id,
  question: `${id}?`,
  answer: `Answer of ${id}.`,
  facts,
  reveal,
  places: [],
});
const steps = [step('one', ['f05', 'f02'], ['f09']), step('two', ['f09', 'f12'], ['f02'])];

describe('a lesson on paper', () => {
  test('numbers its facts in the order of time, and its tasks name them by number', () => {
    const { facts, tasks } = handoutOf(archive, steps, true);
    expect(facts.map(({ number, fact }) => [number, fact.id])).toEqual([
      [1, 'f02'],
      [2, 'f05'],
      [3, 'f09'],
      [4, 'f12'],
    ]);
    expect(tasks.map(({ numbers }) => numbers)).toEqual([
      [1, 2, 3],
      [1, 3, 4],
    ]);
  });

  test('with questions, what any step holds back stands nowhere on the sheet', () => {
    const { facts, tasks, dataset } = handoutOf(archive, steps, false);
    expect(facts.map(({ fact }) => fact.id)).toEqual(['f05', 'f12']);
    expect(tasks.map(({ numbers }) => numbers)).toEqual([[1], [2]]);
    expect(dataset.facts.map(({ id }) => id)).toEqual(['f05', 'f12']);
  });

  test('lists every article that carries one of its facts, and no other', () => {
    const carried = new Set(
      handoutOf(archive, steps, true).facts.flatMap(({ fact }) => fact.appearances.map(({ article }) => article)),
    );
    expect(new Set(handoutOf(archive, steps, true).sources.map(({ id }) => id))).toEqual(carried);
  });
});

describe('a QR code', () => {
  test('is a square of bars that stay inside, with a quiet zone of four modules', () => {
    const { size, path } = qrOf('https://example.org/story/?present#step=4');
    const corners = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, run]) => [x, y, run].map(Number));
    expect(corners.length).toBeGreaterThan(50);
    for (const [x = 0, y = 0, run = 0] of corners) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
      expect(x + run).toBeLessThanOrEqual(size - 4);
      expect(y).toBeLessThan(size - 4);
    }
  });

  test('has its address in words under it, without what browsers add', () => {
    expect(shortAddress('https://example.org/story/')).toBe('example.org/story');
  });
});
