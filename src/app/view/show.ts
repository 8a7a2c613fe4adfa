import type { Bar } from './history.ts';
import type { View } from './view.ts';

/** What the page is for as long as it is open: it stands in the query of its address, as a bare word. */
export const SHOWS = ['present', 'kiosk', 'speaker', 'guess', 'handout'] as const;
export type ShowKind = 'page' | (typeof SHOWS)[number];

/** `value` is what stands behind the word: `?handout=answers`. */
export interface Show {
  readonly kind: ShowKind;
  readonly value: string;
}

/** The show that a query asks for; the page itself where it asks for none. */
export function parseShow(search: string): Show {
  const query = new URLSearchParams(search);
  const kind = SHOWS.find((one) => query.has(one));
  return kind ? { kind, value: query.get(kind) ?? '' } : { kind: 'page', value: '' };
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

/**
 * Writes the step of a presentation into the address bar. The rest of the hash is the reader's view from before, to
 * which leaving leads back; no step in it is the first.
 */
export function writeStep(bar: Bar, { step }: Pick<View, 'step'>): void {
  const pairs = bar
    .hash()
    .replace(/^#|[?].*$/g, '')
    .split('&');
  const written = pairs.find((pair) => pair.startsWith('step='))?.slice('step='.length) ?? '1';
  if (written === String(step ?? 1)) return;
  const rest = pairs.filter((pair) => pair !== '' && !pair.startsWith('step='));
  bar.push(`#${[...rest, `step=${step ?? 1}`].join('&')}`);
}
