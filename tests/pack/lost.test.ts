import { describe, expect, test } from 'vitest';
import { light } from '#app/look/palettes.ts';
import { displayFamily, fontFamily } from '#app/look/tokens.ts';
import { lostPage } from '../../src/pack/lost.ts';

const stories = [{ id: 'ferry', title: 'Ferry & <harbour>' }];

describe('the page for addresses where nothing is', () => {
  test('names every story, as text', () => {
    expect(lostPage(stories, null)).toContain('<a data-story="ferry">Ferry &amp; &lt;harbour&gt;</a>');
  });

  test('links without script where the address of the site is known', () => {
    expect(lostPage(stories, 'https://reader.example/repo/')).toContain('href="https://reader.example/repo/ferry/"');
  });

  test('looks as every page does: light, whatever the reader prefers, in the same faces', () => {
    const page = lostPage(stories, null);
    expect(page).toContain('color-scheme: light;');
    for (const token of [light.paper, light.ink, fontFamily, displayFamily]) expect(page).toContain(token);
  });

  test('names no file of its own and nobody else', () => {
    const page = lostPage(stories, null);
    expect(page).not.toMatch(/\bsrc=|<link|https?:/);
    expect(page).not.toMatch(/unsafe/);
  });
});
