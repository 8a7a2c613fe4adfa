import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Compiled, type Options, compile } from '#compile/compile.ts';
import { memoryWorkspace } from '#compile/workspace.ts';
import type { Code } from '#compile/problems/catalogue.ts';

export const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Problems that vanish when somebody reviews the story. */
export const REVIEW: readonly Code[] = [
  'no-lock',
  'not-anchored',
  'edited-after-review',
  'orphan-lock',
  'article-drift',
  'passage-drift',
  'bad-lock',
];

/** Every file below a folder of tests/compile, by its path in that folder. */
export function filesBelow(folder: string, prefix = ''): Record<string, string> {
  const entries = readdirSync(join(HERE, folder)).flatMap((name): [string, string][] => {
    const path = join(folder, name);
    if (statSync(join(HERE, path)).isDirectory()) return Object.entries(filesBelow(path, `${prefix}${name}/`));
    return [[`${prefix}${name}`, readFileSync(join(HERE, path), 'utf8')]];
  });
  return Object.fromEntries(entries);
}

/** Files of a story as they stand in the workspace. */
export function inStory(story: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`data/${story}/${name}`, text]));
}

export const base = () => inStory('ferry', filesBelow('base'));
export const harbour = () => inStory('harbour', filesBelow('stories/harbour'));

/** Compiles the small story of the cases with some of its files replaced (null takes one away). */
export function compileFerry(changes: Record<string, string | null> = {}, options: Options = {}): Compiled {
  const entries = Object.entries({ ...filesBelow('base'), ...changes });
  const files = Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== null));
  return compile(memoryWorkspace(inStory('ferry', files)), 'data/ferry', options);
}
