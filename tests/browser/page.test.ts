import { type Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { MAP_TIMEOUT, SIZES, awake, visitor } from './harness.ts';

const visit = visitor();

const card = (page: Page) => page.getByRole('region', { name: 'The open fact' }).filter({ visible: true });
const heading = (page: Page) => card(page).getByRole('heading', { level: 2 });
const slider = (page: Page) => page.getByRole('slider', { name: 'Fact' });
const hash = (page: Page) => new URL(page.url()).hash;
const spoken = (page: Page) => slider(page).getAttribute('aria-valuetext');

describe('the page of the first story', () => {
  test('asks only its own origin for anything, and complains of nothing, with the live map in place', async () => {
    const { page, complaints, offOrigin } = await visit();
    await expect.poll(() => heading(page).textContent()).toContain('10,000');
    await page.locator('.maplibregl-canvas').waitFor({ timeout: MAP_TIMEOUT });
    expect(offOrigin).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('stands at its lasting address too', async () => {
    const { page } = await visit('north-korean-troops/');
    await expect.poll(() => heading(page).textContent()).toContain('10,000');
  });

  test('says in its first screen what, who, where, when, how sure and as of when', async () => {
    const { page } = await visit();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain('North Korean');
    const text = await page.locator('.screen').innerText();
    for (const word of [
      'Happened',
      'Found',
      'Reported',
      'Said',
      'Denies',
      'Brussels',
      'As of 27 October 2024',
      '17 Oct',
    ])
      expect(text).toContain(word);
    await expect.poll(() => card(page).innerText()).toMatch(/Zelenskyy[\s\S]*Denied/);
  });

  test('holds every fact in its list from the start', async () => {
    const { page } = await visit();
    await expect.poll(() => page.locator('#facts article').count()).toBe(121);
  });

  test('shows the same fact everywhere when one is chosen in the list, and Back undoes it', async () => {
    const { page } = await visit();
    await page
      .locator('#facts')
      .getByRole('button', { name: /traced wreckage/ })
      .click();
    await expect.poll(() => heading(page).textContent()).toContain('wreckage');
    expect(hash(page)).toBe('#fact=kharkiv-debris');
    expect(await spoken(page)).toContain('wreckage');
    await page.goBack();
    await expect.poll(() => heading(page).textContent()).toContain('10,000');
    expect(hash(page)).toBe('');
  });

  test('opens as its address says, and ignores what is not valid in it', async () => {
    const { page, complaints } = await visit('#fact=peskov-hoax&clock=event&standing=nobody&t=2024-99-99&__proto__=1');
    await expect.poll(() => heading(page).textContent()).toContain('hoax');
    await expect
      .poll(() => page.getByRole('button', { name: 'When it happened' }).getAttribute('aria-pressed'))
      .toBe('true');
    expect(complaints).toEqual([]);
  });

  test('steps by buttons, and plays by fact until it is told to stop', async () => {
    const { page } = await visit();
    await heading(page).waitFor();
    const first = await heading(page).textContent();
    await page.getByRole('button', { name: 'Previous fact' }).click();
    await expect.poll(() => heading(page).textContent()).not.toBe(first);
    await page.getByRole('button', { name: 'Play' }).click();
    const before = await heading(page).textContent();
    await expect.poll(() => heading(page).textContent(), { timeout: 10_000 }).not.toBe(before);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Play' }).waitFor();
  });

  test('goes where the lanes are pressed, follows a drag, and writes its address only at the end', async () => {
    const { page } = await visit();
    await heading(page).waitFor();
    const lanes = page.getByRole('region', { name: 'Timeline' }).locator('svg').first();
    const box = (await lanes.boundingBox()) ?? expect.unreachable();
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.9, y);
    await page.mouse.down();
    const counted = page.getByText(/\d+ of 14 known by/).last();
    const [pressed, told] = [await counted.textContent(), await spoken(page)];
    await page.mouse.move(box.x + box.width * 0.25, y, { steps: 5 });
    expect(hash(page)).toBe('');
    await expect.poll(() => counted.textContent()).not.toBe(pressed);
    await page.mouse.up();
    await expect.poll(() => hash(page)).toMatch(/t=2024-|fact=/);
    await expect.poll(() => spoken(page)).not.toBe(told);
  });

  test('is reached by the keyboard alone: the slider steps by fact, Home and End go to the ends', async () => {
    const { page } = await visit();
    await slider(page).focus();
    const start = await spoken(page);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => spoken(page)).not.toBe(start);
    await page.keyboard.press('Home');
    await expect.poll(() => spoken(page)).toMatch(/fact 1 of 14/);
    await page.keyboard.press('End');
    await expect.poll(() => spoken(page)).toMatch(/fact 14 of 14/);
    await expect.poll(() => hash(page)).toContain('fact=');
  });

  test('says a step of the slider once, how sure it is among it; a fact that is chosen elsewhere is read out', async () => {
    const { page } = await visit('?map=static');
    const aloud = page.locator('.page > [role="status"]');
    await slider(page).focus();
    await page.keyboard.press('Home');
    await expect.poll(() => spoken(page)).toMatch(/fact 1 of 14, Happened, .*: Vladimir Putin and Kim Jong Un signed/);
    expect(await aloud.textContent()).toBe('');
    await page.getByRole('button', { name: 'Next fact' }).click();
    await expect.poll(() => aloud.textContent()).toMatch(/^(Said|Reported|Found|Denies): /);
  });

  test('reaches every control by Tab, with a visible focus', async () => {
    const { page } = await visit();
    await heading(page).waitFor();
    const names = new Set<string>();
    for (let i = 0; i < 40; i += 1) {
      await page.keyboard.press('Tab');
      names.add(
        await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          return `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''}`;
        }),
      );
    }
    for (const name of ['BUTTON Play', 'BUTTON Next fact', 'BUTTON Zoom in', 'INPUT Fact'])
      expect([...names].some((found) => found.startsWith(name) || found === name)).toBe(true);
  });

  test('lists under a mark of the map what the mark counts, and apart from it what is still to come', async () => {
    const { page } = await visit('?map=static#all=1&t=2024-10-14&map=30.52,50.45,7');
    await awake(page);
    await page.locator('.space').click();
    const stack = page.getByRole('dialog').filter({ visible: true });
    const lists = stack.getByRole('list');
    const count = Number((await stack.locator('.head p').textContent())?.match(/^\d+/)?.[0]);
    expect(await lists.first().getByRole('listitem').count()).toBe(count);
    expect(await stack.locator('.why').allTextContents()).toEqual(['Later']);
    const days = await lists.allTextContents();
    expect(days[0]).toContain('13 Oct');
    expect(days[0]).not.toContain('18 Oct');
    expect(days[1]).toContain('18 Oct');
  });

  test('changes the clock, and shows all facts on request', async () => {
    const { page } = await visit();
    await page.getByRole('button', { name: 'When it happened' }).click();
    await expect.poll(() => hash(page)).toContain('clock=event');
    await page.getByRole('button', { name: /^All 121/ }).click();
    await expect.poll(() => spoken(page)).toMatch(/of 121/);
  });

  test('says only what was known on a day, when asked', async () => {
    const { page } = await visit('#known=2024-10-14&fact=');
    await expect.poll(() => page.locator('body').innerText()).toMatch(/known/i);
    await expect.poll(() => page.getByText(/\d+ of 14 known by 14 Oct/).count()).toBeGreaterThan(0);
  });

  test('stays whole where WebGL does not exist', async () => {
    const { page } = await visit();
    await page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext as (...args: unknown[]) => unknown;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
        return String(args[0]).startsWith('webgl') ? null : original.apply(this, args);
      } as typeof HTMLCanvasElement.prototype.getContext;
    });
    await page.reload();
    await awake(page);
    await expect.poll(() => heading(page).textContent()).toContain('10,000');
    await page.getByRole('button', { name: 'Next fact' }).click();
    await expect.poll(() => hash(page)).toContain('fact=');
    await page.getByText('The interactive map can’t be shown: this is a drawing.').waitFor();
    expect(await page.locator('.maplibregl-canvas').count()).toBe(0);
  });

  test.each(Object.entries(SIZES))('has no violation that axe-core sees at the size of a %s', async (_, viewport) => {
    const { page } = await visit('', { viewport });
    await page.locator('#facts article').filter({ visible: true }).first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('has no violation that axe-core sees in the dark', async () => {
    const { page } = await visit('?theme=dark');
    await heading(page).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('axe-core does see a violation where there is one', async () => {
    const { page } = await visit();
    await heading(page).waitFor();
    await page.evaluate(() => document.body.append(document.createElement('button')));
    expect((await violations(page)).join()).toContain('button-name');
  });
});
