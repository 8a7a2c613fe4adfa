import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { Bulk } from '#app/view/bulk.svelte.ts';
import { Viewing } from '#app/view/view.svelte.ts';
import { asKnown, moveMap, openFact, readClock, scrubTo, search, setRange, showAll, toggle } from '#app/view/view.ts';
import { collectionOf } from '#facts/columns/collection.ts';
import type { Fact } from '#facts/fact.ts';
import { day, sample } from '#tests/sample.ts';

const factOf = (viewing: Viewing, id: string) => viewing.archive.fact.get(id) as Fact;

test('an effect runs here: without this canary, tests of runes could pass and test nothing', () => {
  const viewing = new Viewing(sample);
  const seen: (string | undefined)[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(viewing.fact?.id);
    });
  });
  flushSync();
  viewing.move(openFact(factOf(viewing, 'union-denies')));
  flushSync();
  stop();
  expect(seen).toEqual(['mayor-safe', 'union-denies']);
});

describe('the view of a page', () => {
  test('opens on the start fact, on its day', () => {
    const viewing = new Viewing(sample);
    expect(viewing.fact?.id).toBe('mayor-safe');
    expect(viewing.playhead).toBe(day('2024-10-13'));
    expect(viewing.selection.shown).toHaveLength(4);
  });

  test('knows all facts where it holds them, and of a large story once all have come as columns', () => {
    const viewing = new Viewing(sample);
    expect(viewing.knowsAll).toBe(true);
    viewing.reload({ ...sample, facts: sample.facts.slice(1), size: sample.facts.length });
    expect(viewing.knowsAll).toBe(false);
    viewing.bulk = new Bulk(viewing, collectionOf(viewing.archive.dataset));
    expect(viewing.knowsAll).toBe(false);
    viewing.bulk = new Bulk(viewing, collectionOf(sample));
    expect(viewing.knowsAll).toBe(true);
  });

  test('comes to rest when a drag ends, not while it lasts', () => {
    const viewing = new Viewing(sample);
    const opening = viewing.rested;
    viewing.drag(openFact(factOf(viewing, 'union-denies')));
    expect(viewing.rested).toBe(opening);
    viewing.settle();
    expect(viewing.rested).toBe(viewing.view);
  });

  test('selects again only when what is asked for changes, not while one scrubs', () => {
    const viewing = new Viewing(sample);
    const before = viewing.selection;
    viewing.drag(scrubTo(day('2024-10-20')));
    expect(viewing.selection).toBe(before);
    viewing.drag(showAll(true));
    expect(viewing.selection).not.toBe(before);
  });

  test('tells when it has come to rest, and not while something is dragged', () => {
    const settled: string[] = [];
    const viewing = new Viewing(sample, undefined, (view) => settled.push(String(view.t)));
    viewing.drag(scrubTo(1));
    viewing.drag(scrubTo(2));
    expect(settled).toEqual([]);
    viewing.settle();
    expect(settled).toEqual(['2']);
  });

  test('keeps the view over a new dataset, and lets go of a fact that is gone', () => {
    const viewing = new Viewing(sample);
    viewing.move(toggle('standing', 'said'));
    viewing.reload({ ...sample, facts: sample.facts.filter(({ id }) => id !== 'mayor-safe') });
    expect(viewing.view.standing).toEqual(['said']);
    expect(viewing.fact).toBeNull();
  });
});

test('keeps what was chosen while a drag moves days and the map, and takes every choice over', () => {
  const viewing = new Viewing(sample);
  const { chosen } = viewing;
  viewing.drag(scrubTo(20_000));
  viewing.drag(setRange([20_000, 20_010]));
  viewing.drag(moveMap({ lon: 1, lat: 2, zoom: 3 }));
  expect(viewing.chosen).toBe(chosen);
  const choices = [showAll(true), readClock('event'), asKnown(true), toggle('standing', 'said'), search('troops')];
  for (const move of choices) {
    viewing.drag(move);
    expect(viewing.chosen).toBe(viewing.view);
  }
});

test('changes of the window, the open fact, the map and the playhead only the one that a drag moves', () => {
  const viewing = new Viewing(sample);
  const asked = { range: 0, open: 0, map: 0, playhead: 0 };
  const stop = $effect.root(() => {
    for (const part of Object.keys(asked) as (keyof typeof asked)[])
      $effect(() => {
        void viewing[part];
        asked[part] += 1;
      });
  });
  flushSync();
  viewing.drag(scrubTo(day('2024-10-20')));
  flushSync();
  expect(asked).toEqual({ range: 1, open: 1, map: 1, playhead: 2 });
  viewing.drag(setRange([day('2024-10-10'), day('2024-10-20')]));
  flushSync();
  viewing.drag(moveMap({ lon: 1, lat: 2, zoom: 3 }));
  flushSync();
  expect(asked).toEqual({ range: 2, open: 1, map: 2, playhead: 2 });
  stop();
});
