import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from './site.ts';

const FOLDER = 'examples';

/** Takes away the examples of host pages where the site lacks a story that one of them shows: its frame would be empty. */
export function dropIdleExamples(site: Site): void {
  const folder = join(site.folder, FOLDER);
  if (!existsSync(folder)) return;
  const there = new Set(site.stories().map(({ id }) => id));
  if (storiesShown(site, readdirSync(folder)).some((story) => !there.has(story))) rmSync(folder, { recursive: true });
}

/** The stories that host pages put into their frames. */
function storiesShown(site: Site, names: readonly string[]): readonly string[] {
  const pages = names.filter((name) => name.endsWith('.html')).map((name) => site.read(`${FOLDER}/${name}`).toString());
  return pages.flatMap((html) =>
    [...html.matchAll(/<dateline-embed\b[^>]*\bstory="([^"]+)"/g)].map(([, id = '']) => id),
  );
}
