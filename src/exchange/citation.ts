import type { Dataset } from '#facts/dataset.ts';
import { yearText } from '#facts/dateForms.ts';
import { type Day, type Span, dateOf, reachOf } from '#facts/span.ts';
import { safeUrl } from '#facts/url.ts';
import { type Words, wordsFor } from './words.ts';

/** One thing to cite: the story, or an article that it is drawn from. */
export interface Reference {
  readonly id: string;
  readonly kind: 'dataset' | 'article';
  readonly title: string;
  /** Who publishes it; null where the copy does not say. */
  readonly publisher: string | null;
  /** The date as precisely as it is known: year (astronomical numbering), month and day, or fewer; null for none. */
  readonly issued: readonly number[] | null;
  readonly language: string;
  readonly licence: string | null;
  readonly url: string | null;
}

/** The story first, then its articles in their order. */
export function referencesOf({ story, articles }: Dataset): readonly Reference[] {
  return [
    {
      id: story.id,
      kind: 'dataset',
      title: story.title,
      publisher: story.publisher?.name ?? null,
      issued: story.asOf ? issuedOf(story.asOf) : null,
      language: story.language,
      licence: story.licence ?? null,
      url: safeUrl(story.publisher?.url),
    },
    ...articles.map(({ id, headline, publisher, published, language, url }): Reference => ({
      id: `${story.id}-${id}`,
      kind: 'article',
      title: headline,
      publisher: publisher ?? null,
      issued: issuedOf(published),
      language,
      licence: null,
      url: safeUrl(url),
    })),
  ];
}

/** How to cite the story, and what it is drawn from, in plain text. */
export function citationText(dataset: Dataset): string {
  const words = wordsFor(dataset.story.language);
  const [story, ...articles] = referencesOf(dataset).map((one) => sentence(words, one));
  return `${words.citeAs}\n\n${story}\n\n${words.drawnFrom}\n\n${articles.join('\n')}\n`;
}

/** Year, month and day as far as the first and the last day of a span agree on them; null where on nothing. */
function issuedOf(span: Span): readonly number[] | null {
  const { from, to, openStart, openEnd } = reachOf(span);
  if (openStart || openEnd) return null;
  const [first, last] = [partsOf(from), partsOf(to - 1)];
  const differ = first.findIndex((part, at) => part !== last[at]);
  const agreed = differ < 0 ? first : first.slice(0, differ);
  return agreed.length > 0 ? agreed : null;
}

function partsOf(day: Day): readonly number[] {
  const date = dateOf(day);
  return [date.year, date.month, date.day];
}

function sentence(words: Words, { kind, title, publisher, issued, licence, url }: Reference): string {
  const [year, ...rest] = issued ?? [];
  const digits = rest.map((part) => `-${String(part).padStart(2, '0')}`).join('');
  const date = year === undefined ? words.undated : yearText(year) + digits;
  const parts = [
    `${publisher ? `${publisher} ` : ''}(${date})`,
    `${title}${kind === 'dataset' ? ` [${words.dataSet}]` : ''}`,
    ...[licence, url].filter((part) => part !== null),
  ];
  return parts.map((part) => (/[.?!]$/.test(part) || part === url ? part : `${part}.`)).join(' ');
}
