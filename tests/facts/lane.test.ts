import { describe, expect, test } from 'vitest';
import { openArchive } from '#facts/archive.ts';
import { flowsOf } from '#facts/flow.ts';
import { LANE_KINDS, NOWHERE, lanePlace, rowsOf } from '#facts/lane.ts';
import type { Fact } from '#facts/fact.ts';
import { generate } from '#generate/generate.ts';
import { fact, sample } from '#tests/sample.ts';

const archive = openArchive(sample);
const ids = (kind: (typeof LANE_KINDS)[number]) =>
  rowsOf(archive, kind, archive.atHand, 'No place').map((row) => [row.id, row.facts.map(({ id }) => id).sort()]);

describe('the rows of the timeline', () => {
  test('follow the story west to east, with its last lane for other places and a row for no place', () => {
    expect(ids('place')).toEqual([
      ['port', ['cracks-found', 'ferry-launched', 'union-denies']],
      ['hall', ['mayor-number', 'mayor-safe']],
      ['elsewhere', ['boats-leave']],
      [NOWHERE, ['gone', 'strike-lasts']],
    ]);
  });

  test.each(LANE_KINDS)('lose no fact by %s', (kind) => {
    const found = new Set(rowsOf(archive, kind, archive.atHand, '').flatMap((row) => row.facts.map(({ id }) => id)));
    expect([...found].sort()).toEqual(archive.atHand.map(({ id }) => id).sort());
  });

  test('keep their order whatever is shown', () => {
    const all = rowsOf(archive, 'voice', archive.atHand, '').map(({ id }) => id);
    const some = rowsOf(archive, 'voice', archive.atHand.slice(3), '').map(({ id }) => id);
    expect(all.filter((id) => some.includes(id))).toEqual(some);
  });
});

test('rows by voice of a large story keep their order whatever it has brought', () => {
  const orderOf = (facts: readonly Fact[]) => {
    const part = openArchive({ ...sample, size: 9000, facts });
    return rowsOf(part, 'voice', part.atHand, '').map(({ id }) => id);
  };
  const brought = ['one', 'two', 'three'].map((id) => fact(id, { by: ['union'] }));
  expect(orderOf([...sample.facts, ...brought])).toEqual(orderOf(sample.facts));
  const whole = openArchive({ ...sample, facts: [...sample.facts, ...brought] });
  expect(rowsOf(whole, 'voice', whole.atHand, '')[0]?.id).toBe('union');
});

describe('flows', () => {
  test('join every place something leaves with every place it goes to, as a claim unless documented', () => {
    const flows = archive.atHand.flatMap(flowsOf);
    expect(flows).toMatchObject([{ from: 'harbour', to: 'coast', of: 'people', documented: false }]);
  });

  test('do not come from denials', () => {
    const denial = archive.atHand
      .filter(({ id }) => id === 'boats-leave')
      .map((one) => ({ ...one, standing: 'denies' as const }));
    expect(denial.flatMap(flowsOf)).toEqual([]);
  });
});

test('each row by place holds the facts whose lane it is, in a story of any size', () => {
  const large = openArchive(generate({ facts: 600, seed: 2 }));
  const { lanes } = large.story;
  const laneOf = (place: string) => lanes.find(({ places }) => places.includes(place)) ?? lanes.at(-1);
  for (const { id, facts } of rowsOf(large, 'place', large.atHand, ''))
    for (const one of facts) {
      const place = lanePlace(one);
      expect(place === null ? NOWHERE : laneOf(place)?.id).toBe(id);
    }
});
