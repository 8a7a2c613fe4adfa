import type { Written } from '../parse/source.ts';
import type { Problems } from '../problems/problem.ts';
import type { Resolved } from '../resolve.ts';
import type { PlainFact } from '../resolve/plain.ts';
import { isUnspaced, wordsIn } from '../passage/unspaced.ts';

const QUOTE_WORDS = 10;
const SENTENCE_WORDS = 25;

/** Text is plain: tags in it are shown to readers as they stand. A quotation is short. */
export function checkPlain(resolved: Resolved, problems: Problems): void {
  eachOwnWords(resolved, ({ value, at }) => {
    const tag = tagIn(value);
    if (tag !== undefined) problems.add('markup', at, { tag });
  });
  for (const { entry } of resolved.facts) {
    for (const { quote } of entry.in ?? []) {
      const count = quote ? quoteWords(quote.value) : 0;
      if (quote && count > QUOTE_WORDS) problems.add('quote-long', quote.at, { count, limit: QUOTE_WORDS });
    }
  }
}

/** What readers read of facts, steps and terms is said in short sentences; a colon or a semicolon ends one. */
export function checkLength({ draft, facts }: Resolved, problems: Problems): void {
  const see = (written: Written<string> | undefined) => {
    if (!written || isShort(written.value)) return;
    problems.add('sentence-long', written.at, { count: longestSentence(written.value), limit: SENTENCE_WORDS });
  };
  for (const { entry } of facts) [entry.text, entry.plain].forEach(see);
  for (const { question, text, answer } of draft.steps) [question, text, answer].forEach(see);
  for (const { meaning } of draft.story?.glossary ?? []) see(meaning);
}

/** Whether `checkPlain` has nothing to say of a fact. */
export function isPlainSound({ text, plain, appearances }: PlainFact): boolean {
  const isTagged = tagIn(text) !== undefined || (plain !== undefined && tagIn(plain) !== undefined);
  return !isTagged && appearances.every(({ quote }) => quote === undefined || quoteWords(quote) <= QUOTE_WORDS);
}

/** Whether `checkLength` has nothing to say of a fact. */
export function isLengthSound({ text, plain }: PlainFact): boolean {
  return isShort(text) && (plain === undefined || isShort(plain));
}

/** A text of so few characters has no more words: each takes two, with the space after it. */
function isShort(text: string): boolean {
  return text.length < 2 * SENTENCE_WORDS || longestSentence(text) <= SENTENCE_WORDS;
}

function tagIn(text: string): string | undefined {
  return text.includes('<') ? /<\/?[a-z][^<>]*>/i.exec(text)?.[0] : undefined;
}

function quoteWords(text: string): number {
  return isUnspaced(text) ? wordsIn(text).length : text.split(/\s+/).length;
}

function longestSentence(text: string): number {
  const words = wordCount(text);
  return words <= SENTENCE_WORDS ? words : Math.max(0, ...text.split(/[.!?:;…]\s+/).map(wordCount));
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** Calls with everything the editors say in their own words and the page shows. */
export function eachOwnWords({ draft, facts }: Resolved, see: (written: Written<string>) => void): void {
  const { story, questions, occasions, steps } = draft;
  const all = (...written: readonly (Written<string> | undefined)[]) => {
    for (const one of written) if (one) see(one);
  };
  all(story?.title, story?.summary);
  for (const { label } of story?.lanes ?? []) all(label);
  for (const { note } of story?.corrections ?? []) all(note);
  for (const { term, meaning, spellings } of story?.glossary ?? []) all(term, meaning, ...(spellings ?? []));
  for (const { entry } of facts) {
    all(entry.text, entry.plain, entry.withdrawn?.why);
    for (const { note } of entry.corrected ?? []) all(note);
  }
  for (const { question } of questions) all(question);
  for (const { title } of occasions) all(title);
  for (const { question, text, answer, notes } of steps) all(question, text, answer, notes);
}
