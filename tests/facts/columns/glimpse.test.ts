import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf, idsOf } from '#facts/columns/builder.ts';
import { glimpse } from '#facts/columns/glimpse.ts';
import { CLOCKS, type Fact, spanOn } from '#facts/fact.ts';
import { flowsOf } from '#facts/flow.ts';
import { reachOf } from '#facts/span.ts';
import { stories } from './stories.ts';

test('a glimpse of a fact says of it what the columns hold', () => {
  fc.assert(
    fc.property(stories, (dataset) => {
      const [columns, ids] = [columnsOf(dataset), idsOf(dataset)];
      dataset.facts.forEach((fact, at) => expect(seen(glimpse(columns, ids, at))).toEqual(seen(fact)));
    }),
    { numRuns: 20 },
  );
});

/** What of a fact is drawn without its chunk. */
function seen(fact: Fact) {
  const { standing, act, by, known, of, places, answers } = fact;
  const places1 = places.filter(({ place }, k) => places.findIndex((one) => one.place === place) === k);
  return {
    ...{ standing, act, by, known, of, places: places1 },
    ...{ key: fact.key === true, expected: fact.expected === true, withdrawn: fact.withdrawn !== undefined },
    reaches: CLOCKS.map((clock) => reachOf(spanOn(fact, clock))),
    answers: answers.map(({ question, position }) => [question, position]),
    articles: [...new Set(fact.appearances.map(({ article }) => article))],
    flows: flowsOf({ ...fact, places: places1 }).map(({ from, to, documented }) => [from, to, documented]),
  };
}
