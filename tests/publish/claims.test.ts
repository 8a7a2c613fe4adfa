import { expect, test } from 'vitest';
import { claimThing, datasetThing } from '../../src/publish/claims.ts';
import { headTags } from '../../src/publish/head.ts';
import { oembedOf } from '../../src/publish/oembed.ts';
import type { Span } from '#facts/span.ts';
import { fact, on, sample, span } from '../sample.ts';

const written = JSON.stringify(datasetThing(sample, [], (id) => `f/${id}/`));

test('a story is described as a dataset whose key facts are claims with an address each', () => {
  const thing = datasetThing(sample, [{ address: 'dataset.json', media: 'application/json' }], (id) => `f/${id}/`);
  const keys = sample.facts.filter(({ key }) => key);
  expect(thing).toMatchObject({ '@type': 'Dataset', name: sample.story.title, inLanguage: sample.story.language });
  expect(thing['hasPart']).toHaveLength(keys.length);
  expect(written).toContain(`f/${keys[0]?.id}/`);
});

test('a claim says who makes it and where it appears, and gives no verdict', () => {
  for (const fact of sample.facts) {
    const claim = JSON.stringify(claimThing(sample, fact));
    expect(claim).toContain('"@type":"Claim"');
    expect(claim).not.toMatch(/ClaimReview|reviewRating|truth|"verdict/i);
  }
});

test('a claim has the words of the fact without the marks of stress, and nothing else is taken from them', () => {
  expect(claimThing(sample, fact('sum', { text: '*Two* boats: 3 * 4 seats.' }))).toMatchObject({
    text: 'Two boats: 3 * 4 seats.',
  });
});

test('a date in doubt is left out, because schema.org has no word for doubt', () => {
  const dateOf = (said: Span) => claimThing(sample, fact('one', { said }))['dateCreated'];
  expect(dateOf(on('2024-10-17'))).toBe('2024-10-17');
  expect(dateOf(span('once', '2024-10-11', '2024-10-14'))).toBeUndefined();
  expect(dateOf(span('date', '2024-06-01', '2024-08-31', { edtf: '2024-26', grain: 'season' }))).toBeUndefined();
  const dates = written.match(/"date\w+":"[^"]*"/g) ?? [];
  expect(dates).not.toEqual([]);
  for (const date of dates) expect(date).toMatch(/:"\d{4}(-\d\d){0,2}"$/);
});

test('nothing that a story says can leave its place in the head', () => {
  const evil = '"><script>alert(1)</script>';
  const tags = headTags({
    title: evil,
    text: evil,
    language: 'en',
    siteName: evil,
    canonical: './',
    url: './',
    picture: { url: 'poster.png', alt: evil, size: { width: 1200, height: 630 } },
    oembed: null,
    thing: { name: '</script><script>alert(1)</script>' },
  });
  expect(tags.match(/<script/g)).toHaveLength(1);
  expect(tags.match(/<\/script>/g)).toHaveLength(1);
  expect(tags).not.toContain('"><script>alert');
});

test('oEmbed answers with a frame of the lasting address, and with nothing else', () => {
  const answer = oembedOf({ ...sample.story, title: 'A "title" <b>' }, 'https://example.org/stories/');
  expect(answer).toMatchObject({ type: 'rich', version: '1.0' });
  expect((answer as { html: string }).html).toBe(
    `<iframe src="https://example.org/stories/${sample.story.id}/embed/" title="A &quot;title&quot; &lt;b&gt;" width="100%" height="900" loading="lazy"></iframe>`,
  );
});
