/** What the page is for as long as it is open: it stands in the query of its address, as a bare word. */
const SHOWS = ['present', 'kiosk', 'speaker', 'guess', 'handout'] as const;
export type ShowKind = 'page' | (typeof SHOWS)[number];

/** `value` is what stands behind the word: `?handout=answers`. */
export interface Show {
  readonly kind: ShowKind;
  readonly value: string;
}

/** The show that a query asks for; the page itself where it asks for none. */
export function parseShow(search: string): Show {
  const kind = kindIn(search);
  return { kind, value: new URLSearchParams(search).get(kind) ?? '' };
}

/** The kind of the show that a query asks for. */
export function kindIn(search: string): ShowKind {
  const query = new URLSearchParams(search);
  return SHOWS.find((one) => query.has(one)) ?? 'page';
}

/**
 * The query that asks for a show, with everything else that an address asks for.
 * @param search the query of the present address
 */
export function showQuery(search: string, kind: ShowKind, value = ''): string {
  const query = new URLSearchParams(search);
  for (const one of SHOWS) query.delete(one);
  const rest = query.toString();
  const asked = kind === 'page' ? '' : value === '' ? kind : `${kind}=${encodeURIComponent(value)}`;
  return [asked, rest].some(Boolean) ? `?${[asked, rest].filter(Boolean).join('&')}` : '';
}

/**
 * The address of a show of the same page, with the view that a hash carries: leaving a show leads back to that view.
 * @param at where the page is, as `window.location` has it
 */
export function showAddress({ pathname, search, hash }: At, kind: ShowKind, value = ''): string {
  return pathname + showQuery(search, kind, value) + hash;
}
type At = Pick<Location, 'pathname' | 'search' | 'hash'>;
