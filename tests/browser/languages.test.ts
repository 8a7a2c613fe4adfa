import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '#facts/dataset.ts';
import { generate } from '#generate/generate.ts';
import { gone } from './broken.ts';
import { bareOptions } from './chromium.mjs';
import { SIZES, awake, visitor } from './harness.ts';
import { siteOf } from './mixed.ts';
import { settled } from './settled.ts';
import { type Host, hostOf } from './static.ts';

const visit = visitor(bareOptions());

function storyIn(language: string, title: string, summary: string): Dataset {
  const made = generate({ facts: 12, seed: 2 });
  return { ...made, story: { ...made.story, language, title, summary } };
}

/** A story that names no place. */
function placeless({ story, voices, occasions, facts, ...rest }: Dataset): Dataset {
  return {
    ...rest,
    places: [],
    story: { ...story, lanes: [] },
    voices: voices.map(({ seat: _, ...voice }) => voice),
    occasions: occasions.map(({ place: _, ...occasion }) => occasion),
    facts: facts.map(({ of: _, ...fact }) => ({ ...fact, places: [] })),
  };
}

let host: Host;
beforeAll(async () => {
  const stories = {
    hafen: storyIn('de-AT', 'Der Hafen', 'Wer was über den Hafen sagte, und wann.'),
    mina: storyIn('ar', 'الميناء', 'من قال ماذا عن الميناء، ومتى.'),
    harbour: storyIn('en', 'The harbour', 'Who said what about the harbour, and when.'),
    nowhere: placeless(storyIn('en', 'The fund', 'Who said what about the fund, and when.')),
  };
  host = await hostOf(await siteOf('languages', stories, 'hafen'));
}, 300_000);
afterAll(() => host.close());

/** The tables of words that were asked for, by their languages, in order; the page's own script holds English. */
const tables = (requests: readonly string[]) =>
  requests.flatMap((address) => /\/assets\/(uk|ko|fr|de|es|ar|en)-[^/]*\.js$/.exec(address)?.[1] ?? []);

/** What is read on the first screen. */
const words = (page: Page) =>
  page.evaluate(() => {
    const parts = ['.heading', '.key', '.card', '.controls'];
    const shown = (part: string) =>
      document.querySelector<HTMLElement>(`#page ${part}`)?.innerText.replace(/\s+/g, ' ');
    return parts.map((part) => shown(part) ?? '');
  });

/** Where the parts of the first screen stand, px. */
const boxes = (page: Page) =>
  page.evaluate(() =>
    ['.heading', '.key', '.map', '.time', '.controls', '.card'].map((part) => {
      const { x, y, width, height } = document.querySelector(`#page ${part}`)?.getBoundingClientRect() ?? new DOMRect();
      return [x, y, width, height];
    }),
  );

const STORIES = [
  { story: 'hafen', tag: 'de', dir: 'ltr', said: 'Was die Zeichen bedeuten' },
  { story: 'mina', tag: 'ar', dir: 'rtl', said: 'معنى العلامات' },
] as const;

describe.each(STORIES)('a story in the language $tag', ({ story, tag, dir, said }) => {
  test.each(Object.entries(SIZES))('is written as the script shows it, at the size of a %s', async (_, viewport) => {
    const still = await visit(`${host.address}${story}/`, { viewport, javaScriptEnabled: false });
    const [read, stands] = [await words(still.page), await boxes(still.page)];
    const { page, complaints } = await visit(`${host.address}${story}/?map=static`, { viewport });
    await settled(page);
    expect(read.join(' ')).toContain(said);
    expect(await words(page)).toEqual(read);
    const moved = (await boxes(page)).flatMap((box, at) => box.map((edge, side) => edge - (stands[at]?.[side] ?? NaN)));
    expect(Math.max(...moved.map(Math.abs))).toBeLessThanOrEqual(1);
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      tag,
      dir,
    ]);
    expect(complaints).toEqual([]);
  });

  test('is kept as it was written, and loads the words of its language alone', async () => {
    const { page, requests, complaints } = await visit(`${host.address}${story}/?map=static`);
    await page.addInitScript(() => {
      document.addEventListener('readystatechange', () => {
        if (document.readyState === 'interactive')
          Object.assign(document.querySelector('#page h1') ?? {}, { written: true });
      });
    });
    requests.length = 0;
    await page.reload();
    await awake(page);
    const before = requests.filter((address) => !address.endsWith('favicon.svg'));
    expect(before.length).toBeLessThanOrEqual(6);
    expect(tables(before)).toEqual([tag]);
    expect(await page.evaluate(() => 'written' in (document.querySelector('#page h1') ?? {}))).toBe(true);
    await page.locator('#facts').scrollIntoViewIfNeeded();
    await expect.poll(() => tables(requests)).toEqual([tag, tag]);
    expect(complaints).toEqual([]);
  });

  test('speaks it in a frame, on the page of a fact and in a lesson', async () => {
    const embed = await visit(`${host.address}${story}/embed/?map=static`);
    expect(await embed.page.locator('body').innerText()).toContain(said);
    expect(tables(embed.requests)).toEqual([tag, tag]);
    const lesson = await visit(`${host.address}${story}/?present&map=static`);
    await lesson.page.getByRole('button').first().waitFor();
    expect(new Set(tables(lesson.requests))).toEqual(new Set([tag]));
    const [fact] = generate({ facts: 12, seed: 2 }).facts;
    const { page } = await visit(`${host.address}${story}/f/${fact?.id}/`, { javaScriptEnabled: false });
    expect(await page.locator('main').getAttribute('dir')).toBe(dir);
    for (const complaints of [embed.complaints, lesson.complaints]) expect(complaints).toEqual([]);
  });
});

