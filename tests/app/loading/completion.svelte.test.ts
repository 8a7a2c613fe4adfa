import { describe, expect, test } from 'vitest';
import { type Opened, completionOf } from '#app/loading/completion.ts';
import type { Lack } from '#app/loading/notices.ts';
import { showAll } from '#app/view/view.ts';
import { Viewing } from '#app/view/view.svelte.ts';
import type { Dataset } from '#facts/dataset.ts';
import { sample } from '#tests/sample.ts';

/** A page whose parts come in the order in which they are asked for, but for those that fail. */
function opened(viewing: Viewing, failing: readonly string[] = [], more: Partial<Opened> = {}) {
  const order: string[] = [];
  const said = new Set<Lack>();
  const bring = (part: string) => async () => {
    await Promise.resolve();
    order.push(part);
    return !failing.includes(part);
  };
  const completion = completionOf({
    viewing,
    later: { words: bring('words'), outlines: bring('outlines'), facts: bring('facts') },
    notify: (lack) => said.add(lack),
    dismiss: (lack) => said.delete(lack),
    hasMore: false,
    wake: async () => void order.push('rest'),
    ...more,
  });
  return { ...completion, order, said };
}

describe('what a page has opened without', () => {
  test('comes after the part that a reader sees: outlines last', async () => {
    const page = opened(new Viewing(sample));
    await page.complete();
    expect(page.order).toEqual(['rest', 'words', 'outlines']);
  });

  test('is all facts where the view asks for them', async () => {
    const viewing = new Viewing(sample);
    viewing.move(showAll(true));
    const page = opened(viewing);
    await page.complete();
    expect(page.order).toEqual(['rest', 'words', 'outlines', 'facts']);
    expect([...page.said]).toEqual([]);
  });

  test('is said where it does not come, and taken back where it comes later', async () => {
    const viewing = new Viewing(sample);
    viewing.move(showAll(true));
    const failing = ['facts'];
    const page = opened(viewing, failing);
    await page.complete();
    expect([...page.said]).toEqual(['facts']);
    failing.pop();
    await page.complete();
    expect([...page.said]).toEqual([]);
  });
});

test('a page that opened with a part lacks what its view asks for where that is all facts', () => {
  const bare = { ...sample, size: 9000, facts: sample.facts.map(({ key: _, ...fact }) => fact) };
  const lacks = (dataset: Dataset, hasMore: boolean) => opened(new Viewing(dataset), [], { hasMore }).lacks;
  expect(lacks(bare, true)).toBe(true);
  expect(lacks({ ...sample, size: 9000 }, true)).toBe(false);
  expect(lacks(bare, false)).toBe(false);
});

describe('what a hash names', () => {
  const UNKNOWN = '#fact=no-such-fact';

  test('is not asked for where the page holds its whole story', async () => {
    const page = opened(new Viewing(sample));
    expect(await page.bringNamed(UNKNOWN)).toBe(false);
    expect(page.order).toEqual([]);
  });

  test('comes with all facts where the page holds a part of them, and is shown then', async () => {
    const viewing = new Viewing(sample);
    const page = opened(viewing, [], { hasMore: true });
    expect(await page.bringNamed('#fact=union-denies')).toBe(false);
    expect(page.order).toEqual([]);
    await page.seek(`${UNKNOWN}&q=boats`);
    expect(page.order).toEqual(['facts']);
    expect(viewing.view.q).toBe('boats');
  });

  test('that can’t be had is said, and changes no view', async () => {
    const viewing = new Viewing(sample);
    const page = opened(viewing, ['facts'], { hasMore: true });
    await page.seek(`${UNKNOWN}&q=boats`);
    expect([...page.said]).toEqual(['facts']);
    expect(viewing.view.q).toBe('');
  });
});
