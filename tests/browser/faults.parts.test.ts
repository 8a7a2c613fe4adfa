import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { broken, gone, readsSelectsScrubs, silent } from './broken.ts';
import { bareOptions } from './chromium.mjs';
import { awake, visitor } from './harness.ts';
import { settled } from './settled.ts';

const visit = visitor(bareOptions());

const REST = 'A part of this page could not be loaded: some buttons and texts do not answer.';
const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();
const strip = (page: Page) => button('More')(page).then(() => button('Choose days on a strip')(page));

/** A place with very many facts, in the middle of the map. */
const CROWD = '#all=1&map=4.352,50.85,6';
const middle = (page: Page) => page.locator('.space').click();
/** The first mark with a count. */
const count = (page: Page) => page.locator('.timeline svg rect.count').first().click({ force: true });

const proof = (page: Page) => page.locator('div.card summary', { hasText: 'How this can be checked' }).click();

const question = async (page: Page) => {
  await page.locator('summary', { hasText: 'All questions' }).click();
  await page.locator('details[open] li button').first().click();
};

const PARTS: readonly [string, string, string, (page: Page) => Promise<void>, string, string][] = [
  ['the strip of chosen days', 'Brush', '', strip, '.timeline', REST],
  ['the facts of a mark on the timeline', 'Several', '#all=1', count, '.timeline', REST],
  ['the facts of a place on the map', 'Stack', CROWD, middle, '.space', REST],
  ['the answers to a question', 'Panel', '', question, 'body', REST],
  ['the filters', 'FewChips', '', button('Filter'), '#filters-panel', 'The filters could not be loaded.'],
  ['what shows how a fact is checked', 'Proof', '', proof, 'div.card', 'The record of sources could not be loaded.'],
  ['what to paste into another page', 'Embedding', '', button('Share'), 'dialog', REST],
];

describe('a part that is asked for by a press, and never comes', () => {
  test.each(PARTS)('%s: this is said in time, and the page goes on', async (_, name, at, press, where, said) => {
    let asked: Promise<void> | undefined;
    const page = await broken(visit, async (page) => ({ asked } = await silent(page, name)), `?map=static${at}`);
    await awake(page);
    await press(page);
    await asked;
    await settled(page);
    expect(await page.locator(where).innerText()).not.toContain(said);
    await page.clock.fastForward(31_000);
    await expect.poll(() => page.locator(where).innerText()).toContain(said);
    await page.keyboard.press('Escape');
    await readsSelectsScrubs(page);
  });
});

describe('a copy for offline use', () => {
  test('whose code never comes is given up, and can be asked for again', async () => {
    let asked: Promise<void> | undefined;
    const page = await broken(visit, async (page) => ({ asked } = await silent(page, 'serve')));
    await awake(page);
    const keep = page.getByRole('button', { name: 'Keep for offline use' });
    await keep.click();
    await asked;
    expect(await keep.isDisabled()).toBe(true);
    await page.clock.fastForward(31_000);
    await page.getByText('could not be kept').waitFor();
    expect(await keep.isEnabled()).toBe(true);
  });
});

describe('the world as a drawing', () => {
  test.each([
    ['never comes', () => {}],
    ['is gone', gone],
  ])('that %s is said in one sentence, and the marks stand', async (_, answer) => {
    const page = await broken(visit, (page) => page.route('**/poster*.json', answer), '?map=static');
    await awake(page);
    for (let n = 0; n < 3; n++) await page.getByRole('button', { name: 'Zoom in' }).first().click();
    await expect.poll(() => page.locator('.space .notice').innerText(), { timeout: 40_000 }).toBe(REST);
    await readsSelectsScrubs(page);
  });
});
