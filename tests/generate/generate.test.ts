import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '#compile/compile.ts';
import { memoryWorkspace } from '#compile/workspace.ts';
import { type Fact, STANDINGS, spanOn } from '#facts/fact.ts';
import { isPoint } from '#facts/place.ts';
import { type Span, firstDay, isSingleDay, lastDay } from '#facts/span.ts';
import { PERIOD } from '#generate/calendar.ts';
import { run } from '#generate/command.ts';
import { folderOf } from '#generate/folder.ts';
import { generate } from '#generate/generate.ts';

/** What is told of made-up places in earnest: one of them may lie where another would with its numbers turned round. */
const BY_CHANCE = 'perhaps-swapped';

const wishes = fc.record({ facts: fc.integer({ min: 1, max: 120 }), seed: fc.integer() });

/** A workspace in which a story was generated, and its folder. */
function written(facts: number, seed: number) {
  const lines: string[] = [];
  const workspace = memoryWorkspace({}, { log: (line) => lines.push(line) });
  const status = run(['--facts', String(facts), `--seed=${seed}`, '-o', 'data'], workspace);
  return { workspace, status, lines, folder: `data/generated-${facts}-${seed}` };
}

describe('a generated story', () => {
  it('is the same to the byte for the same seed, and another for another seed', () => {
    const print = (seed: number) => JSON.stringify(generate({ facts: 300, seed }));
    expect(print(7)).toBe(print(7));
    expect(print(7)).not.toBe(print(8));
  });

  it('has as many facts as were asked for, in the order of a dataset, each with an id of its own', () => {
    fc.assert(
      fc.property(wishes, (wanted) => {
        const { facts } = generate(wanted);
        expect(new Set(facts.map(({ id }) => id)).size).toBe(wanted.facts);
        const days = facts.map((fact) => lastDay(spanOn(fact, 'said')));
        expect(days).toEqual(days.toSorted((a, b) => a - b));
      }),
      { numRuns: 30 },
    );
  });

  it('compiles, as editors write it, without an error or a warning, to the dataset that was generated', () => {
    fc.assert(
      fc.property(wishes, ({ facts, seed: any }) => {
        const seed = Math.abs(any);
        const { workspace, status, folder, lines } = written(facts, seed);
        expect(status, lines.join('\n')).toBe(0);
        const { problems, dataset } = compile(workspace, folder);
        expect(problems.filter(({ code }) => code !== BY_CHANCE)).toEqual([]);
        expect(dataset).toEqual(generate({ facts, seed }));
      }),
      { numRuns: 15 },
    );
  });

  it('begins with a fact that stands, though the first of a small story was withdrawn', () => {
    const seeds = Array.from({ length: 300 }, (_, seed) => seed);
    const stories = seeds.map((seed) => generate({ facts: 1 + (seed % 12), seed }));
    const starts = stories.map(({ story, facts }) => facts.find(({ id }) => id === story.start));
    expect(starts.filter((start) => !start?.key || start.withdrawn)).toEqual([]);
    expect(stories.filter(({ facts }) => facts.some(({ withdrawn }) => withdrawn))).not.toEqual([]);
  });

  it('compiles without an error where it fills several files of facts', () => {
    const { workspace, folder, status } = written(1500, 3);
    expect(status).toBe(0);
    expect(workspace.list(`${folder}/facts`)).toHaveLength(2);
    const { problems, dataset } = compile(workspace, folder);
    expect(problems).toEqual([]);
    expect(dataset).toEqual(generate({ facts: 1500, seed: 3 }));
  });

  it('has no file above the limit of the compiler, whatever its size', () => {
    const files = folderOf(generate({ facts: 20_000, seed: 1 }));
    const yaml = Object.entries(files).filter(([name]) => name.endsWith('.yaml'));
    expect(yaml.filter(([, text]) => text.length > 1_000_000).map(([name]) => name)).toEqual([]);
  });

  it('has no date outside its period', () => {
    const { facts, articles, occasions } = generate({ facts: 3000, seed: 5 });
    const spans = [
      ...facts.flatMap(({ said, event }) => [said, event]),
      ...articles.map(({ published }) => published),
      ...occasions.map(({ said }) => said),
    ].filter((span): span is Span => span !== undefined);
    expect(spans.filter((span) => firstDay(span) < PERIOD[0] || lastDay(span) > PERIOD[1])).toEqual([]);
  });
});

describe('what is realistic in it', () => {
  const { facts, places } = generate({ facts: 5000, seed: 2 });
  const share = (test: (fact: Fact) => boolean) => facts.filter(test).length / facts.length;

  it('comes in bursts: a tenth of the days holds more than half of the facts', () => {
    const counts = new Map<number, number>();
    for (const { said } of facts) counts.set(lastDay(said), (counts.get(lastDay(said)) ?? 0) + 1);
    const busiest = [...counts.values()].sort((a, b) => b - a).slice(0, Math.floor((PERIOD[1] - PERIOD[0]) / 10));
    expect(busiest.reduce((a, b) => a + b, 0)).toBeGreaterThan(facts.length / 2);
  });

  it('has every standing, dates in doubt, facts without a place, areas and movements', () => {
    expect(new Set(facts.map(({ standing }) => standing))).toEqual(new Set(STANDINGS));
    expect(share(({ said }) => !isSingleDay(said))).toBeGreaterThan(0.05);
    expect(share((fact) => fact.places.length === 0)).toBeGreaterThan(0.03);
    expect(share(({ of }) => of !== undefined)).toBeGreaterThan(0.05);
    expect(share(({ expected }) => expected === true)).toBeGreaterThan(0.02);
    expect(places.filter((place) => !isPoint(place)).length / places.length).toBeGreaterThan(0.1);
  });
});

describe('the generator at the command line', () => {
  it('prints a dataset where no folder is named', () => {
    const lines: string[] = [];
    expect(run(['--facts', '20'], memoryWorkspace({}, { log: (line) => lines.push(line) }))).toBe(0);
    expect(JSON.parse(lines.join('\n'))).toEqual(JSON.parse(JSON.stringify(generate({ facts: 20, seed: 1 }))));
  });

  it('refuses what is no number, and a folder that is there', () => {
    const workspace = memoryWorkspace({});
    expect(run([], workspace)).toBe(2);
    expect(run(['--facts', 'many'], workspace)).toBe(2);
    expect(run(['--facts', '5', '--seed', '1.5'], workspace)).toBe(2);
    expect(run(['--facts', '5', '-o', 'data'], workspace)).toBe(0);
    expect(run(['--facts', '5', '-o', 'data'], workspace)).toBe(1);
  });
});
