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

test.each([
  ['map', 'page', '', '.tools', -1, 640],
  ['map', 'embed', 'north-korean-troops/embed/', '.tools', -1, 640],
  ['timeline', 'page', '', '.controls', 1, 580],
] as const)(
  'a list of the lanes lies over the buttons of the %s, on a phone, in the %s',
  async (_, __, path, part, to, height) => {
    const { page } = await visit(`${path}?map=static#all=1`, {
      viewport: { width: 360, height },
      reducedMotion: 'reduce',
    });
    await page.getByRole('button', { name: 'Whole map' }).waitFor();
    const counts = page.locator('main svg text').filter({ hasText: /^\d\d?$/ });
    await counts.first().waitFor();
    const middles = await counts.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ x, y, width, height }) => [x + width / 2, y + height / 2]),
    );
    // One from which the list has more room on that side.
    const far = middles.filter(([, y = 0]) => y < 470).sort(([, a = 0], [, b = 0]) => to * (a - b));
    await page.mouse.click(...((far[0] ?? [0, 0]) as [number, number]));
    const list = page.locator('.several');
    await list.waitFor();
    const covered = await list.evaluate((element, part) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const buttons = [...document.querySelectorAll(`${part} button`)].map((button) => button.getBoundingClientRect());
      return buttons
        .map((button) => ({
          x: (button.left + button.right) / 2,
          from: Math.max(top, button.top),
          to: Math.min(bottom, button.bottom),
        }))
        .filter(({ x, from, to }) => from < to && left < x && x < right)
        .map(({ x, from, to }) => element.contains(document.elementFromPoint(x, (from + to) / 2)));
    }, part);
    expect(covered.length).toBeGreaterThan(0);
    expect(covered).not.toContain(false);
  },
);

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
