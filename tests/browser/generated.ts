import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { writeShelf } from '#generate/shelf.ts';

/**
 * Puts a generated story beside the built site, once for all tests of a run, and gives the path of the page that shows
 * all of its facts to a measurement (`?bench`).
 */
export function generatedPage(facts: number): string {
  const folder = join(inject('folder'), 'bench', String(facts));
  if (!existsSync(folder)) writeShelf({ facts, seed: 1 }, [folder]);
  return `?bench=1&n=${facts}`;
}
