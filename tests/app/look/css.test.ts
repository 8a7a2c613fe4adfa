import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tokensCss } from '#app/look/css.ts';
import { LOW } from '#app/time/lanes/frame.ts';

test('the committed style sheet of tokens is the one that the tokens make', async () => {
  await expect(tokensCss()).toMatchFileSnapshot('../../../src/app/look/tokens.css');
});

test('the lanes that the build draws are lower in the windows in which the live ones are', () => {
  const css = readFileSync('src/app/look/stills.css', 'utf8');
  const heights = [...css.matchAll(/(min|max)-height: ([\d.]+)px/g)].map(([, side, px]) => [side, Number(px)]);
  expect(heights).toEqual([
    ['min', LOW],
    ['max', LOW - 0.01],
  ]);
});
