import { describe, expect, it } from 'vitest';
import { crossingIn } from '#compile/parse/crossing.ts';

describe('the lines of an outline', () => {
  it('that cross are named by the corners at which they begin', () => {
    expect(crossingIn([[0, 0], [2, 2], [2, 0], [0, 2]])).toEqual([0, 2]); // prettier-ignore
  });

  it('that follow one another, or meet in a corner or on a line, do not cross', () => {
    for (const corners of [
      [[0, 0], [2, 0], [2, 2], [0, 2]], // prettier-ignore
      [[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]], // prettier-ignore
      [[0, 0], [1, 1], [2, 0], [2, 2], [1, 1], [0, 2]], // prettier-ignore
      [[0, 0], [4, 0], [4, 2], [2, 0], [0, 2]], // prettier-ignore
    ] as const)
      expect(crossingIn(corners)).toBeNull();
  });

  it('cross over the antimeridian as they do elsewhere', () => {
    expect(crossingIn([[179, 0], [-179, 2], [-179, 0], [179, 2]])).toEqual([0, 2]); // prettier-ignore
    expect(crossingIn([[179, 0], [-179, 0], [-179, 2], [179, 2]])).toBeNull(); // prettier-ignore
  });

  it('are compared within a second where there are very many', () => {
    const count = 30_000;
    const round = Array.from({ length: count }, (_, at) => {
      const angle = (at / count) * 2 * Math.PI;
      const radius = 5 + (at % 2) * 0.01;
      return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
    });
    const started = performance.now();
    expect(crossingIn(round)).toBeNull();
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
