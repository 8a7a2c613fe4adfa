import type { Dataset } from '#facts/dataset.ts';
import { type Reference, referencesOf } from './citation.ts';
import { wordsFor } from './words.ts';

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** The story and its articles as BibTeX (UTF-8). */
export function citationBibTeX(dataset: Dataset): string {
  const { dataSet } = wordsFor(dataset.story.language);
  return `${referencesOf(dataset)
    .map((one) => entry(dataSet, one))
    .join('\n\n')}\n`;
}

function entry(dataSet: string, { id, kind, title, publisher, issued, language, licence, url }: Reference): string {
  const [year, month, day] = issued ?? [];
  const fields: Readonly<Record<string, string | null | undefined>> = {
    // In its own braces a title keeps its capitals, and a publisher is no person with a family name.
    title: `{${escaped(title)}}`,
    author: publisher === null ? null : `{${escaped(publisher)}}`,
    year: year === undefined ? null : String(year),
    month: month === undefined ? null : String(month),
    day: day === undefined ? null : String(day),
    langid: escaped(language),
    howpublished: kind === 'dataset' ? dataSet.replace(/^./, (letter) => letter.toUpperCase()) : null,
    note: licence === null ? null : escaped(licence),
    // An address keeps its characters: BibTeX prints the field by \url.
    url: url?.replace(/[{}\\]/g, encodeURIComponent),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@misc{${id.replace(/[^\w-]/g, '')},\n${lines.join(',\n')}\n}`;
}

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}^~&%$#_]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
}
