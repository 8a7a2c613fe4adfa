import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRows, factsCsv } from '#exchange/table.ts';
import { unguarded } from '#facts/formula.ts';
import { blocksOf } from '#facts/rows.ts';
import { sample } from '../sample.ts';
import { readCsv } from './readCsv.ts';
import { storiesLike } from './stories.ts';

/** The rows of a table by the names of its columns. */
function records(csv: string): Record<string, string>[] {
  const [header = [], ...rows] = readCsv(csv);
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, unguarded(row[at] ?? '')])));
}

describe('the table of facts', () => {
  test('loses no fact and none of its words, figures, dates and places', () => {
    fc.assert(
      fc.property(storiesLike(sample), (story) => {
        const read = records(factsCsv(story));
        expect(read.map(({ id }) => id)).toEqual(story.facts.map(({ id }) => id));
        read.forEach((row, at) => {
          const fact = story.facts[at] ?? expect.unreachable();
          expect(row).toMatchObject({ text: fact.text, standing: fact.standing, said: fact.said.edtf });
          expect(row['event']).toBe(fact.event?.edtf ?? '');
          for (const { words, value } of fact.figures) {
            expect(row['figures']).toContain(words);
            expect(row['figures']).toContain(String(value));
          }
          expect(row['places'] === '' ? [] : row['places']?.split('; ')).toHaveLength(fact.places.length);
          expect(row['withdrawn'] !== '').toBe(fact.withdrawn !== undefined);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('gives the first and last days of a doubt, and leaves an open side open', () => {
    const row = records(factsCsv(sample)).find(({ id }) => id === 'boats-leave');
    expect(row).toMatchObject({ event: '[2024-11..]', event_first_day: '2024-11-01', event_last_day: '' });
    expect(row).toMatchObject({ figures: 'Passengers: between 2,000 and 12,000 (min 2000 max 12000)' });
  });

  test('gives coordinates to points only', () => {
    const rows = records(factsCsv(sample));
    expect(rows.find(({ id }) => id === 'boats-leave')).toMatchObject({ place_precision: 'area', latitude: '' });
    expect(rows.find(({ id }) => id === 'mayor-safe')).toMatchObject({ latitude: '50.45', longitude: '30.52' });
  });

  test('names voices, articles and questions in words', () => {
    const row = records(factsCsv(sample)).find(({ id }) => id === 'mayor-safe');
    expect(row).toMatchObject({
      by: 'The mayor',
      occasion: 'Council meeting',
      articles: 'Is the ferry safe? (The Gazette, 2024-10-27)',
      links: 'https://gazette.example/ferry',
      questions: 'Is the ferry safe? (supports)',
      said_words: 'Sunday evening',
    });
  });

  test('is the same in blocks, of which none holds more than some of its facts', () => {
    const facts = Array.from(
      { length: 10_000 },
      (_, at) => sample.facts[at % sample.facts.length] ?? expect.unreachable(),
    );
    const blocks = [...blocksOf(csvRows(sample), facts)];
    expect(blocks.length).toBeGreaterThan(2);
    expect(Math.max(...blocks.map((block) => block.length))).toBeLessThan(1_100_000);
    expect(blocks.join('')).toBe(factsCsv({ ...sample, facts }));
  });
});
