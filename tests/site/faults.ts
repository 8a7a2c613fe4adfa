import type { Page } from 'playwright-core';
import { FileSystemConfigLoader, HtmlValidate, esmResolver } from 'html-validate';
import type { Fact } from '#facts/fact.ts';
import type { Visit } from '../browser/harness.ts';

/** What a page has to show. */
export interface Wanted {
  /** The first heading holds it. */
  readonly title: string;
  /** Words that stand somewhere on the page. */
  readonly words: string;
  /** Facts that are listed, each in its own words. */
  readonly facts: readonly Fact[];
}

/** What a page that was opened lacks, what its browser complained of, and what it asked of others: a sentence each. */
export async function faultsOf({ page, complaints, offOrigin }: Visit, wanted: Wanted): Promise<string[]> {
  const { heading, text, listed } = await readIn(page);
  const has = (there: string, words: string) => plain(there).includes(plain(words));
  return [
    ...(has(heading, wanted.title) ? [] : [`The heading is “${plain(heading)}”, not “${plain(wanted.title)}”.`]),
    ...(has(text, wanted.words) ? [] : [`Nowhere stands “${plain(wanted.words)}”.`]),
    ...wanted.facts.flatMap(({ id, text: words }) =>
      has(listed[id] ?? '', words) ? [] : [`The list lacks the fact “${id}”, or says it in other words.`],
    ),
    ...complaints.map((complaint) => `The browser complains: ${complaint}`),
    ...offOrigin.map((address) => `The page asks another site for ${address}.`),
  ];
}

/** What the validator advises about words that an editor may write: a long title, `>` as it stands. HTML allows both. */
const ADVICE = /^long-title|^no-trailing-whitespace|^no-raw-characters.*Raw ">"/;

/** What the HTML validator says of a page. */
export async function htmlFaults(html: string): Promise<string[]> {
  const validator = new HtmlValidate(new FileSystemConfigLoader([esmResolver()]));
  const { results } = await validator.validateString(html, 'page.html');
  const faults = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}, line ${line}: ${message}`),
  );
  return faults.filter((fault) => !ADVICE.test(fault));
}

/** The first heading, all words, and the words of each listed fact, seen or not. */
async function readIn(page: Page) {
  return page.evaluate(() => {
    const text = (element: Element | null) => element?.textContent ?? '';
    const facts = [...document.querySelectorAll('#facts article[id^="fact-"]')];
    return {
      heading: text(document.querySelector('h1')),
      text: text(document.querySelector('#page, main')),
      listed: Object.fromEntries(facts.map((fact) => [fact.id.replace('fact-', ''), text(fact)])),
    };
  });
}

/** Text without its emphasis, without signs that cannot be seen, with single spaces. */
function plain(text: string): string {
  return text
    .replace(/[*\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
