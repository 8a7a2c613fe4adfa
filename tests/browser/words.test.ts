import { type Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bareOptions } from './chromium.mjs';
import { visitor } from './harness.ts';
import { settled } from './settled.ts';

const visit = visitor(bareOptions());
const STORY = 'north-korean-troops';

/** Words that no story here has. */
const FORGED = 'zebra lies';

const HASH = ['fact', 'q', 't', 'r', 'standing', 'place', 'voice', 'article', 'question', 'clock', 'known', 'lanes']
  .concat('scale', 'ask', 'step', 'map', 'all', 'secret', 'note')
  .map((name) => `${name}=${encodeURIComponent(FORGED)}`)
  .join('&');
const QUERY = ['theme', 'lang', 'map', 'childId', 'title', 'story']
  .map((name) => `${name}=${encodeURIComponent(FORGED)}`)
  .join('&');

/** What a reader sees, hears or is shown on hovering, wherever the forged words stand in it. */
function forgedIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const forged = /zebra/i;
    const told = ['alt', 'title', 'aria-label', 'aria-valuetext', 'aria-description', 'placeholder', 'lang'];
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      told.map((name) => element.getAttribute(name) ?? ''),
    );
    return [document.title, document.documentElement.innerText, ...attributes].filter((text) => forged.test(text));
  });
}

describe('an address that somebody made up', () => {
  test.each([
    ['the page', `?${QUERY}#${HASH}`],
    ['the embed', `${STORY}/embed/?${QUERY}#${HASH}`],
    ['the handout', `?handout=${encodeURIComponent(FORGED)}#${HASH}`],
    ['a lesson', `?present=${encodeURIComponent(FORGED)}#${HASH}`],
    ['a guess', `?guess=${encodeURIComponent(FORGED)}#${HASH}`],
  ])('puts no word of its own into %s', async (_, path) => {
    const { page, complaints } = await visit(path);
    await page.getByRole('heading').first().waitFor();
    await page.waitForLoadState('networkidle');
    await settled(page);
    expect(await forgedIn(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('can fill the field of the search, and nothing else', async () => {
    const { page } = await visit(`#q=${encodeURIComponent(FORGED)}`);
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe(FORGED);
    expect(await forgedIn(page)).toEqual([]);
  });

  test('is seen where words do get in', async () => {
    const { page } = await visit('?map=static');
    await page.evaluate((text) => document.querySelector('h1')?.append(text), FORGED);
    expect(await forgedIn(page)).toHaveLength(1);
  });

  test('finds no story in the page for lost addresses either', async () => {
    const { page } = await visit(`404.html?${QUERY}#${HASH}`, {}, false);
    expect(await forgedIn(page)).toEqual([]);
  });
});

describe('words that are written from right to left', () => {
  /** Where a sentence stands whose first letter is at its right end and whose full stop is at its left end. */
  const SPOTS: readonly (readonly [string, string])[] = [
    ['a sentence that opens a fact', '#facts h4 button'],
    ['a voice', '#facts .more strong'],
    ['an outlet without an address', '#facts bdi.outlet'],
    ['an article without an address', 'footer li > bdi, footer li > a'],
  ];

  test.each(SPOTS)('are read so in a page from left to right: %s', async (_, spot) => {
    const { page } = await visit(`#all=1`);
    await page.locator('#facts h4 button').first().waitFor();
    const ends = await page.evaluate((spot) => {
      const found = document.querySelector(spot) ?? spare(spot);
      found.textContent = 'نفت المديرة ذلك.';
      found.scrollIntoView();
      const leftOf = (at: number) => {
        const range = document.createRange();
        range.setStart(found.firstChild as Node, at);
        range.setEnd(found.firstChild as Node, at + 1);
        return range.getBoundingClientRect().left;
      };
      return { first: leftOf(0), stop: leftOf(found.textContent.length - 1) };

      /** What the story of these tests has nowhere. */
      function spare(spot: string): Element {
        const [, tag = 'bdi', name = ''] = /(\w+)\.(\w+)$/.exec(spot) ?? [];
        const made = document.createElement(tag);
        made.className = name;
        document.querySelector('#facts .more li')?.append(made);
        return made;
      }
    }, spot);
    expect(ends.stop).toBeLessThan(ends.first);
  });
});

test('a standing keeps its mark where it is chosen, and moves none of those beside it', async () => {
  const { page } = await visit('?map=static');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const chips = page.locator('#filters-panel fieldset').first().getByRole('button');
  const lefts = () => chips.evaluateAll((all) => all.map((chip) => Math.round(chip.getBoundingClientRect().left)));
  await chips.first().waitFor();
  const before = await lefts();
  await chips.nth(3).click();
  await settled(page);
  expect(await chips.nth(3).getAttribute('aria-pressed')).toBe('true');
  const [mark, word] = await chips
    .nth(3)
    .evaluate((chip) => ['.mark', 'span'].map((part) => getComputedStyle(chip.querySelector(part) ?? chip).color));
  expect(mark).toBe(word);
  expect(before).toHaveLength(5);
  // Counts change with what is chosen, by a digit at most.
  (await lefts()).forEach((left, at) => expect(Math.abs(left - (before[at] ?? NaN))).toBeLessThan(12));
});

test('the words that are explained move no button of their row', async () => {
  const { page } = await visit('?map=static', { viewport: { width: 1280, height: 720 } });
  const present = page.getByRole('link', { name: 'Present' });
  await page.getByRole('button', { name: 'Plain words' }).click();
  await page.getByRole('region', { name: 'Words explained' }).waitFor();
  const [beside, pressed] = await Promise.all([
    present.boundingBox(),
    page.getByRole('button', { name: 'Plain words' }).boundingBox(),
  ]);
  expect(beside?.y).toBe(pressed?.y);
});
