import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openArchive } from '#facts/archive.ts';
import { STANDINGS } from '#facts/fact.ts';
import { type Criteria, UNFILTERED, inRange, isFiltered, sameCriteria, select } from '#facts/select.ts';
import { denialsOf } from '#facts/status.ts';
import { generate } from '#generate/generate.ts';
import { day, sample } from '#tests/sample.ts';

const archive = openArchive(sample);
const everything: Criteria = { ...UNFILTERED, clock: 'said', all: true };
const shown = (criteria: Partial<Criteria>) =>
  select(archive, { ...everything, ...criteria }).shown.map(({ id }) => id);

const subset = (values: Iterable<string>) => fc.subarray([...values]);
const anyCriteria: fc.Arbitrary<Criteria> = fc.record({
  clock: fc.constantFrom('said', 'event'),
  all: fc.boolean(),
  range: fc.constant(null),
  standing: fc.subarray([...STANDINGS]),
  place: subset(archive.place.keys()),
  voice: subset(archive.voice.keys()),
  article: subset(archive.article.keys()),
  question: subset(archive.question.keys()),
  q: fc.constantFrom('', 'ferry', 'MAYOR', 'nothing at all'),
});

describe('a selection', () => {
  test('shows the key facts, or all that are not withdrawn', () => {
    expect(shown({ all: false })).toHaveLength(4);
    expect(shown({})).toHaveLength(7);
    expect(shown({})).not.toContain('gone');
  });

  test('says among how many it chose, whatever it left out', () => {
    const total = (criteria: Partial<Criteria>) => select(archive, { ...everything, ...criteria }).total;
    expect([
      total({}),
      total({ q: 'zeppelin' }),
      total({ all: false }),
      total({ all: false, standing: ['happened'] }),
    ]).toEqual([7, 7, 4, 4]);
  });

  test('is the same for criteria that differ in nothing it asks', () => {
    const range = [day('2024-10-13'), day('2024-10-14')] as const;
    expect(sameCriteria(everything, { ...everything, range })).toBe(true);
    for (const other of [
      { clock: 'event' },
      { all: false },
      { standing: ['said'] },
      { place: ['kyiv'] },
      { q: 'ferry' },
    ] as const)
      expect(sameCriteria(everything, { ...everything, ...other })).toBe(false);
  });

  test('loses no fact: each is shown or left out with a reason, never both', () => {
    fc.assert(
      fc.property(anyCriteria, (criteria) => {
        const { ids, left } = select(archive, criteria);
        for (const { id } of archive.atHand) expect(ids.has(id)).toBe(!left.has(id));
      }),
    );
  });

  test('says why a fact is left out', () => {
    const { left } = select(archive, { ...everything, all: false, standing: ['happened'] });
    expect(left.get('gone')).toBe('withdrawn');
    expect(left.get('mayor-number')).toBe('not-key');
    expect(left.get('boats-leave')).toBe('standing');
  });

  test('brings the denials of what it shows, through every filter, and says so', () => {
    const selection = select(archive, { ...everything, voice: ['mayor'] });
    expect([...selection.brought].sort()).toEqual(['cracks-found', 'union-denies']);
    expect(selection.ids.has('union-denies')).toBe(true);
  });

  test('brings exactly the denials of each fact that the filters let through, in a story of any size', () => {
    const large = openArchive(generate({ facts: 800, seed: 3 }));
    for (const standing of [['said'], ['reported'], ['happened'], ['found', 'said']] as const) {
      const { shown, brought } = select(large, { ...everything, standing });
      const asked = shown.filter((one) => standing.some((word) => word === one.standing));
      const wanted = asked.flatMap((one) => denialsOf(large, one)).filter((one) => !asked.includes(one));
      expect([...brought].sort()).toEqual([...new Set(wanted.map(({ id }) => id))].sort());
    }
  });

  test('brings no denial where nothing is claimed', () => {
    expect(shown({ standing: ['happened'] })).toEqual(['ferry-launched']);
  });

  test('keeps the order of the clock: latest day, then id', () => {
    expect(shown({ clock: 'event' }).slice(0, 2)).toEqual(['ferry-launched', 'cracks-found']);
    expect(shown({ clock: 'said' })[0]).toBe('ferry-launched');
  });

  test('finds words in texts, voices, places, articles and occasions, accents and case folded', () => {
    expect(shown({ q: 'COUNCIL' })).toEqual(expect.arrayContaining(['mayor-number', 'mayor-safe']));
    expect(shown({ q: 'dockers' })).toContain('strike-lasts');
    expect(shown({ q: 'gazette coast' })).toEqual(['boats-leave']);
    expect(shown({ q: 'zeppelin' })).toEqual([]);
  });

  test('counts a window as no filter: what is outside is dimmed, not dropped', () => {
    const range = [day('2024-10-13'), day('2024-10-14')] as const;
    const criteria = { ...everything, range };
    expect(isFiltered(criteria)).toBe(false);
    const selection = select(archive, criteria);
    expect(selection.shown).toHaveLength(7);
    expect(selection.shown.filter((fact) => inRange(fact, criteria)).map(({ id }) => id)).toEqual([
      'mayor-number',
      'mayor-safe',
      'cracks-found',
      'union-denies',
    ]);
  });
});
