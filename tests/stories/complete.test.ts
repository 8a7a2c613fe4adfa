import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { axisOf } from '#app/time/axis/scale.ts';
import { layoutOf } from '#app/time/lanes/layout.ts';
import { Viewing } from '#app/view/view.svelte.ts';
import List from '#app/words/list/List.svelte';
import { openArchive } from '#facts/archive.ts';
import { CLOCKS, spanOn } from '#facts/fact.ts';
import { LANE_KINDS, rowsOf } from '#facts/lane.ts';
import type { Dataset } from '#facts/dataset.ts';
import Host from '../app/words/Host.svelte';
import { storyOf } from './story.ts';

const folder = resolve(import.meta.dirname, '../../data/north-korean-troops/facts');
const story = storyOf('north-korean-troops');

/** The ids in the YAML files, read by nothing of ours. */
function written(): string[] {
  return readdirSync(folder)
    .flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')) as { id: string; draft?: boolean }[])
    .filter(({ draft }) => !draft)
    .map(({ id }) => id)
    .sort();
}

function listed(dataset: Dataset): string[] {
  const { body } = render(Host, { props: { of: List, viewing: new Viewing(dataset), props: {} } });
  return [...body.matchAll(/id="fact-([^"]+)"/g)].map((match) => match[1] ?? '').sort();
}

function onTimeline(
  dataset: Dataset,
  clock: (typeof CLOCKS)[number],
  kind: (typeof LANE_KINDS)[number],
  width: number,
) {
  const archive = openArchive(dataset);
  const axis = axisOf(
    archive.atHand.map((fact) => spanOn(fact, clock)),
    { width, mode: 'broken', breakWidth: 18 },
  );
  const rows = rowsOf(archive, kind, archive.atHand, '');
  const laid = layoutOf(rows, axis, { clock, knowledge: () => 'known', mark: 6, em: 12 });
  const items = laid.flatMap((row) => row.items);
  for (const { x } of items) expect(x).toSatisfy((at: number) => at >= 0 && at <= axis.width);
  return [...new Set(items.flatMap(({ facts }) => facts.map(({ id }) => id)))].sort();
}

const ids = (dataset: Dataset) => dataset.facts.map(({ id }) => id).sort();

describe('no fact is lost', () => {
  test('between the YAML files, the dataset, the list and the timeline', () => {
    const all = written();
    expect(all.length).toBeGreaterThan(100);
    expect(ids(story)).toEqual(all);
    expect(listed(story)).toEqual(all);
    for (const clock of CLOCKS) for (const kind of LANE_KINDS) expect(onTimeline(story, clock, kind, 900)).toEqual(all);
  });

  test('of any of its facts, at any width', () => {
    const some = fc.subarray([...story.facts], { minLength: 1 });
    const kinds = [
      fc.constantFrom(...CLOCKS),
      fc.constantFrom(...LANE_KINDS),
      fc.integer({ min: 120, max: 3000 }),
    ] as const;
    fc.assert(
      fc.property(some, ...kinds, (facts, clock, kind, width) => {
        const dataset = { ...story, facts, story: { ...story.story, start: facts[0]?.id ?? '' } };
        expect(onTimeline(dataset, clock, kind, width)).toEqual(ids(dataset));
      }),
      { numRuns: 60 },
    );
  });
});
