import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gone, half, hash, html, says, silent } from './broken.ts';
import { bareOptions } from './chromium.mjs';
import { type Visit, awake, visitor } from './harness.ts';
import { LARGE, largeStory, mixedSite } from './mixed.ts';
import { settled } from './settled.ts';
import { type Host, hostOf } from './static.ts';

const visit = visitor(bareOptions());
const story = largeStory();
/** A fact that no page of the story opens with. */
const far = story.facts.find(({ key, withdrawn, id }) => !key && !withdrawn && id === 'fact-2000') ?? story.facts[2000];
const FAR = `#fact=${far?.id ?? ''}`;

let host: Host;
beforeAll(async () => {
  host = await hostOf(await mixedSite());
}, 300_000);
afterAll(() => host.close());

const FAULTS = [
  ['is cut off', half],
  ['is empty', says('', 'application/octet-stream')],
  ['is a page', html],
  ['is gone', gone],
] as const;

/** Two of them: how a file is broken is the matter of `collection.test.ts`. */
const SOME = FAULTS.filter(([name]) => name === 'is cut off' || name === 'is gone');

const card = (page: Page) => page.locator('section.card:not(.compact)');
/** Back to whole answers, once those under way are given. */
const mend = (page: Page) => page.unrouteAll({ behavior: 'wait' });
const list = (page: Page) => page.locator('#facts');
const alert = (page: Page) => page.getByRole('alert');
const all = (page: Page) => page.getByRole('button', { name: /^All 2,995/ });

async function opened(at = ''): Promise<Visit> {
  return visit(`${host.address}${LARGE}/?map=static${at}`);
}

/** With all facts shown, and the first page of the list. */
async function whole(at = ''): Promise<Visit> {
  const visited = await opened(at);
  await all(visited.page).click();
  await list(visited.page).scrollIntoViewIfNeeded();
  await list(visited.page).getByText('Facts 1 to 50').waitFor();
  return visited;
}

/** What is at hand can be read, chosen and gone through. */
async function readsSelectsScrubs(page: Page): Promise<void> {
  await awake(page);
  expect(await list(page).locator('article').count()).toBeGreaterThan(40);
  const button = list(page).locator('article').nth(3).getByRole('button').first();
  const text = (await button.textContent()) ?? '';
  await button.click();
  await expect.poll(() => card(page).textContent()).toContain(text.trim());
  const slider = page.getByRole('slider').first();
  const before = await slider.getAttribute('aria-valuetext');
  await slider.press('End');
  await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toBe(before);
}

const uncaught = (complaints: readonly string[]) =>
  complaints.filter((one) => !one.includes('Failed to load resource'));

describe.each(['archive.json', 'columns.bin'])('a large story whose %s can’t be had', (file) => {
  test.each(FAULTS)(
    'that %s is said in one sentence, the page goes on, and takes it when it comes',
    async (_, answer) => {
      const { page, complaints } = await opened();
      await page.route(`**/${file}`, answer);
      await all(page).click();
      await expect.poll(() => alert(page).innerText()).toContain('the other facts could not be loaded');
      expect(await alert(page).count()).toBe(1);
      expect(await list(page).locator('article').count()).toBeGreaterThan(100);
      await readsSelectsScrubs(page);
      await mend(page);
      await page.getByRole('button', { name: /^Key facts/ }).click();
      await all(page).click();
      await expect.poll(() => alert(page).count()).toBe(0);
      await list(page).getByText('Facts 1 to 50').waitFor();
      expect(uncaught(complaints)).toEqual([]);
    },
  );
});

test('a large story whose columns never come is given up, and the page goes on', async () => {
  const { page } = await opened();
  await page.route('**/columns.bin', () => {});
  await all(page).click();
  await readsSelectsScrubs(page);
  await expect.poll(() => alert(page).count(), { timeout: 40_000 }).toBe(1);
  expect(await alert(page).innerText()).toContain('the other facts could not be loaded');
  await page.unroute('**/columns.bin');
  await page.getByRole('button', { name: /^Key facts/ }).click();
  await all(page).click();
  await expect.poll(() => alert(page).count()).toBe(0);
});

