import { type Page } from 'playwright-core';
import { describe, test } from 'vitest';
import { embed, hostVisitor, iframe, inside, soon } from './hosts.ts';

const visit = hostVisitor();

/** Keeps the WebGL contexts of a document that are alive. */
function countContexts(): void {
  const made: WebGL2RenderingContext[] = [];
  Object.assign(window, { alive: () => made.filter((context) => !context.isContextLost()).length });
  HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
    apply(get, canvas, args) {
      const context = Reflect.apply(get, canvas, args) as unknown;
      if (context instanceof WebGL2RenderingContext && !made.includes(context)) made.push(context);
      return context;
    },
  });
}

/** Contexts alive in all frames that have loaded; one that waits to be near answers nothing. */
async function aliveContexts(page: Page): Promise<number> {
  const count = () => (window as unknown as { alive(): number }).alive();
  const late = () => new Promise<number>((done) => setTimeout(() => done(0), 1500));
  const counts = page.frames().map((frame) => Promise.race([frame.evaluate(count).catch(() => 0), late()]));
  return (await Promise.all(counts)).reduce((sum, one) => sum + one, 0);
}

describe('twenty frames in one page', () => {
  test('make their maps when they are seen, and give them back', async () => {
    const twenty = Array.from(
      { length: 20 },
      () => `<p>${iframe(embed(''), 'width="400" height="800" loading="lazy"')}</p>`,
    );
    const { page } = await visit(twenty.join(''), { script: countContexts, viewport: { width: 420, height: 600 } });
    const canvas = async (n: number) => (await inside(page, n)).locator('.maplibregl-canvas');
    await (await canvas(0)).waitFor({ timeout: 30_000 });
    await soon(() => aliveContexts(page)).toBeGreaterThan(0);
    for (let n = 3; n < 20; n += 4) {
      await page.locator('iframe').nth(n).scrollIntoViewIfNeeded();
      await page.waitForTimeout(150);
    }
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await (await canvas(19)).waitFor({ timeout: 30_000 });
    await soon(() => aliveContexts(page)).toBeLessThanOrEqual(2);
    await soon(async () => (await canvas(0)).count()).toBe(0);
    await page.evaluate(() => scrollTo(0, 0));
    await (await canvas(0)).waitFor({ timeout: 30_000 });
    await (await inside(page)).getByRole('button', { name: 'Next fact' }).click();
  }, 120_000);
});
