import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LayoutOptions, barOf, layoutOf, nearest, touchesAny, whiskerOf } from '#app/time/lanes/layout.ts';
import { axisOf } from '#app/time/axis/scale.ts';
import { type Clock, type Fact, spanOn } from '#facts/fact.ts';
import { inRange } from '#facts/select.ts';
import { day, fact, on, span } from '#tests/sample.ts';
import { anyFacts } from '../spans.ts';

const options = (more: Partial<LayoutOptions> = {}): LayoutOptions => ({
  clock: 'said',
  knowledge: () => 'known',
  mark: 6,
  em: 12,
  ...more,
});
const axisFor = (facts: readonly Fact[], width = 600, clock: Clock = 'said') =>
  axisOf(
    facts.map((one) => spanOn(one, clock)),
    { width, mode: 'broken' },
  );
const row = (...facts: Fact[]) => [{ id: 'row', label: 'Row', facts }];

describe('the lanes', () => {
  test('hold every fact of a row exactly once, and no two marks of a lane touch', () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.integer({ min: 160, max: 1600 }),
        fc.constantFrom('said' as const, 'event' as const),
        (facts, width, clock) => {
          const laid = layoutOf(row(...facts), axisFor(facts, width, clock), options({ clock }));
          const items = laid[0]?.items ?? [];
          expect(items.flatMap((item) => item.facts.map(({ id }) => id)).sort()).toEqual(
            facts.map(({ id }) => id).sort(),
          );
          items.slice(1).forEach((item, i) => {
            const before = items[i];
            expect(item.x - (before?.x ?? 0)).toBeGreaterThanOrEqual(item.half + (before?.half ?? 0) + 2 - 1e-6);
          });
        },
      ),
    );
  });

  test('hold what is not yet known as ticks without a standing, and lose nothing', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 0, max: 60 }), (facts, some) => {
        const knowledge = (one: Fact) => (Number(one.id.slice(1)) < some ? 'known' : 'later');
        const [laid] = layoutOf(row(...facts), axisFor(facts), options({ knowledge }));
        const shown = laid?.items.flatMap((item) => item.facts).length ?? 0;
        expect(shown + (laid?.unknown.length ?? 0)).toBe(facts.length);
        expect(shown).toBe(Math.min(some, facts.length));
      }),
    );
  });

  test('hold any number of facts of one day in one mark', () => {
    const one = fact('a', { said: span('once', '2024-10-01', '2024-10-03') });
    const facts = Array.from({ length: 200_000 }, () => one);
    const [laid] = layoutOf([{ id: 'row', label: 'Row', facts }], axisFor(facts), options());
    expect(laid?.items.map((item) => item.facts.length)).toEqual([200_000]);
  });

  test('put several facts of one day in one mark with their number, without a standing where they differ', () => {
    const facts = [fact('a'), fact('b', { standing: 'denies' }), fact('c', { said: on('2024-10-20') })];
    const [laid] = layoutOf(row(...facts), axisFor(facts), options());
    expect(laid?.items.map((item) => item.facts.length)).toEqual([2, 1]);
    expect(laid?.items.map(({ standing }) => standing)).toEqual([null, 'said']);
  });

  test('show a fact that is only perhaps known as such', () => {
    const facts = [fact('a')];
    const [laid] = layoutOf(row(...facts), axisFor(facts), options({ knowledge: () => 'perhaps' }));
    expect(laid?.items[0]?.perhaps).toBe(true);
  });
});

