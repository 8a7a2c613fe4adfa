import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { Viewing } from '#app/view/view.svelte.ts';
import { type Move, asKnown, scrubTo, setRange, showAll } from '#app/view/view.ts';
import { sourceOf } from '#app/words/pace/source.svelte.ts';
import { type Look, Sight } from '#app/words/list/sight.ts';
import { inRange } from '#facts/select.ts';
import { knowledge } from '#facts/status.ts';
import { generate } from '#generate/generate.ts';

const dataset = generate({ facts: 500, seed: 8 });
const days = dataset.facts.map(({ said }) => said.end[1] ?? 0).sort((a, b) => a - b);
const middle = days[250] ?? 0;

/** A list whose items count how often they are asked. */
function watched(moves: readonly Move[] = []) {
  const viewing = new Viewing(dataset);
  for (const move of [showAll(true), ...moves]) viewing.move(move);
  const facts = dataset.facts.filter(({ withdrawn }) => !withdrawn);
  const look = (): Look => ({
    listed: viewing.listed,
    range: viewing.view.range,
    asOf: viewing.asOf,
    open: viewing.view.fact,
    hovered: viewing.hovered,
  });
  const sight = new Sight(facts, 'said', () => () => 0, look());
  const asked: string[] = [];
  const stop = $effect.root(() => {
    $effect.pre(() => sight.look(look()));
    for (const fact of facts)
      $effect(() => {
        void sight.of(fact).bits;
        asked.push(fact.id);
      });
  });
  flushSync();
  asked.length = 0;
  return { viewing, facts, sight, asked, stop };
}

test('a step of the window asks those facts alone that it moves in or out', () => {
  const { viewing, facts, sight, asked, stop } = watched([setRange([middle, middle + 60])]);
  const before = facts.map((fact) => inRange(fact, viewing.view));
  viewing.drag(setRange([middle + 1, middle + 61]));
  flushSync();
  const changed = facts.filter((fact, at) => inRange(fact, viewing.view) !== before[at]);
  expect(asked.toSorted()).toEqual(changed.map(({ id }) => id).toSorted());
  expect(changed.length).toBeLessThan(100);
  for (const fact of facts) expect(sight.of(fact).is('dim')).toBe(!inRange(fact, viewing.view));
  stop();
});

test('a step of the playhead asks those facts alone that become known, or unknown', () => {
  const { viewing, facts, sight, asked, stop } = watched([asKnown(true), scrubTo(middle)]);
  viewing.drag(scrubTo(middle + 2));
  flushSync();
  expect(asked.length).toBeLessThan(100);
  for (const fact of facts) {
    expect(sight.of(fact).is('out')).toBe(knowledge(fact, middle + 2) === 'later');
    expect(sight.of(fact).is('perhaps')).toBe(knowledge(fact, middle + 2) === 'perhaps');
  }
  stop();
});

test('the pointer asks the fact that it leaves, and the one that it finds', () => {
  const { viewing, facts, asked, stop } = watched();
  viewing.hovered = facts[7]?.id ?? null;
  flushSync();
  viewing.hovered = facts[9]?.id ?? null;
  flushSync();
  expect(asked).toEqual([7, 7, 9].map((at) => facts[at]?.id));
  stop();
});

test('who reads what is held is asked again only when it changes', () => {
  const viewing = new Viewing(dataset);
  let asked = 0;
  const stop = $effect.root(() => {
    const clock = sourceOf(() => viewing.view.clock);
    $effect(() => {
      void clock();
      asked += 1;
    });
  });
  flushSync();
  for (let step = 0; step < 5; step += 1) {
    viewing.drag(setRange([middle + step, middle + 60]));
    flushSync();
  }
  expect(asked).toBe(1);
  stop();
});
