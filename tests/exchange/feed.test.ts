import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '#facts/dataset.ts';
import type { Fact } from '#facts/fact.ts';
import { factsFeed } from '#exchange/feed.ts';
import { day, fact, on, sample, span } from '../sample.ts';

const holding = (...facts: readonly Fact[]): Dataset => ({ ...sample, facts });
const all = (feed: string, name: string) => [...feed.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))];
const texts = (feed: string, name: string) => all(feed, name).map(([, text]) => text);
const entries = (feed: string) => [...feed.matchAll(/<entry>[^]*?<\/entry>/g)].map(([entry]) => entry);

describe('a feed', () => {
  test('has what Atom asks for: a name, a title, a date and an author, in the feed and in each entry', () => {
    const feed = factsFeed(sample);
    const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/;
    const date = /^\d{4}-\d\d-\d\dT12:00:00Z$/;
    const [head = ''] = feed.split('<entry>');
    for (const part of [head, ...entries(feed)]) {
      expect(texts(part, 'id')).toEqual([expect.stringMatching(uuid)]);
      expect(texts(part, 'title')).toHaveLength(1);
      expect(texts(part, 'updated')).toEqual([expect.stringMatching(date)]);
    }
    expect(head).toContain('<author><name>');
    expect(entries(feed)).toHaveLength(sample.facts.length);
    expect(new Set(texts(feed, 'id')).size).toBe(sample.facts.length + 1);
  });

  test('leads from each fact to its page, and names who said it and how sure it is', () => {
    const [entry] = entries(factsFeed(holding(fact('cracks', { by: ['mayor'], standing: 'denies' }))));
    expect(entry).toContain('href="f/cracks/"');
    expect(entry).toContain('<category term="denies"/>');
    const mayor = sample.voices.find(({ id }) => id === 'mayor')?.name ?? expect.unreachable();
    expect(texts(entry ?? '', 'name')).toEqual([mayor]);
  });

  test('has the newest first: a fact on the last day on which it can have been said, or of its last correction', () => {
    const feed = factsFeed(
      holding(
        fact('early', { said: on('2024-10-01') }),
        fact('vague', { said: span('once', '2024-10-01', '2024-10-20') }),
        fact('mended', { said: on('2024-10-02'), corrected: [{ on: day('2024-11-05'), note: 'It was *six*.' }] }),
      ),
    );
    expect(entries(feed).map((entry) => /f\/(\w+)\//.exec(entry)?.[1])).toEqual(['mended', 'vague', 'early']);
    expect(entries(feed)[0]).toContain('2024-11-05: It was six.');
    expect(feed.split('<entry>')[0]).toContain('<updated>2024-11-05T12:00:00Z</updated>');
  });

  test('says a day before Christ as early as it can, and not as the day of publication', () => {
    const feed = factsFeed(
      holding(fact('senate', { said: on('-000043-03-15') }), fact('empire', { said: on('0476-09-04') })),
    );
    expect(entries(feed).map((entry) => texts(entry, 'published'))).toEqual([['0476-09-04T12:00:00Z'], []]);
    expect(texts(feed, 'updated').at(-1)).toBe('0000-01-01T12:00:00Z');
  });

  test('tells why a fact was withdrawn, and what was corrected of the story', () => {
    const story = { ...sample.story, corrections: [{ on: day('2024-12-01'), note: 'Two rows were swapped.' }] };
    const gone = fact('gone', { withdrawn: { on: day('2024-11-01'), why: 'The article took it back.' } });
    const [first, second] = entries(factsFeed({ ...sample, story, facts: [gone] }));
    expect(first).toContain('Two rows were swapped.');
    expect(second).toContain('<content>The article took it back.</content><');
    expect(second).toContain('<category term="withdrawn"/>');
  });

  test('keeps the names of corrections when another is written above them', () => {
    const old = { on: day('2024-12-01'), note: 'Two rows were swapped.' };
    const [next, second] = [
      { on: day('2024-12-24'), note: 'A name was misspelt.' },
      { on: old.on, note: 'So was a place.' },
    ];
    const namesOf = (corrections: readonly { on: number; note: string }[]) => {
      const feed = factsFeed({ ...sample, story: { ...sample.story, corrections }, facts: [] });
      return entries(feed).map((entry) => [texts(entry, 'title')[0], texts(entry, 'id')[0]] as const);
    };
    const [before, after] = [new Map(namesOf([old, second])), new Map(namesOf([next, old, second]))];
    expect(new Set(after.values()).size).toBe(3);
    for (const [title, id] of before) expect(after.get(title)).toBe(id);
  });

  test('keeps its names when the words of a fact change', () => {
    const [before, after] = ['One.', 'Another.'].map((text) => texts(factsFeed(holding(fact('a', { text }))), 'id'));
    expect(before).toEqual(after);
  });

  test('lets no text leave its element', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const feed = factsFeed(holding(fact('a', { text })));
        expect(texts(feed, 'content')).toHaveLength(1);
        expect(feed).not.toMatch(/&(?!(amp|lt|gt|quot);)/);
        expect(feed.match(/<entry>/g)).toHaveLength(1);
      }),
    );
  });
});
