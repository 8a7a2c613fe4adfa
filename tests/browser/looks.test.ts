import { type Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { faultsOf } from './boxes.ts';
import { SIZES, visitor } from './harness.ts';

const visit = visitor();

const sound = { overlapping: [], clipped: [], small: [] };
const narrow = { width: 320, height: 568 };

async function look(path: string, viewport: { width: number; height: number }, zoom = 1) {
  const { page } = await visit(path, { viewport, reducedMotion: 'reduce' });
  await page.evaluate((size) => (document.documentElement.style.fontSize = size), `${zoom * 100}%`);
  await page.locator('#facts article').filter({ visible: true }).first().waitFor();
  await page.waitForTimeout(400);
  return page;
}

test.each([...Object.entries(SIZES), ['narrow phone', narrow] as const])(
  'no text overlaps, is clipped or is too small at the size of a %s',
  async (_, viewport) => {
    const page = await look('', viewport);
    const { measured, ...faults } = await faultsOf(page);
    expect(measured).toBeGreaterThan(100);
    expect(faults).toEqual(sound);
  },
);

test.each([...Object.entries(SIZES), ['narrow phone', narrow] as const])(
  'no text overlaps or is clipped at twice the size of text on a %s',
  async (_, viewport) => {
    const page = await look('', viewport, 2);
    const { measured, ...faults } = await faultsOf(page);
    expect(measured).toBeGreaterThan(100);
    expect(faults).toEqual(sound);
  },
);

test.each([
  '#all=1',
  '#all=1&lanes=voice',
  '#all=1&lanes=question',
  '#known=2024-10-14',
  '#all=1&clock=event&scale=true',
])('no text overlaps or is clipped with %s', async (hash) => {
  const page = await look(hash, SIZES.desktop);
  const { measured: _, ...faults } = await faultsOf(page);
  expect(faults).toEqual(sound);
});

test.each([
  ['embed', SIZES.embed],
  ['phone', SIZES.phone],
  ['narrow phone', narrow],
] as const)('nothing makes a %s scroll sideways', async (_, viewport) => {
  const page = await look('', viewport);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test.each([
  ['phone', SIZES.phone, 1],
  ['phone with text twice as large', SIZES.phone, 2],
  ['narrow phone', narrow, 1],
] as const)('what stands behind "More" leaves a %s room to see what it changes', async (_, viewport, zoom) => {
  const page = await look('', viewport, zoom);
  const more = page.getByRole('button', { name: 'More', exact: true });
  const before = await more.evaluate((button) => getComputedStyle(button).backgroundColor);
  await more.click();
  const { y = 0 } = (await page.getByRole('button', { name: 'Play' }).boundingBox()) ?? {};
  expect(y).toBeGreaterThan(viewport.height * 0.35);
  await page.mouse.move(0, 0);
  expect(await more.evaluate((button) => getComputedStyle(button).backgroundColor)).not.toBe(before);
  const last = page.getByRole('button', { name: 'Choose days on a strip' });
  await last.focus();
  expect((await last.boundingBox())?.y).toBeLessThan(viewport.height - 24);
});

test.each(Object.entries(SIZES))(
  'the key opens below its line, which stays where it was pressed, on a %s',
  async (_, viewport) => {
    const page = await look('', viewport);
    const line = page.locator('.key').first();
    const pressed = line.locator('summary');
    const boxes = () => Promise.all([pressed.boundingBox(), line.locator('ul').first().boundingBox()]);
    const before = await boxes();
    await pressed.click();
    expect(await boxes()).toEqual(before);
    const [summary, marks] = before;
    const parts = await line.locator('.parts').boundingBox();
    for (const box of [summary, marks])
      expect(parts?.y).toBeGreaterThanOrEqual((box?.y ?? NaN) + (box?.height ?? NaN) - 1);
  },
);

test.each(['en', 'de', 'fr', 'es', 'uk', 'ko', 'ar'])(
  'the controls of a phone stand in one row, in %s',
  async (tag) => {
    for (const viewport of [SIZES.phone, narrow]) {
      const page = await look(`?lang=${tag}#all=1`, viewport);
      const tops = page.locator('.bar button').filter({ visible: true });
      expect(await tops.evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().top)).size)).toBe(1);
    }
  },
);

test.each([
  ['a phone', SIZES.phone, '', true],
  ['the narrowest phone with a longer count', narrow, '#all=1', false],
] as const)('the word of the Play button is seen, or its sign alone, on %s', async (_, viewport, hash, isSeen) => {
  const page = await look(`?lang=de${hash}`, viewport);
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

test.each([
  ['page', ''],
  ['embed', 'north-korean-troops/embed/'],
])('a list of the lanes lies over the buttons of the map, on a phone, in the %s', async (_, path) => {
  const { page } = await visit(`${path}?map=static#all=1`, { viewport: SIZES.phone, reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Whole map' }).waitFor();
  const counts = page.locator('main svg text').filter({ hasText: /^\d$/ });
  await counts.first().waitFor();
  const middles = await counts.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect()).map(({ x, y, width, height }) => [x + width / 2, y + height / 2]),
  );
  // One from which the list has more room above it than below.
  const low = middles.filter(([, y = 0]) => y < 470).sort(([, a = 0], [, b = 0]) => b - a);
  await page.mouse.click(...((low[0] ?? [0, 0]) as [number, number]));
  const list = page.locator('.several');
  await list.waitFor();
  const covered = await list.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const buttons = [...document.querySelectorAll('.tools button')].map((button) => button.getBoundingClientRect());
    return buttons
      .map((button) => ({ x: (button.left + button.right) / 2, from: Math.max(top, button.top), to: button.bottom }))
      .filter(({ from, to }) => from < Math.min(to, bottom))
      .map(({ x, from, to }) => element.contains(document.elementFromPoint(x, (from + Math.min(to, bottom)) / 2)));
  });
  expect(covered.length).toBeGreaterThan(0);
  expect(covered).not.toContain(false);
});

test('the standing of a fact on its page is one line of words, without the rule of those who deny it', async () => {
  const { page } = await visit('north-korean-troops/f/ten-thousand/');
  const edge = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => parseFloat(getComputedStyle(element).borderInlineStartWidth));
  expect(await edge('.standing .denied')).toBe(0);
  expect(await edge('section.denied')).toBeGreaterThan(0);
});

test('a text that overlaps, one that is clipped and one that is too small are seen', async () => {
  const page = await look('', SIZES.desktop);
  await page.evaluate(() => {
    const at = (css: string, words: string) => {
      const element = document.createElement('p');
      element.textContent = words;
      element.style.cssText = css;
      document.body.append(element);
    };
    at('position:absolute;top:0;left:20px;font-size:30px', 'canary over the title');
    at('width:40px;overflow:hidden;white-space:nowrap', 'canary that is cut off');
    at('font-size:9px', 'canary too small');
  });
  const faults = await faultsOf(page);
  expect(faults.overlapping.join()).toContain('canary over');
  expect(faults.clipped.join()).toContain('canary that is cut');
  expect(faults.small.join()).toContain('canary too small');
});
