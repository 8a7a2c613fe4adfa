import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadSvelteConfig } from '@sveltejs/vite-plugin-svelte';
import { compile } from 'svelte/compiler';
import { expect, test } from 'vitest';

const { compilerOptions } = (await loadSvelteConfig()) ?? expect.unreachable();

/** The class of the styles of a component; undefined where it has none. */
function classOf(filename: string): string | undefined {
  const { css } = compile(readFileSync(filename, 'utf8'), { ...compilerOptions, filename });
  return css ? /\.(s-\w{4})\b/.exec(css.code)?.[1] : undefined;
}

test('no two components have the class of their styles in common', () => {
  const components = readdirSync('src/app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.svelte'),
  );
  const classes = components.flatMap((file) => classOf(join('src/app', file)) ?? []);
  expect(classes.length).toBeGreaterThan(50);
  expect(new Set(classes).size).toBe(classes.length);
});
