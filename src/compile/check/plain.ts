import type { Written } from '../parse/source.ts';
import type { Problems } from '../problem.ts';
import type { Resolved } from '../resolve.ts';

const QUOTE_WORDS = 10;

/** Text is plain: tags in it are shown to readers as they stand. A quotation is short. */
export function checkPlain(resolved: Resolved, problems: Problems): void {
  for (const { value, at } of ownWords(resolved)) {
    const tag = /<\/?[a-z][^<>]*>/i.exec(value)?.[0];
    if (tag !== undefined) problems.add('markup', at, { tag });
  }
  for (const { entry } of resolved.facts) {
    for (const { quote } of entry.in ?? []) {
      const count = quote?.value.split(/\s+/).length ?? 0;
      if (quote && count > QUOTE_WORDS) problems.add('quote-long', quote.at, { count, limit: QUOTE_WORDS });
    }
  }
}

/** Everything the editors say in their own words and the page shows. */
export function ownWords({ draft, facts }: Resolved): readonly Written<string>[] {
  const { story, questions, occasions, steps } = draft;
  const written = [
    ...[story?.title, story?.summary, ...(story?.lanes ?? []).map(({ label }) => label)],
    ...(story?.corrections ?? []).map(({ note }) => note),
    ...facts.flatMap(({ entry }) => [
      entry.text,
      entry.plain,
      entry.withdrawn?.why,
      ...(entry.corrected ?? []).map(({ note }) => note),
    ]),
    ...questions.map(({ question }) => question),
    ...occasions.map(({ title }) => title),
    ...steps.flatMap(({ question, text, answer, notes }) => [question, text, answer, notes]),
  ];
  return written.filter((one) => one !== undefined);
}
