import { describe, expect, test } from 'vitest';
import { openArchive } from '#facts/archive.ts';
import { spanOn } from '#facts/fact.ts';
import { denialsOf, knowledge, lastKnown, statusOf } from '#facts/status.ts';
import { day, fact, on, sample } from '#tests/sample.ts';

const archive = openArchive(sample);
const of = (id: string) => archive.fact.get(id) as NonNullable<ReturnType<typeof archive.fact.get>>;

describe('what is known on a day', () => {
  test('is known once its latest possible saying is past, and perhaps known from the earliest', () => {
    const denial = of('union-denies');
    expect(knowledge(denial, day('2024-10-10'))).toBe('later');
    expect(knowledge(denial, day('2024-10-11'))).toBe('perhaps');
    expect(knowledge(denial, day('2024-10-14'))).toBe('known');
    expect(knowledge(denial, null)).toBe('known');
  });

  test('includes background from the end of its event, whenever the article was printed', () => {
    expect(knowledge(of('ferry-launched'), day('2022-02-27'))).toBe('perhaps');
    expect(knowledge(of('ferry-launched'), day('2022-02-28'))).toBe('known');
    expect(spanOn(of('ferry-launched'), 'said')).toBe(of('ferry-launched').event);
  });
});

describe('what was the last to be known on a day', () => {
  const last = (iso: string) => lastKnown(archive.atHand, day(iso), 2);

  test('is surely known, and nothing known is later', () => {
    for (const iso of ['2024-10-11', '2024-10-13', '2024-10-20']) {
      const found = last(iso);
      const known = archive.atHand.filter((one) => knowledge(one, day(iso)) === 'known');
      const latest = Math.max(...known.map(({ known: [, surely] }) => surely));
      expect(found).toHaveLength(Math.min(known.length, 2));
      expect(found.every((one) => known.includes(one))).toBe(true);
      expect(found[0]?.known[1]).toBe(latest);
    }
  });

  test('is nothing before the first', () => {
    expect(last('1900-01-01')).toEqual([]);
  });
});

describe('a question as known on a day', () => {
  const counts = (iso: string) =>
    statusOf(archive, 'is-it-safe', day(iso)).camps.map(({ position, origins, sides }) => [position, origins, sides]);

  test('changes as facts become known', () => {
    expect(counts('2024-10-12')).toEqual([]);
    expect(counts('2024-10-13')).toEqual([['supports', 1, 1]]);
    expect(counts('2024-10-14')).toEqual([
      ['supports', 1, 1],
      ['denies', 2, 2],
    ]);
  });

  test('keeps what is only perhaps known out of the counts', () => {
    expect(
      statusOf(archive, 'is-it-safe', day('2024-10-13'))
        .perhaps.map(({ id }) => id)
        .sort(),
    ).toEqual(['cracks-found', 'union-denies']);
  });

  test('keeps what answers with neither a position nor a figure', () => {
    const facts = [
      fact('words', { answers: [{ question: 'is-it-safe' }] }),
      fact('number', { answers: [{ question: 'how-many', figure: 'passengers' }] }),
      fact('position', { answers: [{ question: 'is-it-safe', position: 'open' }] }),
    ];
    const { told } = statusOf(openArchive({ ...sample, facts }), 'is-it-safe', null);
    expect(told.facts.map(({ id }) => id)).toEqual(['words']);
    expect(told.origins).toBe(1);
    expect(statusOf(archive, 'how-many', null).told.facts).toEqual([]);
  });

  test('gathers figures by measure', () => {
    const { figures } = statusOf(archive, 'how-many', null);
    expect(figures.get('passengers')?.map(({ figure }) => figure.words)).toEqual([
      'about 3,000',
      'between 2,000 and 12,000',
    ]);
  });

  test('counts an occasion once, and voices of one side as one side', () => {
    const yes = { answers: [{ question: 'is-it-safe', position: 'supports' as const }], said: on('2024-10-13') };
    const town = openArchive({
      ...sample,
      facts: [
        fact('a', { ...yes, occasion: 'council' }),
        fact('b', { ...yes, occasion: 'council' }),
        fact('c', { ...yes, by: ['officials'] }),
        fact('d', { ...yes, by: ['union'] }),
      ],
    });
    const [camp] = statusOf(town, 'is-it-safe', null).camps;
    expect(camp).toMatchObject({ position: 'supports', origins: 3, sides: 2 });
  });
});

describe('the denials of a fact', () => {
  test('are those that deny a question it supports', () => {
    expect(
      denialsOf(archive, of('mayor-safe'))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['cracks-found', 'union-denies']);
  });

  test('do not exist for what would be so under a condition', () => {
    const lawful = fact('lawful-if-safe', { answers: [{ question: 'is-it-safe', position: 'conditional' }] });
    expect(denialsOf(openArchive({ ...sample, facts: [...sample.facts, lawful] }), lawful)).toEqual([]);
  });

  test('are not shown before they are known', () => {
    expect(denialsOf(archive, of('mayor-safe'), day('2024-10-10'))).toEqual([of('cracks-found')]);
  });

  test('do not exist for a denial itself', () => {
    expect(denialsOf(archive, of('union-denies'))).toEqual([]);
  });
});
