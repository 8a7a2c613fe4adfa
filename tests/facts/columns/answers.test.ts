import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openArchive } from '#facts/archive.ts';
import { Answers, nearestAnswers, standOf } from '#facts/columns/answers.ts';
import { columnsOf } from '#facts/columns/builder.ts';
import { CHUNK_FACTS } from '#facts/columns/holdings.ts';
import { answerTo, knowledge } from '#facts/status.ts';
import { generate } from '#generate/generate.ts';

const dataset = generate({ facts: 3000, seed: 2 });
const archive = openArchive(dataset);
const columns = columnsOf(dataset);
const answers = new Answers(columns, dataset.questions.length);
const days = dataset.facts.map(({ known }) => known[1]);
const anyDay = fc.integer({ min: Math.min(...days) - 40, max: Math.max(...days) + 40 });
const anyQuestion = fc.nat(dataset.questions.length - 1);

const told = (question: number) =>
  (archive.answers.get(dataset.questions[question]?.id ?? '') ?? []).filter(({ withdrawn }) => !withdrawn);

describe('the answers to a question, from columns', () => {
  it('are those of the archive, in its order', () => {
    dataset.questions.forEach((_, question) => {
      const facts = [...answers.of(question + 1).facts].map((at) => dataset.facts[at]);
      expect(facts).toEqual(told(question));
    });
  });

  it('are counted by position as counting one by one would, on any day', () => {
    fc.assert(
      fc.property(anyQuestion, fc.option(anyDay), (question, day) => {
        const counts = new Map<string | null, number>();
        for (const fact of told(question).filter((one) => knowledge(one, day) === 'known')) {
          const position = answerTo(fact, dataset.questions[question]?.id ?? '')?.position ?? null;
          counts.set(position, (counts.get(position) ?? 0) + 1);
        }
        expect(new Map(standOf(columns, answers.of(question + 1), day))).toEqual(counts);
      }),
    );
  });

  it('are read denials first, then by day, from few files', () => {
    fc.assert(
      fc.property(anyQuestion, anyDay, fc.integer({ min: 1, max: 30 }), (question, day, facts) => {
        const all = answers.of(question + 1);
        const some = nearestAnswers(columns, all, day, { facts, chunks: 4 });
        expect(some.length).toBeLessThanOrEqual(facts);
        expect(new Set(some.map((fact) => Math.floor(fact / CHUNK_FACTS))).size).toBeLessThanOrEqual(4);
        expect(some.every((fact) => all.facts.includes(fact))).toBe(true);
        const denials = told(question).filter((fact) => answerTo(fact, dataset.questions[question]?.id ?? '')?.position === 'denies'); // prettier-ignore
        const isDenial = (at: number) => denials.includes(dataset.facts[at] as (typeof denials)[number]);
        if (denials.length > 0) expect(some.some(isDenial)).toBe(true);
      }),
    );
  });

  it('are all read where there are few', () => {
    const few = dataset.questions.findIndex((_, at) => told(at).length > 2 && told(at).length < 9);
    const all = answers.of(few + 1);
    expect(nearestAnswers(columns, all, 0, { facts: 200, chunks: 24 })).toEqual([...all.facts]);
  });
});
