import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inOrder } from '#facts/order.ts';
import { violations } from './axe.ts';
import { hash } from './broken.ts';
import { bareOptions } from './chromium.mjs';
import { SIZES, type Visit, awake, visitor } from './harness.ts';
import { BARE, LARGE, SMALL, bareStory, largeStory, mixedSite } from './mixed.ts';
import { type Host, hostOf } from './static.ts';

const visit = visitor(bareOptions());
const story = largeStory();
const PRESENT = '2,995';

let site = '';
let host: Host;
beforeAll(async () => {
  site = await mixedSite();
  host = await hostOf(site);
}, 300_000);
afterAll(() => host.close());

const opened = (path: string, at = '', options = {}): Promise<Visit> =>
  visit(`${host.address}${path}?map=static${at}`, options);
const list = (page: Page) => page.locator('#facts');
const shown = (page: Page) => list(page).getByText(/^Facts [\d,]+ to [\d,]+ of [\d,]+$/);
const all = (page: Page) => page.getByRole('button', { name: `All ${PRESENT}`, exact: true });
const counted = (page: Page) => page.locator('.controls .count .long').first();

async function listed(options = {}): Promise<Visit> {
  const visited = await opened(`${LARGE}/`, '#all=1', options);
  await list(visited.page).scrollIntoViewIfNeeded();
  await shown(visited.page).waitFor();
  return visited;
}

describe('a page of a large story', () => {
  test('says at once how many facts there are, and lists its opening with the way to the rest', async () => {
    const { page, complaints } = await opened(`${LARGE}/`, '', { javaScriptEnabled: false });
    expect(await page.locator('body').textContent()).toContain(`All ${PRESENT}`);
    expect(await list(page).innerText()).toContain(`the key facts and the first 50 of ${PRESENT} facts`);
    expect(complaints).toEqual([]);
  });

  test.each([
    ['#place=place-1', 'Showing [\\d,]+ of 2,995'],
    ['#q=no+boats', 'Showing 990 of 2,995'],
    ['#known=2023-05-01', 'not known yet on 1 May 2023'],
  ])('looks at all facts where its address narrows them: %s', async (at, said) => {
    const { page, complaints } = await opened(`${LARGE}/`, at);
    await list(page).scrollIntoViewIfNeeded();
    await shown(page).waitFor();
    await expect.poll(() => list(page).innerText()).toMatch(new RegExp(said));
    expect(hash(page)).toBe(at);
    expect(complaints).toEqual([]);
  });

  test('looks at all facts where the address is changed under it', async () => {
    const { page, complaints } = await opened(`${LARGE}/`);
    await awake(page);
    await page.evaluate(() => void (location.hash = '#q=no+boats'));
    await list(page).scrollIntoViewIfNeeded();
    await expect.poll(() => list(page).innerText()).toContain('Showing 990 of 2,995');
    expect(complaints).toEqual([]);
  });

  test('opens the question that its address names, though nothing that it opened with answers it', async () => {
    const opening = new Set(namedAtFirst());
    const asked = story.questions.find(({ id }) => !opening.has(id));
    const { page } = await opened(`${LARGE}/`, `#ask=${asked?.id ?? ''}`);
    await page.getByRole('heading', { name: asked?.question ?? '' }).waitFor();
  });

  test('reads the record of a fact that it did not open with, and of the next one', async () => {
    const { page, requests } = await opened(`${LARGE}/`, '#fact=fact-2000');
    const proof = page.locator('details').filter({ hasText: 'How this can be checked', visible: true }).first();
    await proof.locator('summary').click();
    await expect.poll(() => proof.innerText()).toContain('Passage (SHA-256)');
    const before = await proof.innerText();
    await page.getByRole('button', { name: 'Next fact' }).click();
    await expect.poll(() => proof.innerText()).not.toBe(before);
    await expect.poll(() => proof.innerText()).toContain('Passage (SHA-256)');
    expect(requests.some((url) => /\/provenance\/\d{5}\.json$/.test(url))).toBe(true);
  });

  test('presents a lesson of facts that are no key facts, and says that one is denied', async () => {
    const { page, complaints } = await opened(`${LARGE}/`, '&present=1');
    await page.getByRole('heading', { name: 'Who was where?' }).waitFor();
    expect(await page.locator('article').count()).toBe(2);
    await page.locator('article').getByText('denied').filter({ visible: true }).first().waitFor();
    expect(complaints).toEqual([]);
  });
});

test.each(['', 'embed/'])('a large story without key facts opens with all of its facts: /%s', async (path) => {
  const { page, complaints } = await opened(`${BARE}/${path}`);
  await expect.poll(() => counted(page).textContent()).toMatch(/of 2,0\d\d /);
  expect(hash(page)).toBe('');
  expect(complaints).toEqual([]);
});

test('a fact that was open before all facts came is marked on its lane', async () => {
  const { facts, story } = bareStory();
  const [, second] = facts.filter(({ withdrawn }) => !withdrawn).sort(inOrder(story.clock));
  expect(second?.id).not.toBe(story.start);
  const { page } = await opened(`${BARE}/`, `#fact=${second?.id ?? ''}`);
  await page.locator('.time canvas').first().waitFor();
  await page.locator('.time .ring.open').first().waitFor();
});

