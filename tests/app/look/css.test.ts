import { expect, test } from 'vitest';
import { tokensCss } from '#app/look/css.ts';

test('the committed style sheet of tokens is the one that the tokens make', async () => {
  await expect(tokensCss()).toMatchFileSnapshot('../../../src/app/look/tokens.css');
});
