import { describe, expect, it } from 'vitest';
import { openArchive } from '#facts/archive.ts';
import { ROLES, STANDINGS } from '#facts/fact.ts';
import { unitOf } from '#app/space/camera.ts';
import { KINDS, STANCES, codeOf, columnsOf, kindOf } from '#app/space/ink/counts/columns.ts';
import { fact, sample } from '#tests/sample.ts';
import { city, story } from '../../world.ts';

const archive = openArchive(sample);
const columns = columnsOf(archive);

describe('columns', () => {
  it('hold a row for every place of every fact', () => {
    expect(columns.rows).toBe(archive.atHand.reduce((sum, { places }) => sum + places.length, 0));
    expect(columns.facts).toBe(archive.atHand.length);
  });

  it('hold one row a place, by the first of its roles there', () => {
    const places = ROLES.toReversed().map((role) => ({ role, place: 'here' }));
    const one = columnsOf(openArchive(story([city('here', 0, 0)], [fact('twice', { places })])));
    expect(one.rows).toBe(1);
    expect(kindOf(one.kind[0] ?? 0).stance).toBe('here');
  });

  it('project each place once, exactly as the camera does', () => {
    archive.dataset.places.forEach(({ position }, place) => {
      expect([columns.x[place], columns.y[place]]).toEqual([...unitOf(position)]);
    });
  });

  it('give every kind a code of its own and back', () => {
    const codes = new Set<number>();
    for (const standing of STANDINGS)
      for (const stance of STANCES)
        for (const expected of [true, false]) {
          const code = codeOf({ standing, stance, expected });
          expect(kindOf(code)).toEqual({ standing, stance, expected });
          codes.add(code);
        }
    expect(codes.size).toBe(KINDS);
  });

  it('order facts by the day of either clock', () => {
    for (const timing of ['said', 'event', 'known'] as const) {
      const { firm, order } = columns.days(timing);
      const days = [...order()].map(firm);
      expect(days).toEqual(days.toSorted((a, b) => a - b));
    }
  });
});
