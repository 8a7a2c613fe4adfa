import { type Day, parseIso } from '#facts/span.ts';

/** What the head of a kept page says of itself: the day on which it was kept. */
export const KEPT = 'dateline-copy';

/** The day on which the copy was kept that a document comes from; null where it comes from the network. */
export function keptOn(document: Pick<Document, 'querySelector'>): Day | null {
  return parseIso(document.querySelector<HTMLMetaElement>(`meta[name="${KEPT}"]`)?.content ?? '');
}
