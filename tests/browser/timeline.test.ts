import { type CDPSession, type Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bareOptions } from './chromium.mjs';
import { SIZES, visitor } from './harness.ts';
import { hostVisitor, inside, loaded, loaderScript, soon } from './hosts.ts';
import { settled } from './settled.ts';

const visit = visitor(bareOptions());

const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' });
const lanes = (page: Page) => timeline(page).locator('.lanes > svg');
const slider = (page: Page) => page.getByRole('slider', { name: 'Fact' });
const spoken = (page: Page) => slider(page).getAttribute('aria-valuetext');
const hash = (page: Page) => new URL(page.url()).hash;
/** While a hand moves the axis a canvas shows the lanes, and their elements wait; this waits until they are back. */
const rested = (page: Page) => expect.poll(() => lanes(page).locator('.away').count(), { timeout: 10_000 }).toBe(0);
/** Positions of the marks of the open lanes, px from the left of the window, by their facts. */
const marks = (page: Page) =>
  lanes(page)
    .locator('.mark')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((mark) => {
          const { left, width } = mark.getBoundingClientRect();
          return [mark.getAttribute('data-fact') ?? '', left + width / 2] as const;
        }),
      ),
    );
async function boxOf(page: Page) {
  await lanes(page).scrollIntoViewIfNeeded();
  return (await lanes(page).boundingBox()) ?? expect.unreachable();
}

describe('fingers on the timeline', () => {
  const phone = { viewport: SIZES.phone, hasTouch: true, isMobile: true };

  type Finger = readonly [x: number, y: number];
  const touch = (cdp: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: readonly Finger[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: fingers.map(([x, y], id) => ({ x, y, id })) });
  /** Moves some fingers from where they are put down to where they are lifted. */
  async function gesture(page: Page, from: readonly Finger[], to: readonly Finger[]): Promise<void> {
    const cdp = await page.context().newCDPSession(page);
    await touch(cdp, 'touchStart', from);
    for (let step = 1; step <= 8; step += 1)
      await touch(
        cdp,
        'touchMove',
        from.map(([x, y], i) => {
          const [toX, toY] = to[i] ?? [x, y];
          return [x + ((toX - x) * step) / 8, y + ((toY - y) * step) / 8];
        }),
      );
    await touch(cdp, 'touchEnd', []);
    await page.waitForTimeout(200);
    await rested(page);
  }

  test('two apart enlarge the time between them and scrub nothing, together they bring the whole back', async () => {
    const { page } = await visit('?map=static', phone);
    const box = await boxOf(page);
    const [y, x] = [box.y + box.height / 2, box.x + box.width * 0.65];
    const [before, said] = [Object.values(await marks(page)), await spoken(page)];
    await gesture(page, [[x - 30, y], [x + 30, y]], [[x - 90, y], [x + 90, y]]); // prettier-ignore
    await expect.poll(() => page.getByRole('button', { name: 'Whole' }).count()).toBeGreaterThan(0);
    const near = Object.values(await marks(page));
    expect(near.length).toBeGreaterThan(0);
    expect(near).not.toEqual(before);
    expect(await spoken(page)).toBe(said);
    expect(hash(page)).toBe('');
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
    await gesture(page, [[x - 110, y], [x + 110, y]], [[x - 10, y], [x + 10, y]]); // prettier-ignore
    await expect.poll(async () => Object.values(await marks(page))).toEqual(before);
  });

  test('two moved side by side move the enlarged time with them', async () => {
    const { page } = await visit('?map=static', phone);
    const box = await boxOf(page);
    const [y, x] = [box.y + box.height / 2, box.x + box.width * 0.65];
    await gesture(page, [[x - 30, y], [x + 30, y]], [[x - 70, y], [x + 70, y]]); // prettier-ignore
    const before = await marks(page);
    await gesture(page, [[x - 60, y], [x + 40, y]], [[x - 20, y], [x + 80, y]]); // prettier-ignore
    const after = await marks(page);
    const [same = ''] = Object.keys(before).filter((key) => key in after);
    expect((after[same] ?? 0) - (before[same] ?? 0)).toBeGreaterThan(25);
    expect((after[same] ?? 0) - (before[same] ?? 0)).toBeLessThan(55);
  });

  test('one moved across scrubs, and does not scroll', async () => {
    const { page } = await visit('?map=static', phone);
    const box = await boxOf(page);
    const y = box.y + box.height / 2;
    const [said, top] = [await spoken(page), await page.evaluate(() => scrollY)];
    await gesture(page, [[box.x + box.width * 0.6, y]], [[box.x + box.width * 0.95, y]]);
    await expect.poll(() => spoken(page)).not.toBe(said);
    await expect.poll(() => hash(page)).toMatch(/t=|fact=/);
    expect(await page.evaluate(() => scrollY)).toBe(top);
  });

  test('one moved up scrolls the page, and scrubs nothing', async () => {
    const { page } = await visit('?map=static', phone);
    const box = await boxOf(page);
    const [x, y] = [box.x + box.width * 0.6, box.y + box.height / 2];
    const [said, top] = [await spoken(page), await page.evaluate(() => scrollY)];
    await gesture(page, [[x, y]], [[x, y - 150]]);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 60);
    expect(await spoken(page)).toBe(said);
    expect(hash(page)).toBe('');
  });
});

