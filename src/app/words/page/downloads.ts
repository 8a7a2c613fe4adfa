/** A file that a reader can take away. */
export interface Download {
  /** Its name without folders, as in `facts.csv`. */
  readonly name: string;
  /** Relative to the page. */
  readonly href: string;
  readonly bytes: number;
}

/** What a link element of a head offers; an object literal in tests. */
interface Link {
  getAttribute(name: string): string | null;
}

/** The files that the head of a page offers, in its order: `<link rel="alternate" href="…" data-bytes="…">`. */
export function downloadsIn(links: Iterable<Link>): readonly Download[] {
  return [...links].flatMap((link) => {
    const href = link.getAttribute('href');
    const bytes = Number(link.getAttribute('data-bytes'));
    return href && bytes > 0 ? [{ name: href.slice(href.lastIndexOf('/') + 1), href, bytes }] : [];
  });
}

/** The links that offer files. */
export const OFFERS = 'link[rel="alternate"][data-bytes]';

/** A size as readers know it: kilobytes of 1,000 bytes, from 1,000 kB on megabytes. */
export function sizeOf(bytes: number): { readonly unit: 'kilobyte' | 'megabyte'; readonly amount: number } {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000
    ? { unit: 'kilobyte', amount: kilobytes }
    : { unit: 'megabyte', amount: Math.round(bytes / 100_000) / 10 };
}
