import { describe, expect, test } from 'vitest';
import { REST, kiosk, stay } from '#app/story/kiosk.ts';

describe('a show that runs alone', () => {
  function stage() {
    let now = 0;
    let waiting: { at: number; run: () => void } | null = null;
    const turns: number[] = [];
    const timer = {
      after(ms: number, run: () => void) {
        waiting = { at: now + ms, run };
        const mine = waiting;
        return () => {
          if (waiting === mine) waiting = null;
        };
      },
    };
    function pass(ms: number): void {
      const end = now + ms;
      while (waiting && waiting.at <= end) {
        now = waiting.at;
        const { run } = waiting;
        waiting = null;
        run();
      }
      now = end;
    }
    const show = kiosk(
      timer,
      () => 200,
      () => turns.push(now),
      () => {},
    );
    return { show, pass, turns };
  }

  test('stays for as long as a stop takes to read', () => {
    const { show, pass, turns } = stage();
    show.play();
    pass(stay(200) * 3);
    expect(turns).toEqual([stay(200), stay(200) * 2, stay(200) * 3]);
  });

  test('rests when it is touched, and goes on by itself after a while', () => {
    const { show, pass, turns } = stage();
    show.play();
    show.rest();
    pass(REST + stay(200) - 1);
    expect(turns).toEqual([]);
    pass(1);
    expect(turns).toHaveLength(1);
  });

  test('rests for as long after the last touch of several', () => {
    const { show, pass, turns } = stage();
    show.play();
    show.rest();
    pass(REST - 1);
    show.rest();
    pass(REST + stay(200) - 1);
    expect(turns).toEqual([]);
    pass(1);
    expect(turns).toHaveLength(1);
  });

  test('stays stopped when it is told to, whoever touches it', () => {
    const { show, pass, turns } = stage();
    show.play();
    show.pause();
    show.rest();
    pass(1_000_000);
    expect(turns).toEqual([]);
    expect(show.playing).toBe(false);
  });

  test('a stop stays 6 to 25 seconds', () => {
    expect(stay(0)).toBe(6000);
    expect(stay(1e6)).toBe(25_000);
  });
});
