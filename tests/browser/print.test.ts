import { describe, expect, test } from 'vitest';
import { MAP_TIMEOUT, awake, visitor } from './harness.ts';

const visit = visitor();

describe('on paper', () => {
  test.each(['light', 'dark'])(
    'the page is black on white, without controls, whatever theme (%s) the screen has',
    async (theme) => {
      const { page } = await visit(`?theme=${theme}&map=static`);
      await page.emulateMedia({ media: 'print' });
      const colours = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.querySelector('html') as Element);
        return [color, backgroundColor];
      });
      expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
      for (const name of ['Play', 'Next fact', 'Zoom in', 'Share', 'Keep for offline use'])
        expect(await page.getByRole('button', { name, exact: true }).filter({ visible: true }).count()).toBe(0);
      expect(await page.getByRole('searchbox').filter({ visible: true }).count()).toBe(0);
    },
  );

  test('the key says what the marks and the signs of the map mean, though nobody opened it', async () => {
    const { page } = await visit('?map=static');
    await page.emulateMedia({ media: 'print' });
    for (const text of ['Hollow: a claim', 'On a plinth', 'Arrow'])
      expect((await page.locator('.key').getByText(text).first().boundingBox())?.height, text).toBeGreaterThan(5);
  });

  test.each([360, 1280])('the summary stands once, over the map, from a window %i px wide', async (width) => {
    const { page } = await visit('?map=static', { viewport: { width, height: 720 } });
    await page.emulateMedia({ media: 'print' });
    const summaries = page.locator('.summary').filter({ visible: true });
    expect(await summaries.count()).toBe(1);
    const [summary, map] = await Promise.all([summaries.boundingBox(), page.locator('.map').first().boundingBox()]);
    expect((summary?.y ?? 0) + (summary?.height ?? 0)).toBeLessThanOrEqual(map?.y ?? 0);
  });

  test('title, key and claim begin at one edge, on a sheet as wide as a desk', async () => {
    const { page } = await visit('?map=static', { viewport: { width: 1040, height: 720 } });
    await page.emulateMedia({ media: 'print' });
    const lefts = await page.evaluate(() =>
      ['h1', '.key', '.desk > .card'].map(
        (part) => document.querySelector(`#page ${part}`)?.getBoundingClientRect().left,
      ),
    );
    expect(new Set(lefts).size).toBe(1);
  });

  test('a list that is open on the map does not lie over it', async () => {
    const { page } = await visit('?map=static#all=1&map=30.52,50.45,7');
    await awake(page);
    await page.locator('.space').click();
    const list = page.getByRole('dialog').filter({ visible: true });
    await list.waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await list.count()).toBe(0);
  });

  test('each fact has its mark, its word, and the address of each source that has one', async () => {
    const { page } = await visit('?map=static');
    await page.emulateMedia({ media: 'print' });
    const fact = page.locator('#facts article').filter({ hasText: 'HuffPost UK' }).first();
    expect(await fact.locator('svg').first().isVisible()).toBe(true);
    expect(await fact.innerText()).toMatch(/Happened|Found|Reported|Said|Denies/);
    const after = await fact
      .locator('a[href^="http"]')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(after).toContain('https://www.huffingtonpost.co.uk/');
  });

  test('the map is scaled onto the sheet as a whole', async () => {
    const { page } = await visit('?map=static');
    const { width = 0 } = (await page.locator('.map').first().boundingBox()) ?? {};
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const printed = await page
      .locator('.map')
      .first()
      .evaluate((map) => map.getBoundingClientRect().width);
    expect(printed).toBeLessThanOrEqual(700);
    const own = await page
      .locator('.map')
      .first()
      .evaluate((map) => parseFloat(getComputedStyle(map).inlineSize));
    expect(own).toBeCloseTo(width, -1);
  });

  test('a live map gives way to the drawing and its marks to black ones, and both come back', async () => {
    const { page } = await visit('?theme=dark');
    const drawing = page.locator('.map .stage svg');
    await page.locator('.maplibregl-canvas').waitFor({ timeout: MAP_TIMEOUT });
    await expect.poll(() => drawing.count(), { timeout: MAP_TIMEOUT }).toBe(0);
    /** How many pixels of the marks have a colour. */
    const coloured = () =>
      page.evaluate(() => {
        const ink = [...document.querySelectorAll<HTMLCanvasElement>('.map .ink canvas')].at(1);
        const { width = 0, height = 0 } = ink ?? {};
        const data = ink?.getContext('2d')?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
        const at = Array.from({ length: data.length / 4 }, (_, pixel) => [...data.subarray(4 * pixel, 4 * pixel + 4)]);
        return at.filter(([r = 0, g = 0, b = 0, a = 0]) => a === 255 && Math.max(r, g, b) - Math.min(r, g, b) > 40)
          .length;
      });
    expect(await coloured()).toBeGreaterThan(50);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await drawing.count()).toBe(1);
    expect(await coloured()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await drawing.count()).toBe(0);
    expect(await coloured()).toBeGreaterThan(50);
  }, 120_000);

  test.each([
    ['light', 'grayscale(1)'],
    ['dark', 'grayscale(1) invert(1)'],
  ])('a globe is grey, dark on light, where the page is %s', async (theme, filter) => {
    const { page } = await visit(`?theme=${theme}`);
    const canvas = page.locator('.map .maplibregl-canvas');
    await canvas.waitFor({ timeout: MAP_TIMEOUT });
    await page.getByRole('button', { name: 'Globe' }).click({ timeout: MAP_TIMEOUT });
    const shown = () => canvas.evaluate((element) => getComputedStyle(element).filter);
    expect(await shown()).toBe('none');
    await page.emulateMedia({ media: 'print' });
    expect(await shown()).toBe(filter);
  });

  test('fits on A4 and on Letter, in a number of sheets that somebody prints', async () => {
    const { page } = await visit('?map=static');
    await awake(page);
    for (const format of ['A4', 'Letter']) {
      const pdf = (await page.pdf({ format })).toString('latin1');
      const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(sheets).toBeGreaterThan(3);
      expect(sheets).toBeLessThan(30);
    }
  });
});