describe('a timeline under the hand', () => {
  /** Turns the wheel as a trackpad does that is pinched. */
  async function pinched(page: Page, by: number): Promise<void> {
    const box = await boxOf(page);
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, by);
    await page.keyboard.up('Control');
  }
  const moving = (page: Page) => timeline(page).locator('canvas');

  test('is one canvas that shows what elements show before and after it', async () => {
    const { page } = await visit('?map=static');
    const before = await marks(page);
    // The first step brings what draws it, and is drawn without.
    await pinched(page, -1);
    await page.waitForLoadState('networkidle');
    await expect
      .poll(
        async () => {
          await pinched(page, -20);
          return moving(page).count();
        },
        { timeout: 10_000 },
      )
      .toBe(1);
    await rested(page);
    expect(await moving(page).count()).toBe(0);
    expect(await marks(page)).not.toEqual(before);
  });

  test('draws on it in every frame, and moves no element', async () => {
    const { page } = await visit('?bench&map=static');
    const drawn = await page.evaluate(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const svg = document.querySelector('.lanes > svg');
      const canvas = () => document.querySelector<HTMLCanvasElement>('.timeline canvas');
      while (!('__bench' in window)) await frame();
      const bench = window.__bench as { timelineZoom(by: number): void; timelinePan(px: number): void };
      for (const since = performance.now(); !canvas() && performance.now() - since < 10_000; await frame())
        bench.timelineZoom(1.05);
      bench.timelineZoom(6);
      await frame();
      const html = svg?.outerHTML;
      const seen = new Set<string>();
      for (let step = 0; step < 8; step += 1) {
        bench.timelinePan(-15);
        await frame();
        seen.add(canvas()?.toDataURL() ?? '');
      }
      return { seen: seen.size, same: html !== undefined && svg?.outerHTML === html };
    });
    expect(drawn).toEqual({ seen: 8, same: true });
  });
});

