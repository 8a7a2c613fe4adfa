import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { bareOptions } from './chromium.mjs';
import { SIZES, visitor } from './harness.ts';

// Where the buttons stand, which needs no other map than the drawn one.
const visit = visitor(bareOptions());

const narrow = { width: 320, height: 568 };

async function look(query: string, viewport: { width: number; height: number }) {
  const { page } = await visit(`?map=static&${query}`, { viewport, reducedMotion: 'reduce' });
  await page.locator('#facts article').filter({ visible: true }).first().waitFor();
  return page;
}

test.each(['en', 'de', 'fr', 'es', 'uk', 'ko', 'ar'])(
  'the controls of a phone stand in one row, in %s',
  async (tag) => {
    for (const viewport of [SIZES.phone, narrow]) {
      const page = await look(`lang=${tag}#all=1`, viewport);
      const tops = page.locator('.bar button').filter({ visible: true });
      expect(await tops.evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().top)).size)).toBe(1);
    }
  },
);

test.each([
  ['a phone', SIZES.phone, '', true],
  ['the narrowest phone with a longer count', narrow, '#all=1', false],
] as const)('the word of the Play button is seen, or its sign alone, on %s', async (_, viewport, hash, isSeen) => {
  const page = await look(`lang=de${hash}`, viewport);
  const [word, sign, whole] = await page.locator('.play .main').evaluate((button) => {
    const range = document.createRange();
    range.selectNodeContents([...button.childNodes].find(({ textContent }) => textContent?.trim()) ?? button);
    const sign = button.querySelector('svg') ?? button;
    return [range, sign, button].map((one) => one.getBoundingClientRect().toJSON() as DOMRect);
  });
  if (!word || !sign || !whole) return expect.unreachable();
  expect(word.top < whole.bottom - 1).toBe(isSeen);
  expect(word.bottom <= whole.bottom).toBe(isSeen);
  const [left, right] = [sign.left - whole.left, whole.right - (isSeen ? word.right : sign.right)];
  expect(Math.abs(left - right)).toBeLessThan(2);
});

test('a choice behind “More” stands beside the one before it where a phone has room for both', async () => {
  const page = await look('', SIZES.phone);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const known = await page.getByRole('button', { name: 'As known then' }).boundingBox();
  const rows = await page.getByRole('combobox', { name: 'Rows' }).boundingBox();
  expect(rows?.y).toBe(known?.y);
  expect(rows?.x).toBeGreaterThan(known?.x ?? NaN);
});

test.each(['#lanes=voice', '#all=1&lanes=voice', '#all=1&standing=said,denies'])(
  'the controls are in the window of a desk with %s, over lanes that are higher',
  async (hash) => {
    const page = await look(hash, SIZES.desktop);
    const more = page.getByRole('button', { name: 'More', exact: true });
    for (const opened of [false, true]) {
      if (opened) await more.click();
      const buttons = page.locator('.controls .button').filter({ visible: true });
      const low = await buttons.evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().bottom)));
      expect(low).toBeLessThanOrEqual(SIZES.desktop.height);
      const isOnTop = await more.evaluate((one) => {
        const { left, top } = one.getBoundingClientRect();
        return one.contains(document.elementFromPoint(left + 9, top + 9));
      });
      expect(isOnTop).toBe(true);
    }
  },
);

test.each([
  { width: 768, height: 1024 },
  { width: 640, height: 480 },
])(
  'at $width by $height the claim stands under its day, and steps move no control once the tallest was seen',
  async (viewport) => {
    const page = await look('', viewport);
    const said = page.locator('.strip').getByText('Zelenskyy said that Russia and North Korea are getting');
    const [lanes, claim] = await Promise.all([page.locator('.timeline').boundingBox(), said.boundingBox()]);
    expect(claim?.y).toBeGreaterThanOrEqual((lanes?.y ?? NaN) + (lanes?.height ?? NaN));
    expect((claim?.y ?? NaN) + 20).toBeLessThan(viewport.height);
    const step = (name: string) => page.getByRole('button', { name });
    const walk = async (button: Locator) => {
      const tops: number[] = [];
      while (await button.isEnabled()) {
        await button.click();
        tops.push(await step('Play').evaluate((one) => one.getBoundingClientRect().top + scrollY));
      }
      return tops;
    };
    const there = await walk(step('Next fact'));
    expect(there.length).toBeGreaterThan(5);
    expect(there).toEqual(there.toSorted((a, b) => a - b));
    const back = await walk(step('Previous fact'));
    expect(new Set((await walk(step('Next fact'))).concat(back.at(-1) ?? [])).size).toBe(1);
  },
);

