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
    ...(issued && { issued: { 'date-parts': [counted(issued)] } }),
    language,
    ...(licence !== null && { license: licence }),
    ...(url !== null && { URL: url }),
  };
}

/** Reference managers count years without a year 0: -44 is 44 BC. Source: CSL 1.0.2, AD and BC. */
function counted([year = 0, ...rest]: readonly number[]): readonly number[] {
  return [year > 0 ? year : year - 1, ...rest];
}