describe('the other ways to a large story', () => {
  test('a frame names all facts, and shows them', async () => {
    const { page, complaints } = await opened(`${LARGE}/embed/`, '', { viewport: SIZES.embed });
    await page.getByRole('link', { name: `All ${PRESENT} facts on the full page` }).waitFor();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await all(page).click();
    await expect.poll(() => counted(page).textContent()).toContain(`of ${PRESENT} `);
    expect(complaints).toEqual([]);
  });

  test('a frozen version has its archive', async () => {
    const [version = ''] = readdirSync(join(site, LARGE, 'v'));
    const { page, complaints } = await opened(`${LARGE}/v/${version}/`);
    await all(page).click();
    await expect.poll(() => counted(page).textContent()).toContain(`of ${PRESENT} `);
    expect(complaints).toEqual([]);
  });

  test('a page that is one file says what it holds of it', async () => {
    const { page, complaints } = await visit(pathToFileURL(join(site, 'dateline.html')).href);
    expect(await page.getByRole('banner').innerText()).toMatch(/key facts of 2,995 · \d+ in this file/);
    await page.getByRole('button', { name: /^All here \d+$/ }).click();
    await expect.poll(() => list(page).innerText()).toMatch(/Showing (\d+) of \1\./);
    expect(complaints).toEqual([]);
  });

  test('an offline copy says what it takes and what it lacks, and has what was read', async () => {
    const { page } = await listed();
    await page.getByRole('button', { name: 'Keep for offline use' }).click();
    await page.getByText(/It takes [\d.]+ MB\./).waitFor({ timeout: 20_000 });
    await page.getByText('of the others it has those that you read').waitFor();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.reload();
    await list(page).scrollIntoViewIfNeeded();
    await shown(page).waitFor();
    await page.context().setOffline(true);
    await page.reload();
    await awake(page);
    await list(page).scrollIntoViewIfNeeded();
    await shown(page).waitFor();
    await list(page).getByRole('button', { name: 'Last', exact: true }).first().click();
    await list(page).getByText('These facts could not be loaded. What was shown before stays.').waitFor();
  });

  test('a small story beside it is a small story', async () => {
    const { page, complaints, requests } = await opened(`${SMALL}/`);
    await expect.poll(() => list(page).innerText()).toContain('Showing 12 of 12.');
    expect(await list(page).innerText()).not.toContain('Here are the key facts');
    expect(requests.filter((url) => /\/data\.|archive/.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('draws two facts of the same days on each other, and says a credit as often as it is given', async () => {
    const { page, complaints } = await opened(`${SMALL}/`);
    await awake(page);
    expect(await page.locator('.lanes').first().getByText('2', { exact: true }).count()).toBeGreaterThan(0);
    expect(await page.getByText('Made up.', { exact: true }).count()).toBe(2);
    expect(complaints).toEqual([]);
  });
});

describe('a list of pages', () => {
  test.each([
    ['a desktop', SIZES.desktop, ''],
    ['a phone, in the dark', SIZES.phone, '&theme=dark'],
  ])('has no violation that axe-core sees, at the size of %s', async (_, viewport, theme) => {
    const { page } = await opened(`${LARGE}/`, `${theme}#all=1`, { viewport });
    await list(page).scrollIntoViewIfNeeded();
    await shown(page).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('says on paper which of its facts stand there', async () => {
    const { page } = await listed();
    await page.emulateMedia({ media: 'print' });
    expect(await list(page).innerText()).toContain(`Facts 1 to 50 of ${PRESENT}`);
    expect(await list(page).getByRole('navigation').filter({ visible: true }).count()).toBe(0);
  });

  test('is turned by the keyboard: the turner keeps the focus, the one below leads to the new page, one thing is said', async () => {
    const { page } = await listed();
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const watch = new MutationObserver((found) =>
        found.forEach(({ target }) => heard.push(target.textContent ?? '')),
      );
      for (const region of document.querySelectorAll('[role="status"], [aria-live]'))
        watch.observe(region, { childList: true, subtree: true, characterData: true });
    });
    const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    const [above, below] = ['Pages of the list', 'Pages of the list, below it'].map((name) =>
      page.getByRole('navigation', { name, exact: true }).getByRole('button', { name: 'Next', exact: true }),
    );
    await above?.press('Enter');
    await expect.poll(() => shown(page).textContent()).toContain('Facts 51 to 100');
    expect([await focused(), await heard()]).toEqual(['Next', ['Facts 51 to 100 of 2,995']]);
    await below?.press('Enter');
    await expect.poll(() => shown(page).textContent()).toContain('Facts 101 to 150');
    expect([await focused(), await heard()]).toEqual(['Facts 101 to 150 of 2,995', ['Facts 101 to 150 of 2,995']]);
  });
});

/** The questions that the page of the large story knows before all of it has come. */
function namedAtFirst(): readonly string[] {
  const html = readFileSync(join(site, LARGE, 'index.html'), 'utf8');
  const words = /<meta name="dateline-words" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const { questions } = JSON.parse(readFileSync(join(site, LARGE, words), 'utf8')) as { questions: { id: string }[] };
  return questions.map(({ id }) => id);
}
