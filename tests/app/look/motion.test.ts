import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('nothing moves by a style, so that for a reader who wants no motion nothing is to be switched off', () => {
  const styled = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:svelte|css)$/.test(file),
  );
  const moving = styled.filter((file) =>
    /\b(?:transition|animation)(?:-\w+)*:/.test(readFileSync(join('src', file), 'utf8')),
  );
  expect(styled.length).toBeGreaterThan(50);
  expect(moving).toEqual([]);
});
