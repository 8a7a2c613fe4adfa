import type { Dataset } from '#facts/dataset.ts';
import { type Reference, referencesOf } from './citation.ts';

/** The story and its articles as CSL-JSON 1.0, which reference managers import. */
export function citationCsl(dataset: Dataset): string {
  return `${JSON.stringify(referencesOf(dataset).map(item), null, 2)}\n`;
}

function item({ id, kind, title, publisher, issued, language, licence, url }: Reference): object {
  const source =
    kind === 'dataset' ? { author: [{ literal: publisher }], publisher } : { 'container-title': publisher };
  return {
    id,
    type: kind === 'dataset' ? 'dataset' : 'article-newspaper',
    title,
    ...(publisher !== null && source),
    ...(issued && { issued: { 'date-parts': [issued] } }),
    language,
    ...(licence !== null && { license: licence }),
    ...(url !== null && { URL: url }),
  };
}
