import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { bareOptions } from '../browser/chromium.mjs';
import { SIZES, visitor } from '../browser/harness.ts';
import { faultsOf, htmlFaults } from './faults.ts';
import { storiesIn } from './stories.ts';

// Whatever stories there are: nothing here may know any of them.
const visit = visitor(bareOptions());
const sizes = [SIZES.desktop, SIZES.phone].map((size) => [`${size.width} × ${size.height}`, size] as const);
const stories = storiesIn(inject('folder'));
const html = (path: string) => readFileSync(join(inject('folder'), path, 'index.html'), 'utf8');

describe.each(stories)('the story $id', ({ id, title, start, listed, kinds, isDefault }) => {
  /** Its page lists its facts, its frame does not; the default story has both at the root too. */
  const places = [`${id}/`, ...(isDefault ? [''] : [])].flatMap((at) => [
    { path: at, wanted: { title, words: start.text, facts: listed } },
    { path: `${at}embed/`, wanted: { title, words: start.text, facts: [] } },
  ]);

  test.each(places)('is whole in the HTML of /$path, before any script', async ({ path, wanted }) => {
    expect(await htmlFaults(html(path))).toEqual([]);
    const visited = await visit(path, { javaScriptEnabled: false });
    expect(await faultsOf(visited, wanted)).toEqual([]);
  });

  describe.each(sizes)('at %s', (_, viewport) => {
    test.each(places)('opens at /$path', async ({ path, wanted }) => {
      const visited = await visit(path, { viewport });
      expect(await faultsOf(visited, wanted)).toEqual([]);
    });

    test('answers: the fact that is pressed in its list is the one that is open', async () => {
      const visited = await visit(`${id}/`, { viewport });
      const last = visited.page.locator('#facts article').last();
      const fact = ((await last.getAttribute('id')) ?? '').replace('fact-', '');
      await last.getByRole('button').first().click();
      const open = visited.page.locator('#facts article[aria-current]');
      await expect.poll(() => open.getAttribute('id'), { timeout: 20_000 }).toBe(`fact-${fact}`);
      expect(await faultsOf(visited, { title, words: '', facts: [] })).toEqual([]);
    });

    test.each(kinds)('has a page for the fact $id', async ({ id: fact, text }) => {
      const visited = await visit(`${id}/f/${fact}/`, { viewport });
      expect(await faultsOf(visited, { title: text, words: title, facts: [] })).toEqual([]);
      expect(await htmlFaults(html(`${id}/f/${fact}/`))).toEqual([]);
    });
  });
});

test('an address where nothing is leads to every story', async () => {
  const { page } = await visit('no-such-page/at-all/', {}, false);
  for (const { id } of stories) {
    const link = page.locator(`a[data-story="${id}"]`);
    await expect
      .poll(() => link.evaluate((found) => (found as HTMLAnchorElement).href))
      .toBe(`${inject('site')}${id}/`);
  }
});
