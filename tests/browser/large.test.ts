import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Bench } from '#app/bench.ts';
import { inRange, select, UNFILTERED } from '#facts/select.ts';
import { openArchive } from '#facts/archive.ts';
import { generate } from '#generate/generate.ts';
import { generatedPage } from './generated.ts';
import { visitor } from './harness.ts';

const FACTS = 3000;
const visit = visitor();
const archive = openArchive(generate({ facts: FACTS, seed: 1 }));
const shown = select(archive, { ...UNFILTERED, clock: 'said', all: true }).shown;
const counted = new Intl.NumberFormat('en-GB');

declare global {
  interface Window {
    readonly __bench: Bench;
  }
}

/** The page of a story whose facts come as columns, with all of them shown. */
async function opened(hash = '') {
  const visited = await visit(`${generatedPage(FACTS)}${hash}`);
  await visited.page.waitForFunction(() => '__bench' in window);
  const ready = await visited.page.evaluate(() => window.__bench.ready);
  return { ...visited, ready };
}

const list = (page: Page) => page.locator('#facts');

describe('a story of very many facts', () => {
  test('shows all of them, and counts each window exactly', async () => {
    const { page, ready, complaints, offOrigin } = await opened();
    expect(ready.shown).toBe(shown.length);
    const day = 86_400_000;
    const [from, to] = await page.evaluate(() => window.__bench.extent);
    for (const [a, b] of [
      [0.1, 0.2],
      [0.35, 0.36],
      [0, 1],
      [0.7, 0.95],
    ] as const) {
      // prettier-ignore
      const range = [a, b].map((share) => Math.round((from + (to - from) * share) / day)) as [number, number];
      const visible = await page.evaluate(
        async ([first, end]) => {
          window.__bench.setWindow(first, end);
          await window.__bench.settled();
          return window.__bench.visible();
        },
        range.map((one) => one * day) as [number, number],
      );
      expect(visible).toBe(shown.filter((fact) => inRange(fact, { range, clock: 'said' })).length);
    }
    expect([complaints, offOrigin]).toEqual([[], []]);
  });

  test('is ready for a measurement once its lanes stand, however late their script comes', async () => {
    const { page } = await visit('favicon.svg', {}, false);
    await page.route(/\/assets\/room-[^/]*\.js$/, async (route) => {
      await new Promise((done) => setTimeout(done, 2000));
      await route.continue();
    });
    await page.goto(new URL(`./${generatedPage(FACTS)}`, page.url()).href);
    await page.waitForFunction(() => '__bench' in window);
    const lanes = await page.evaluate(async () => {
      await window.__bench.ready;
      return document.querySelectorAll('.time canvas').length;
    });
    expect(lanes).toBe(1);
  });

  test('lists them by pages, from the first to the last', async () => {
    const { page } = await opened();
    await list(page).scrollIntoViewIfNeeded();
    const where = list(page).getByText(/^Facts [\d,]+ to [\d,]+ of [\d,]+$/);
    await where.waitFor();
    expect(await where.textContent()).toBe(`Facts 1 to 50 of ${counted.format(shown.length)}`);
    const first = await list(page).locator('article').first().textContent();
    await list(page).getByRole('button', { name: 'Next', exact: true }).first().click();
    await expect.poll(() => where.textContent()).toContain('Facts 51 to 100');
    expect(await list(page).locator('article').first().textContent()).not.toBe(first);
    await list(page).getByRole('button', { name: 'Last', exact: true }).first().click();
    await expect.poll(() => where.textContent()).toContain(`to ${counted.format(shown.length)} of`);
    const last = shown.at(-1)?.text ?? '';
    await expect.poll(() => list(page).locator('article').last().textContent()).toContain(last.replaceAll('*', ''));
  });

  test('opens a fact that nobody has read yet, by its address', async () => {
    const fact = shown.find(({ key, id }) => !key && id !== archive.story.start);
    const { page } = await opened(`#fact=${fact?.id}`);
    const card = page.locator('section.card:not(.compact)');
    await expect.poll(() => card.textContent()).toContain(fact?.text.replaceAll('*', ''));
  });

  test('finds words in facts that are not at hand', async () => {
    const { page } = await opened();
    const query = 'no boats';
    await page.evaluate((q) => window.__bench.search(q), query);
    const found = select(archive, { ...UNFILTERED, clock: 'said', all: true, q: query }).shown.length;
    expect(found).toBeGreaterThan(0);
    expect(await page.evaluate(() => window.__bench.visible())).toBe(found);
  });

  test('says what does not come, and goes on reading, selecting and scrubbing', async () => {
    const { page, complaints } = await opened();
    await list(page).scrollIntoViewIfNeeded();
    await list(page).getByText('Facts 1 to 50').waitFor();
    await page.route('**/facts/*.json', (route) => route.abort());
    await list(page).getByRole('button', { name: 'Last', exact: true }).first().click();
    await list(page).getByText('could not be loaded').first().waitFor();
    expect(await list(page).locator('article').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Next fact' }).first().click();
    await page.unroute('**/facts/*.json');
    await list(page).getByRole('button', { name: 'Try again' }).first().click();
    await expect.poll(() => list(page).textContent()).toContain(`to ${counted.format(shown.length)} of`);
    expect(complaints.filter((one) => !one.includes('Failed to load resource'))).toEqual([]);
  });
});