describe('a part of a large story that can’t be had', () => {
  test.each(SOME)('a part of its facts that %s: the list says so, and what stood stays', async (_, answer) => {
    const { page, complaints } = await whole();
    await page.route('**/facts/*.json', answer);
    await list(page).getByRole('button', { name: 'Last', exact: true }).first().click();
    await list(page).getByText('These facts could not be loaded. What was shown before stays.').waitFor();
    await readsSelectsScrubs(page);
    await mend(page);
    await list(page).getByRole('button', { name: 'Try again' }).first().click();
    await expect.poll(() => list(page).textContent()).toContain('to 2,995 of');
    expect(uncaught(complaints)).toEqual([]);
  });

  test.each(SOME)('its words that %s: the search says so, and what stood stays', async (_, answer) => {
    const { page, complaints } = await whole();
    await page.route('**/words/*.bin', answer);
    await page.getByRole('searchbox').first().fill('no boats');
    await page.getByText('The search could not be done. What was shown before stays.').waitFor();
    await mend(page);
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await expect.poll(() => list(page).textContent()).toContain('of 990');
    expect(uncaught(complaints)).toEqual([]);
  });

  test.each(SOME)('the record of its sources that %s is said as that of a small story is', async (_, answer) => {
    const { page, complaints } = await opened(FAR);
    await expect.poll(() => card(page).textContent()).toContain(far?.text.replaceAll('*', ''));
    await page.route('**/provenance/*.json', answer);
    const proof = page.locator('details').filter({ hasText: 'How this can be checked', visible: true }).first();
    await proof.locator('summary').click();
    await expect.poll(() => proof.innerText()).toContain('The record of sources could not be loaded.');
    await mend(page);
    await proof.locator('summary').click();
    await proof.locator('summary').click();
    await expect.poll(() => proof.innerText()).toContain('Passage (SHA-256)');
    expect(uncaught(complaints)).toEqual([]);
  });

  test.each([
    ['facts/*.json', 'the facts'],
    ['ids/*.bin', 'the index of facts'],
    ['data.*/**', 'everything, as after a new publication'],
  ])('%s: an address that names one of %s opens the story and says what is missing', async (files) => {
    const { page } = await visit(`${host.address}favicon.svg`, {}, false);
    await page.route(`**/${files}`, gone);
    await page.goto(`${host.address}${LARGE}/?map=static${FAR}`);
    await expect.poll(() => alert(page).innerText()).toContain('could not be loaded');
    expect(await alert(page).count()).toBe(1);
    expect(await list(page).locator('article').count()).toBeGreaterThan(40);
    await page.getByRole('button', { name: 'Next fact' }).first().click();
    await expect.poll(() => hash(page)).not.toBe(FAR);
  });

  test.each([
    ['room', 'lanes'],
    ['Pages', 'list'],
    ['many', 'map'],
    ['large', 'facts'],
  ])('the script %s, for the %s: what is missing is said, and the rest goes on', async (name) => {
    const { page } = await visit(`${host.address}favicon.svg`, {}, false);
    await page.route(new RegExp(`/assets/${name}-[^/]*\\.js$`), gone);
    await page.goto(`${host.address}${LARGE}/?map=static`);
    await awake(page);
    await all(page).click();
    await page
      .getByText(/could not be (loaded|drawn)/)
      .first()
      .waitFor();
    await readsSelectsScrubs(page);
  });

  /** What is pressed once all facts are there, if anything. */
  const filters = (page: Page) => page.getByRole('button', { name: 'Filter', exact: true }).click();
  const proof = (page: Page) => page.locator('summary', { hasText: 'How this can be checked' }).first().click();
  const disputed = (page: Page) => page.getByRole('button', { name: 'Next fact' }).first().click();

  test.each([
    ['room', '.timeline', null],
    ['many', '.space', null],
    ['Pages', '#facts', null],
    ['ManyChips', '#filters-panel', filters],
    ['bulkProvenance', 'section.card', proof],
    ['Answering', 'section.card', disputed],
  ])('the script %s, where it never comes: this is said in time in %s', async (name, where, press) => {
    const { page } = await visit(`${host.address}favicon.svg`, {}, false);
    const { asked } = await silent(page, name);
    await page.goto(`${host.address}${LARGE}/?map=static`);
    await awake(page);
    await all(page).click();
    if (press) {
      await list(page).getByText('Facts 1 to 50').waitFor();
      await press(page);
    }
    await asked;
    await settled(page);
    const said = page.locator(where).filter({ hasText: /could not be loaded/ });
    expect(await said.count()).toBe(0);
    await page.clock.fastForward(31_000);
    await expect.poll(() => said.count()).toBe(1);
    await readsSelectsScrubs(page);
  });
});
