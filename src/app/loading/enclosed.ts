/**
 * Files that a page holds in itself, by their path in the site; empty where there is a site to fetch them from.
 * `src/single.ts` fills it before anything else of the page runs.
 */
const files = new Map<string, string>();

/** Makes a file known under its path in the site, as in `basemap/poster.json`, by an address that works here. */
export function enclose(path: string, address: string): void {
  files.set(path, address);
}

/** The address of a file that the page holds in itself, or undefined. */
export function enclosed(path: string): string | undefined {
  return files.get(path);
}

/** Whether the page is one file that holds everything. */
export function isEnclosed(): boolean {
  return files.size > 0;
}