describe('scrubbing', () => {
  test('goes by chapter with Page Up and Page Down, and the page does not scroll', async () => {
    const { page } = await visit('?map=static');
    await slider(page).focus();
    await page.keyboard.press('Home');
    await expect.poll(() => spoken(page)).toMatch(/fact 1 of 14/);
    await page.keyboard.press('PageDown');
    await expect.poll(() => spoken(page)).not.toMatch(/fact 1 of 14/);
    await page.keyboard.press('PageUp');
    await expect.poll(() => spoken(page)).toMatch(/fact 1 of 14/);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('opens the fact within 12 px of a press, and goes to the bare day beyond', async () => {
    const { page } = await visit('?map=static&#fact=');
    const mark = (await lanes(page).locator('[data-fact="kharkiv-debris"]').boundingBox()) ?? expect.unreachable();
    await page.mouse.click(mark.x + mark.width + 10, mark.y + mark.height / 2);
    await expect.poll(() => hash(page)).toContain('fact=kharkiv-debris');
    const box = await boxOf(page);
    await page.mouse.click(box.x + box.width * 0.8, box.y + 48);
    await expect.poll(() => hash(page)).toMatch(/t=2024-10-2\d/);
  });

  test('leaves no ring round the mark from which a drag begins', async () => {
    const { page } = await visit('?map=static');
    const box = await boxOf(page);
    const pointed = page.locator('.timeline .ring:not(.open)');
    const mark = page.locator('.timeline .mark').nth(1);
    const at = (await mark.boundingBox()) ?? expect.unreachable();
    const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
    await page.mouse.move(x, y);
    await expect.poll(() => pointed.count()).toBe(1);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.8, y, { steps: 4 });
    await expect.poll(() => pointed.count()).toBe(0);
  });

  test('is never done by the wheel', async () => {
    const { page } = await visit('?map=static');
    const box = await boxOf(page);
    const said = await spoken(page);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.wheel(0, 300);
    await page.mouse.wheel(200, 0);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await settled(page);
    expect(await spoken(page)).toBe(said);
  });
});

describe('Play', () => {
  const pause = (page: Page) => page.getByRole('button', { name: 'Pause' });
  async function playing() {
    const { page } = await visit('?map=static');
    await page.getByRole('button', { name: 'Play' }).click();
    await pause(page).waitFor();
    return page;
  }
  const stopped = (page: Page) => soon(() => pause(page).count()).toBe(0);

  test.each([
    ['a key', (page: Page) => page.keyboard.press('a')],
    ['the wheel', (page: Page) => page.mouse.wheel(0, 40)],
    ['a press', (page: Page) => page.mouse.click(300, 20)],
    ['the history', (page: Page) => page.goBack()],
    [
      'the page being hidden',
      (page: Page) =>
        page.evaluate(() => {
          Object.defineProperty(document, 'hidden', { value: true });
          document.dispatchEvent(new Event('visibilitychange'));
        }),
    ],
  ])('is stopped by %s', async (_, stop) => {
    const page = await playing();
    await stop(page);
    await stopped(page);
  });

  test('goes on by itself with no input, and stops at the end', async () => {
    const { page } = await visit('?map=static');
    await slider(page).focus();
    await page.keyboard.press('End');
    await page.getByRole('button', { name: 'Previous fact' }).click();
    await page.getByRole('button', { name: 'Play' }).click();
    await pause(page).waitFor();
    expect(await spoken(page)).toMatch(/fact 14 of 14/);
    await stopped(page);
  });
});

describe('Play in a frame', () => {
  const visitHost = hostVisitor();

  test('is stopped by a host that shows another view', async () => {
    const { page } = await visitHost(`<div style="width:640px">${loaded()}</div>${loaderScript()}`);
    const frame = await inside(page);
    await frame.getByRole('button', { name: 'Play' }).click();
    const pause = frame.getByRole('button', { name: 'Pause' });
    await pause.waitFor();
    await page.locator('dateline-embed').evaluate((element) => Object.assign(element, { view: '#fact=peskov-hoax' }));
    await soon(() => frame.locator('.strip').innerText()).toContain('hoax');
    expect(await pause.count()).toBe(0);
  });
});

describe('the axis', () => {
  /** Left and right edges of what a selector finds in the lanes, px. */
  const edges = (page: Page, selector: string) =>
    lanes(page)
      .locator(selector)
      .evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => [left, right] as const),
      );

  test.each([
    ['desktop', SIZES.desktop],
    ['frame', SIZES.embed],
    ['phone', SIZES.phone],
  ] as const)('gives October 2024 half of the lanes on a %s, with key facts and with all', async (_, viewport) => {
    for (const all of ['', '#all=1']) {
      const { page } = await visit(`?map=static${all}`, { viewport });
      const [[left = 0, right = 0] = []] = await edges(page, 'svg');
      const [[october = 0] = []] = await edges(page, '.axis text:text-matches("[0-9] Oct$")');
      const hatches = (await edges(page, '.hatch')).map(([from, to]) => (from + to) / 2).filter((x) => x < october);
      const end = Math.max(...(await edges(page, '.axis path')).map(([, to]) => to));
      expect(hatches.length).toBeGreaterThan(1);
      expect(end - Math.max(...hatches)).toBeGreaterThan((right - left) / 2);
    }
  });
});