describe('the bar of a fact', () => {
  const others = [on('2024-10-01'), on('2024-10-31')].map((said, i) => fact(`o${i}`, { said }));
  const bar = (said: Fact['said'], more: Partial<Fact> = {}) => {
    const one = fact('one', { said, ...more });
    return barOf(one, axisFor([...others, one]), 'said');
  };

  test('is not drawn for a single day', () => {
    expect(bar(on('2024-10-17'))).toBeNull();
  });

  test('covers the whole stretch that a doubt can touch, with no sure part', () => {
    const one = fact('one', { said: span('once', '2024-10-11', '2024-10-14') });
    const axis = axisFor([...others, one]);
    expect(barOf(one, axis, 'said')).toMatchObject({
      x0: axis.x(day('2024-10-11')),
      x1: axis.x(day('2024-10-15')),
      sure: null,
      openStart: false,
      openEnd: false,
    });
  });

  test('is sure all along for a stretch that lasted', () => {
    const lasted = bar(span('lasted', '2024-10-11', '2024-10-14'));
    expect(lasted?.sure).toEqual([lasted?.x0, lasted?.x1]);
  });

  test('says which end is open', () => {
    expect(bar(span('once', null, '2024-10-14'))).toMatchObject({ openStart: true, openEnd: false });
    expect(bar(span('lasted', '2024-10-14', null))).toMatchObject({ openStart: false, openEnd: true });
  });

  test('tells what goes on with no known end from what happened once at an unknown time', () => {
    expect(bar(span('lasted', '2024-10-14', null))).toMatchObject({ lasting: true, sure: null });
    expect(bar(span('once', '2024-10-14', null))).toMatchObject({ lasting: false, sure: null });
  });

  test('of a day that is approximate is drawn, and says so', () => {
    const one = bar(on('2024-10-17', { approximate: true }));
    expect(one).toMatchObject({ about: true, openStart: false, openEnd: false });
  });

  test('of a set of days marks each of them', () => {
    const days = ['2024-10-03', '2024-10-12', '2024-10-21'].map(day);
    const members = days.map((first) => [first, first + 1] as const);
    const drawn = bar(span('each', '2024-10-03', '2024-10-21', { members }));
    expect(drawn?.each).toHaveLength(3);
    expect(drawn?.each[0]?.[0]).toBe(drawn?.x0);
    expect(drawn?.each[2]?.[1]).toBe(drawn?.x1);
  });

  test('of one of several days marks none of them', () => {
    const members = ['2024-10-03', '2024-10-21'].map(day).map((first) => [first, first + 1] as const);
    const drawn = bar(span('once', '2024-10-03', '2024-10-21', { members }));
    expect(drawn).toMatchObject({ sure: null, each: [] });
  });

  test('is that of something expected on the clock of the event alone', () => {
    const ahead = fact('ahead', {
      expected: true,
      said: span('once', '2024-10-02', '2024-10-05'),
      event: span('once', '2024-10-20', null),
    });
    const axis = axisFor([...others, ahead], 600, 'event');
    expect(barOf(ahead, axis, 'event')?.expected).toBe(true);
    expect(barOf(ahead, axis, 'said')?.expected).toBe(false);
  });
});

describe('the whisker of a fact', () => {
  const facts = [fact('a', { said: on('2024-10-17'), event: on('2024-10-11') }), fact('b', { said: on('2024-10-10') })];
  const axis = axisFor(facts);

  test('leads from its saying to its event, and back on the other clock', () => {
    expect(whiskerOf(facts[0] as Fact, axis, 'said')).toEqual({ to: axis.at(day('2024-10-11')), cut: false });
    expect(whiskerOf(facts[0] as Fact, axis, 'event')).toEqual({ to: axis.at(day('2024-10-17')), cut: false });
  });

  test('is cut at the end of the axis', () => {
    expect(whiskerOf(fact('c', { said: on('2024-10-17'), event: on('2022-01-01') }), axis, 'said')?.cut).toBe(true);
  });

  test('is left out where only the latest day of the saying is known', () => {
    const by = fact('d', { said: span('once', null, '2024-10-17'), event: on('2024-10-11') });
    expect(whiskerOf(by, axis, 'event')).toBeNull();
  });

  test('is not drawn where the saying is the event', () => {
    expect(whiskerOf(facts[1] as Fact, axis, 'said')).toBeNull();
  });
});

describe('the fact nearest to a press', () => {
  const [one, two] = [fact('one'), fact('two', { said: on('2024-10-27') })];
  const axis = axisFor([one, two]);
  const laid = layoutOf(
    [
      { id: 'a', label: 'A', facts: [one] },
      { id: 'b', label: 'B', facts: [two] },
    ],
    axis,
    options(),
  );
  const at = axis.at(day('2024-10-13'));

  test('is within reach in its own lane', () => {
    expect(nearest(laid, at + 15, 0, 12)?.item.facts[0]).toBe(one);
  });

  test('may lie in another lane', () => {
    expect(nearest(laid, at, 1, 12)).toMatchObject({ row: 0 });
  });

  test('is none beyond reach', () => {
    expect(nearest(laid, at + 19, 0, 12)).toBeNull();
  });
});

test('an item is inside a window where any of its facts is, as facts are one by one', () => {
  fc.assert(
    fc.property(anyFacts, fc.integer({ min: -190_000, max: 190_000 }), fc.nat(40_000), (facts, from, days) => {
      const range = [from, from + days + 1] as const;
      const axis = axisOf(
        facts.map(({ said }) => said),
        { width: 800, mode: 'broken' },
      );
      for (const item of layoutOf([{ id: 'row', label: '', facts }], axis, options()).flatMap(({ items }) => items)) {
        expect(touchesAny(item, range)).toBe(item.facts.some((fact) => inRange(fact, { range, clock: 'said' })));
        expect(touchesAny(item, null)).toBe(true);
      }
    }),
  );
});
