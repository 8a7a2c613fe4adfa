import { expect, test } from 'vitest';
import { factPages } from '../../src/publish/factPages.ts';
import type { Renderer } from '../../src/publish/renderer.ts';
import { fact, sample } from '../sample.ts';

const renderer = { factPage: () => '', described: () => '' } as unknown as Renderer;

/** What the tab of a fact's page says. */
function tabOf(text: string): string {
  const [page] = factPages(renderer, { ...sample, facts: [fact('a', { text })] }, { styles: [], site: null });
  return /<title>(.*)<\/title>/.exec(String(page?.content))?.[1] ?? '';
}

test('The tab of a fact is cut between words', () => {
  expect(tabOf('Six were hit.')).toBe('Six were hit.');
  expect(tabOf(`${'word '.repeat(13)}and longest of all`)).toBe(`${'word '.repeat(13)}and…`);
});

test.each([68, 69, 70])('The tab of a fact without spaces is cut between characters, %d letters in', (letters) => {
  const tab = tabOf(`${'船'.repeat(letters - 1)}${'𠮷'.repeat(9)}`);
  expect(tab).toMatch(/^[船𠮷]+…$/u);
});