test('the ring round the lanes that have the keyboard is whole: no row lies over it', async () => {
  const { page } = await visit('?map=static');
  await slider(page).focus();
  await page.keyboard.press('ArrowRight');
  const { x, y, height } = await boxOf(page);
  const edge = (await page.screenshot({ clip: { x: x + 1, y: y + 4, width: 1, height: height - 8 } })).toString(
    'base64',
  );
  const colours = await page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
    pen?.drawImage(image, 0, 0);
    const { data } = pen?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    const seen = new Set<string>();
    for (let at = 0; at < data.length; at += 4) seen.add(data.slice(at, at + 3).join());
    return [...seen];
  }, edge);
  expect(colours).toHaveLength(1);
});

describe('forced colours', () => {
  const colour = (page: Page, selector: string, property: 'fill' | 'stroke' | 'backgroundColor') =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element)[name], property);
  /** A system colour as the page resolves it. */
  const system = (page: Page, name: string) =>
    page.evaluate((value) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = value;
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    }, name);

  test.each(['light', 'dark'] as const)('draw the timeline in the reader’s own, %s', async (colorScheme) => {
    const { page } = await visit('?map=static', { forcedColors: 'active', colorScheme });
    const [text, canvas, highlight] = await Promise.all(
      ['CanvasText', 'Canvas', 'Highlight'].map((name) => system(page, name)),
    );
    expect(text).not.toBe(canvas);
    expect(await colour(page, '.lanes .filled', 'fill')).toBe(text);
    expect(await colour(page, '.lanes .hollow', 'stroke')).toBe(text);
    expect(await colour(page, '.lanes .halo', 'fill')).toBe(canvas);
    expect(await colour(page, '.lanes .axis text', 'fill')).toBe(text);
    expect(await colour(page, '.lanes .playhead line', 'stroke')).toBe(highlight);
    expect(await colour(page, '.controls [aria-pressed="true"]', 'backgroundColor')).toBe(highlight);
  });
});

describe('what a list of choices says', () => {
  test('follows the way back, an address and a window that fits no choice', async () => {
    const { page } = await visit('?map=static#lanes=question');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    const [rows, days] = [page.getByLabel('Rows'), page.getByLabel('Choose days')];
    const said = (list: typeof rows) =>
      expect.poll(() => list.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.text ?? ''));
    await said(rows).toBe('By question');
    await rows.selectOption('By voice');
    await rows.selectOption('By place');
    await page.goBack();
    await said(rows).toBe('By voice');
    await days.selectOption({ index: 1 });
    await said(days).toBe('June 2024');
    await page.goBack();
    await said(days).toBe('All days');
    await page.evaluate(() => (location.hash = 'r=2024-10-13..2024-10-16'));
    await said(days).toContain('13 October 2024');
    await page.evaluate(() => (location.hash = 'fact=kharkiv-debris'));
    await expect.poll(() => spoken(page)).toContain('Kharkiv');
    await page.evaluate(() => (location.hash = 'r=2024-06-01..2024-06-30'));
    await said(days).toBe('June 2024');
  });
});

test('the strip stays under the hand that draws the first window, and the line of what is shown follows', async () => {
  const { page } = await visit('?map=static', { viewport: SIZES.projector });
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Choose days on a strip' }).click();
  const strip = timeline(page).getByRole('group', { name: 'Chosen days' });
  const before = (await strip.boundingBox()) ?? expect.unreachable();
  const [x, y] = [before.x + before.width * 0.5, before.y + before.height / 2];
  const line = page.locator('.controls .narrowed p');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 120, y, { steps: 4 });
  await expect.poll(() => lanes(page).locator('.window').count()).toBe(1);
  expect(await strip.boundingBox()).toEqual(before);
  await page.mouse.up();
  await expect.poll(() => line.textContent()).toMatch(/Showing \d+ of \d+/);
});
