import type { Written } from '../parse/source.ts';
import type { Problems } from '../problem.ts';
import type { Resolved } from '../resolve.ts';

const QUOTE_WORDS = 10;
const SENTENCE_WORDS = 25;

/** Text is plain: tags in it are shown to readers as they stand. A quotation is short. */
export function checkPlain(resolved: Resolved, problems: Problems): void {
  for (const { value, at } of ownWords(resolved)) {
    const tag = tagIn(value);
    if (tag !== undefined) problems.add('markup', at, { tag });
  }
  for (const { entry } of resolved.facts) {
    for (const { quote } of entry.in ?? []) {
      const count = quote ? quoteWords(quote.value) : 0;
      if (quote && count > QUOTE_WORDS) problems.add('quote-long', quote.at, { count, limit: QUOTE_WORDS });
    }
  }
}

/** What readers read of facts, steps and terms is said in short sentences; a colon or a semicolon ends one. */
export function checkLength({ draft, facts }: Resolved, problems: Problems): void {
  const read = [
    ...facts.flatMap(({ entry }) => [entry.text, entry.plain]),
    ...draft.steps.flatMap(({ question, text, answer }) => [question, text, answer]),
    ...(draft.story?.glossary ?? []).map(({ meaning }) => meaning),
  ];
  for (const written of read) {
    const longest = written ? longestSentence(written.value) : 0;
    if (written && longest > SENTENCE_WORDS)
      problems.add('sentence-long', written.at, { count: longest, limit: SENTENCE_WORDS });
  }
}

/** Whether these rules have nothing to say of what the editors say, and of a quotation. */
export function isPlainSound(own: readonly (string | undefined)[], quotes: readonly (string | undefined)[]): boolean {
  const areOwnSound = own.every((text) => text === undefined || (tagIn(text) === undefined && isShort(text)));
  return areOwnSound && quotes.every((text) => text === undefined || quoteWords(text) <= QUOTE_WORDS);
}

/** A text of so few characters has no more words: each takes two, with the space after it. */
function isShort(text: string): boolean {
  return text.length < 2 * SENTENCE_WORDS || longestSentence(text) <= SENTENCE_WORDS;
}

function tagIn(text: string): string | undefined {
  return text.includes('<') ? /<\/?[a-z][^<>]*>/i.exec(text)?.[0] : undefined;
}

function quoteWords(text: string): number {
  return text.split(/\s+/).length;
}

function longestSentence(text: string): number {
  const words = wordCount(text);
  return words <= SENTENCE_WORDS ? words : Math.max(0, ...text.split(/[.!?:;…]\s+/).map(wordCount));
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** Everything the editors say in their own words and the page shows. */
export function ownWords({ draft, facts }: Resolved): readonly Written<string>[] {
  const { story, questions, occasions, steps } = draft;
  const written = [
    ...[story?.title, story?.summary, ...(story?.lanes ?? []).map(({ label }) => label)],
    ...(story?.corrections ?? []).map(({ note }) => note),
    ...(story?.glossary ?? []).flatMap(({ term, meaning }) => [term, meaning]),
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