test('a fact in another direction than the page stands under how sure it is', async () => {
  const { page } = await visit('?lang=ar&map=static');
  const facts = page.locator('#facts article');
  await facts.first().waitFor();
  const ends = await facts.evaluateAll((all) =>
    all.slice(0, 6).map((one) => {
      const range = document.createRange();
      range.selectNodeContents(one.querySelector('h4 button') ?? one);
      const lines = [...range.getClientRects()];
      return Math.max(...lines.map(({ right }) => one.getBoundingClientRect().right - right));
    }),
  );
  expect(ends.length).toBe(6);
  for (const end of ends) expect(end).toBeLessThan(8);
});

test('a hand-out that runs from right to left has its map on the paper', async () => {
  const { page } = await visit(`${host.address}mina/?handout=answers`);
  const [map, paper] = [page.locator('.chart'), page.locator('.paper')];
  await map.waitFor();
  const [drawn, sheet] = [await map.boundingBox(), await paper.boundingBox()];
  if (!drawn || !sheet) return expect.unreachable();
  expect(drawn.width).toBeGreaterThan(sheet.width / 2);
  expect(drawn.x).toBeGreaterThanOrEqual(sheet.x);
  expect(drawn.x + drawn.width).toBeLessThanOrEqual(sheet.x + sheet.width);
});

describe('another language than that of the story', () => {
  test('is fetched before the page is made anew in it', async () => {
    const { page, requests, complaints } = await visit(`${host.address}harbour/?lang=de&map=static`);
    expect(await page.locator('.key').first().innerText()).toContain('Was die Zeichen bedeuten');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
    expect(await page.locator('h1').first().innerText()).toBe('The harbour');
    await page.locator('#facts').scrollIntoViewIfNeeded();
    await expect.poll(() => tables(requests)).toEqual(['de', 'de']);
    expect(complaints).toEqual([]);
  });

  test('is English where a story in another one is asked for in English', async () => {
    const { page } = await visit(`${host.address}mina/?lang=en&map=static`);
    expect(await page.locator('.key').first().innerText()).toContain('What the marks mean');
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('ltr');
  });

  test('that can’t be had leaves the page in its own, and one sentence says that a part is missing', async () => {
    const { page } = await visit(`${host.address}favicon.svg`, {}, false);
    await page.route(/\/assets\/de-[^/]*\.js$/, gone);
    await page.goto(`${host.address}harbour/?lang=de&map=static`);
    await awake(page);
    expect(await page.getByRole('alert').innerText()).toContain('A part of this page could not be loaded');
    expect(await page.locator('.key').first().innerText()).toContain('What the marks mean');
  });
});

test('a page whose own words can’t be had works in English, and says that a part is missing', async () => {
  const { page } = await visit(`${host.address}favicon.svg`, {}, false);
  await page.route(/\/assets\/de-[^/]*\.js$/, gone);
  await page.goto(`${host.address}hafen/?map=static`);
  await awake(page);
  expect(await page.getByRole('alert').innerText()).toContain('A part of this page could not be loaded');
  const slider = page.getByRole('slider', { name: 'Fact' });
  const before = await slider.getAttribute('aria-valuetext');
  await slider.press('End');
  await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toBe(before);
});

test('the page that is one file speaks the language of its story, and English', async () => {
  const file = `${host.address}dateline.html`;
  const own = await visit(file);
  expect(await own.page.locator('.key').first().innerText()).toContain('Was die Zeichen bedeuten');
  const english = await visit(`${file}?lang=en`);
  expect(await english.page.locator('.key').first().innerText()).toContain('What the marks mean');
  const text = await (await fetch(file)).text();
  expect(text).not.toContain('معنى العلامات');
});

test('a story that names no place has its buttons under its lanes, and no claim moves them or is cut', async () => {
  const { page, complaints } = await visit(`${host.address}nowhere/?map=static`);
  const seen: number[] = [];
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
    await page.getByRole('slider', { name: 'Fact' }).press(key);
    await settled(page);
    const [lanes, buttons] = await page.evaluate(() =>
      ['.time', '.controls'].map((part) => document.querySelector(`#page ${part}`)?.getBoundingClientRect().toJSON()),
    );
    expect(buttons.top - lanes.bottom).toBeLessThan(2);
    seen.push(buttons.top);
    const cut = await page.locator('.desk > .card').evaluate((card) => card.scrollHeight - card.clientHeight);
    expect(cut).toBeLessThanOrEqual(1);
  }
  expect(new Set(seen).size).toBe(1);
  expect(await page.locator('.map').count()).toBe(0);
  expect(complaints).toEqual([]);
});
