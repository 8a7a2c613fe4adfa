import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { wholeLanguage } from '#app/language/whole.ts';
import { PathText } from '#app/space/still/pathText.ts';
import type { Dataset } from '#facts/dataset.ts';
import { day, fact, sample } from '#tests/sample.ts';
import { rendererOf } from '../../../../src/prerender.ts';

const topology: unknown = JSON.parse(readFileSync('public/basemap/poster.json', 'utf8'));
const SIZE = { width: 1200, height: 630 };
const draw = (dataset: Dataset, id: string | null = null) => rendererOf(topology).picture(dataset, id, SIZE);
const placeless = (more: Parameters<typeof fact>[1]): Dataset => ({
  ...sample,
  places: [],
  facts: [fact('only', { ...more, places: [] })],
});
const texts = (svg: string) =>
  [...svg.matchAll(/<text([^>]*)>([^<]*)</g)].map(([, look = '', text = '']) => ({
    text,
    x: Number(/ x="([^"]*)"/.exec(look)?.[1]),
    size: Number(/ font-size="([^"]*)"/.exec(look)?.[1]),
    end: look.includes('text-anchor="end"'),
    look,
  }));

beforeAll(() => {
  Object.assign(globalThis, { Path2D: PathText });
});

describe('the picture of a story or a fact', () => {
  test('leaves room between the key and a publisher with a long name', () => {
    const name = 'The Harbour Quarter Independent & Evening Advertiser of Saltmarsh';
    const written = texts(draw({ ...sample, story: { ...sample.story, publisher: { name } } }));
    const [by, word] = [written.at(-1), written.at(-2)];
    expect(by?.text).toContain('Harbour Quarter');
    const left = (by?.x ?? 0) - 0.62 * (by?.size ?? 0) * name.length;
    expect(left).toBeGreaterThan((word?.x ?? 0) + 0.62 * 20 * 'Denies'.length);
  });

  test('wraps a long voice instead of cutting it at the edge', () => {
    const name = 'The Deputy Mayor of Saltmarsh-on-Sea, Chair of its Emergency Committee and Keeper of its Light';
    const voices = sample.voices.map((voice) => ({ ...voice, name }));
    const lines = texts(draw({ ...sample, voices }, 'mayor-safe')).filter(({ size }) => size === 22);
    expect(lines.map(({ text }) => text).join(' ')).toContain(`${name} · 13 October 2024`);
    expect(Math.max(...lines.map(({ text }) => text.length))).toBeLessThan(90);
  });

  test('never shows a claim without its denial', async () => {
    const claim = texts(draw(sample, 'mayor-safe')).find(({ size, text }) => size === 22 && text === 'Said');
    const after = draw(sample, 'mayor-safe').match(/>Said<tspan fill="(#\w+)">([^<]*)<\/tspan>/);
    expect(claim).toBeDefined();
    expect(after?.slice(1)).toEqual(['#AF15B0', ', denied by 2']);
    expect(draw(sample, 'cracks-found')).not.toContain('<tspan');
    await wholeLanguage('ar');
    const arabic = draw({ ...sample, story: { ...sample.story, language: 'ar' } }, 'mayor-safe');
    expect(arabic).toMatch(/<tspan fill="#AF15B0">\u202b[^<]*\u202c<\/tspan>/);
  });

  test('says of what was withdrawn that it was, and strikes it out', () => {
    const gone = draw(placeless({ withdrawn: { on: day('2025-02-11'), why: 'It was a misprint.' } }), 'only');
    expect(gone).toContain('Withdrawn on 11 February 2025: It was a misprint.');
    expect(texts(gone)[0]?.look).toContain('line-through');
    expect(draw(placeless({}), 'only')).not.toContain('line-through');
  });

  test('is no empty sea where a story names no place', () => {
    expect(draw(placeless({}))).not.toContain('#DCE6EC');
    expect(draw(sample)).toContain('#DCE6EC');
  });

  test('begins at the right where its language does, and leaves no direction to what draws it', async () => {
    await wholeLanguage('ar');
    const svg = draw({ ...sample, story: { ...sample.story, language: 'ar' } });
    const title = texts(svg).find(({ text }) => text.includes(sample.story.title));
    expect(title).toMatchObject({ x: 1160, end: true });
    expect(svg).not.toMatch(/ direction=| dy=/);
  });
});
