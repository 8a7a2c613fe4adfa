import { describe, expect, test } from 'vitest';
import { playback, readingTime } from '#app/view/clock.ts';
import type { Fact } from '#facts/fact.ts';
import { fact } from '#tests/sample.ts';

/** A stage of facts in a row, and a timer that runs when it is told to. */
function theatre(n: number, at = -1) {
  const facts = Array.from({ length: n }, (_, i) => fact(`f${i}`));
  const shown: string[] = [];
  const told: boolean[] = [];
  let waiting: (() => void) | null = null;
  const stage = {
    neighbour: (step: 1 | -1) => facts[at + step] ?? null,
    first: () => facts[0] ?? null,
    show: (one: Fact) => {
      at = facts.indexOf(one);
      shown.push(one.id);
    },
  };
  const timer = {
    after: (_ms: number, run: () => void) => {
      waiting = run;
      return () => (waiting = null);
    },
  };
  const tick = () => {
    const run = waiting;
    waiting = null;
    run?.();
  };
  return { clock: playback(stage, timer, (playing) => told.push(playing)), shown, told, tick };
}

describe('playback', () => {
  test('shows the next fact at once, then one after each reading time, and stops after the last', () => {
    const { clock, shown, told, tick } = theatre(3);
    clock.play();
    expect(shown).toEqual(['f0']);
    tick();
    tick();
    expect(shown).toEqual(['f0', 'f1', 'f2']);
    expect(clock.playing).toBe(true);
    tick();
    expect(clock.playing).toBe(false);
    expect(told).toEqual([true, false]);
  });

  test('starts from the beginning where it stands at the end', () => {
    const { clock, shown } = theatre(3, 2);
    clock.play();
    expect(shown).toEqual(['f0']);
  });

  test('pauses where it is, and goes on from there', () => {
    const { clock, shown, tick } = theatre(4);
    clock.play();
    clock.pause();
    tick();
    expect(shown).toEqual(['f0']);
    clock.play();
    expect(shown).toEqual(['f0', 'f1']);
  });

  test('is stopped by a step, which still goes one fact', () => {
    const { clock, shown, told } = theatre(4, 1);
    clock.play();
    clock.step(-1);
    expect(shown).toEqual(['f2', 'f1']);
    expect(told).toEqual([true, false]);
  });

  test('does nothing where there is no fact, and a step nothing beyond the ends', () => {
    const { clock, shown, told } = theatre(0);
    clock.play();
    clock.step(1);
    expect([shown, told]).toEqual([[], []]);
  });

  test('plays once however often it is told to', () => {
    const { clock, shown, told } = theatre(3);
    clock.play();
    clock.play();
    expect(shown).toEqual(['f0']);
    expect(told).toEqual([true]);
  });

  test('leaves a fact between 2.5 and 6 seconds, longer for a longer text', () => {
    const time = (letters: number) => readingTime(fact('f', { text: 'x'.repeat(letters) }));
    expect(time(1)).toBe(2500);
    expect(time(100)).toBe(4500);
    expect(time(1000)).toBe(6000);
  });
});
