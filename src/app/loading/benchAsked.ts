import { WHOLE_FACTS } from '#facts/columns/holdings.ts';

/** Whether the query of an address asks for a page that measurements drive: `?bench`. */
export function isBench(search: string): boolean {
  return new URLSearchParams(search).has('bench');
}

/** How many facts the generated story has that is measured (`?bench=1&n=N`); null where it is the page's own. */
export function benchSize(search: string): number | null {
  const n = new URLSearchParams(search).get('n') ?? '';
  return isBench(search) && /^[1-9]\d{0,6}$/.test(n) ? Number(n) : null;
}

/**
 * The path in the site of a file of a generated story, as `npm run bench:data` writes it; undefined where there is no
 * such file.
 * @param name `dataset`: what the page opens with; `archive`: all facts, where they are many
 */
export function benchFile(size: number, name: string): string | undefined {
  const file = { dataset: 'dataset.json', ...(size > WHOLE_FACTS && { archive: 'data/archive.json' }) }[name];
  return file === undefined ? undefined : `bench/${size}/${file}`;
}
