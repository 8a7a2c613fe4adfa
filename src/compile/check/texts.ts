import type { Problems } from '../problems/problem.ts';
import type { Resolved } from '../resolve.ts';
import { AS_TEXT, documentIn } from '../parse/document.ts';
import { isForeign } from '../passage/texts.ts';
import type { Given } from './given.ts';

/** What the texts at hand show of an article: whether they were read in the right encoding, and what is printed twice. */
export function checkTexts({ articles, tables }: Resolved, problems: Problems, { texts }: Pick<Given, 'texts'>): void {
  for (const { id } of articles) {
    const text = texts.get(id);
    const entry = tables.article.get(id);
    if (!text || !entry) continue;
    const document = documentIn(text.normal);
    if (document !== null) {
      problems.add('text-encoding', entry.where, { article: id, what: document }, AS_TEXT);
      continue;
    }
    if (isForeign(text)) problems.add('text-encoding', entry.where, { article: id, what: 'a character cannot be read' }); // prettier-ignore
    if (text.copies.length > 0) problems.add('prints-twice', entry.where, { article: id, count: text.copies.length });
  }
}
