import { describe, expect, inject, test } from 'vitest';
import { MAP_TIMEOUT, visitor } from '../browser/harness.ts';
import { faultsOf } from './faults.ts';
import { storiesIn } from './stories.ts';

const visit = visitor();

describe.each(storiesIn(inject('folder')))('the story $id', ({ id, title, start, listed, isMapped }) => {
  test.runIf(isMapped)('has its map, and loses nothing when the map comes', async () => {
    const visited = await visit(`${id}/`);
    await visited.page.locator('.maplibregl-canvas').waitFor({ timeout: MAP_TIMEOUT });
    await expect.poll(() => visited.page.locator('.space .notice').innerText(), { timeout: MAP_TIMEOUT }).toBe('');
    expect(await faultsOf(visited, { title, words: start.text, facts: listed })).toEqual([]);
  });

  test.runIf(!isMapped)('has no place, and so no map', async () => {
    const { page } = await visit(`${id}/`);
    expect(await page.locator('.space').count()).toBe(0);
  });
});
