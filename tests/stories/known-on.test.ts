import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openArchive } from '#facts/archive.ts';
import { type QuestionStatus, statusOf } from '#facts/status.ts';
import { day } from '#tests/sample.ts';
import { storyOf } from './story.ts';

interface Camp {
  facts: string[];
  origins: number;
  sides: number;
}

/** What a reader worked out by hand from the articles, by day and question; the reasons are in known-on.md. */
type Table = Record<
  string,
  Record<string, { figures?: Record<string, { fact: string; words: string }[]> } & Record<string, Camp>>
>;

const table = JSON.parse(readFileSync(join(import.meta.dirname, 'known-on.json'), 'utf8')) as Table;
const archive = openArchive(storyOf('north-korean-troops'));

const byFact = (a: { fact: string; words: string }, b: typeof a) =>
  a.fact < b.fact ? -1 : a.fact > b.fact ? 1 : a.words < b.words ? -1 : 1;

function asTable({ camps, figures }: QuestionStatus) {
  const found: Record<string, unknown> = {};
  for (const { position, facts, origins, sides } of camps)
    found[position] = { facts: facts.map(({ id }) => id).sort(), origins, sides };
  if (figures.size > 0)
    found['figures'] = Object.fromEntries(
      [...figures].map(([measure, list]) => [
        measure,
        list.map(({ fact, figure }) => ({ fact: fact.id, words: figure.words })).sort(byFact),
      ]),
    );
  return found;
}

const cases = Object.entries(table).flatMap(([iso, questions]) =>
  Object.entries(questions).map(([question, expected]) => ({ iso, question, expected })),
);

describe('the first story, as known on a day', () => {
  test('has a table for the four days', () => {
    expect(Object.keys(table).sort()).toEqual(['2024-10-11', '2024-10-14', '2024-10-17', '2024-10-27']);
  });

  test.each(cases)('$iso, $question: as two readers worked it out', ({ iso, question, expected }) => {
    const { figures, ...camps } = expected;
    const sorted = Object.fromEntries(
      Object.entries(figures ?? {}).map(([measure, list]) => [measure, [...list].sort(byFact)]),
    );
    const wanted = { ...camps, ...(figures && { figures: sorted }) };
    expect(asTable(statusOf(archive, question, day(iso)))).toEqual(wanted);
  });
});