test('the claim under the lanes takes no more room once larger text is small again', async () => {
  const page = await look('', { width: 768, height: 1024 });
  const high = () => page.locator('.strip').evaluate((strip) => strip.getBoundingClientRect().height);
  const text = (size: string) => page.evaluate((to) => (document.documentElement.style.fontSize = to), size);
  const usual = await high();
  await text('200%');
  await expect.poll(high).toBeGreaterThan(usual * 1.5);
  await text('');
  await expect.poll(high).toBe(usual);
});

test('on a phone that lies on its side a step is pressed in view of the map, or of lanes and claim', async () => {
  const viewport = { width: 640, height: 360 };
  const page = await look('', viewport);
  const box = async (part: Locator) => (await part.boundingBox()) ?? expect.unreachable();
  const next = page.getByRole('button', { name: 'Next fact' });
  const [map, first] = [await box(page.locator('.map').first()), await box(next)];
  expect(map.y + map.height).toBeLessThan(first.y);
  expect(first.y + first.height).toBeLessThanOrEqual(viewport.height);
  await page.locator('.timeline').evaluate((lanes) => lanes.scrollIntoView());
  const [claim, second] = [await box(page.locator('.strip .text')), await box(next)];
  expect(claim.y + 40).toBeLessThan(second.y);
  expect(second.y).toBeCloseTo(first.y, 0);
});

test('the keyboard stays on a button that has come to its end', async () => {
  const page = await look('', SIZES.desktop);
  const next = page.getByRole('button', { name: 'Next fact' });
  await next.focus();
  for (let at = 0; at < 20 && (await next.isEnabled()); at += 1) await page.keyboard.press('Enter');
  expect(await next.isEnabled()).toBe(false);
  expect(await next.evaluate((one) => [one === document.activeElement, scrollY])).toEqual([true, 0]);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const less = page.getByRole('group', { name: 'Zoom in' }).getByRole('button', { name: 'Zoom out' });
  await page.getByRole('group', { name: 'Zoom in' }).getByRole('button', { name: 'Zoom in' }).click();
  await less.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => less.isEnabled()).toBe(false);
  expect(await less.evaluate((one) => one === document.activeElement)).toBe(true);
});

test.each([
  ['', '.screen .card'],
  ['#standing=said,denies', '.screen .card'],
  ['#standing=said,denies', '#facts'],
])('what the keyboard comes to on a phone is not under what stays at the lower edge: %s %s', async (hash, part) => {
  const page = await look(hash, SIZES.phone);
  await page.locator(`${part} button`).filter({ visible: true }).first().focus();
  for (let at = 0; at < 12; at += 1) {
    const [inside, covered] = await page.evaluate((part) => {
      const one = document.activeElement ?? document.body;
      const { left, bottom } = one.getBoundingClientRect();
      const top = document.elementFromPoint(left + 2, Math.min(bottom, innerHeight) - 4);
      return [one.closest(part) !== null, top?.closest('.controls, .showing') !== null || bottom > innerHeight];
    }, part);
    if (!inside) break;
    expect(covered, `${at}`).toBe(false);
    await page.keyboard.press('Tab');
  }
});

test.each([640, 568, 740, 844])(
  'what a phone of %i px opens under its buttons ends within a row, or is whole',
  async (height) => {
    const page = await look('', { width: 360, height });
    await page.getByRole('button', { name: 'More', exact: true }).click();
    const panel = page.locator('.controls .panel').filter({ visible: true });
    const shown = await panel.evaluate((one) => {
      if (one.scrollHeight <= one.clientHeight) return true;
      const end = one.getBoundingClientRect().bottom;
      return [...one.querySelectorAll('button, select')]
        .map((each) => each.getBoundingClientRect())
        .some(({ top, bottom }) => top + 12 < end && bottom - 12 > end);
    });
    expect(shown).toBe(true);
  },
);
