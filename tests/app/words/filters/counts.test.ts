import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { voiceNames } from '#app/language/facts.ts';
import { languageOf } from '#app/language/language.ts';
import { Counts } from '#app/words/filters/counts.ts';
import { Deniers } from '#app/words/fact/deniers.ts';
import { byVoice } from '#app/words/fact/voices.ts';
import { openArchive } from '#facts/archive.ts';
import { CLOCKS } from '#facts/fact.ts';
import { inRange } from '#facts/select.ts';
import { denialsOf, denialsTo, knowledge } from '#facts/status.ts';
import { generate } from '#generate/generate.ts';

const l = languageOf('en');
const archive = openArchive(generate({ facts: 600, seed: 3 }));
const days = archive.atHand.map(({ known }) => known[1]);
const anyDay = fc.integer({ min: Math.min(...days) - 40, max: Math.max(...days) + 40 });

describe('counts at a step of a drag', () => {
  it.each(CLOCKS)('are those of counting one by one: outside any window, by the clock %s', (clock) => {
    const counts = new Counts(archive.atHand, clock);
    expect(counts.outside(null)).toBe(0);
    fc.assert(
      fc.property(anyDay, fc.nat(900), (from, length) => {
        const range = [from, from + length + 1] as const;
        const outside = archive.atHand.filter((fact) => !inRange(fact, { range, clock })).length;
        expect(counts.outside(range)).toBe(outside);
      }),
    );
  });

  it('are those of counting one by one: known, perhaps and later on any day', () => {
    const counts = new Counts(archive.atHand, 'said');
    fc.assert(
      fc.property(fc.option(anyDay), (day) => {
        const told = { known: 0, perhaps: 0, later: 0 };
        for (const fact of archive.atHand) told[knowledge(fact, day)] += 1;
        expect(counts.knowledge(day)).toEqual(told);
      }),
    );
  });

  it('name each denier of a fact once, as known on a day', () => {
    const deniers = new Deniers(
      (question) => denialsTo(archive, question),
      (denial) => voiceNames(l, archive, denial),
    );
    const denied = archive.atHand.filter((fact) => denialsOf(archive, fact).length > 0);
    expect(denied.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(fc.constantFrom(...denied), fc.option(anyDay), (fact, day) => {
        expect(deniers.of(fact)(day)).toBe(byVoice(l, archive, denialsOf(archive, fact, day)).length);
      }),
    );
  });
});
