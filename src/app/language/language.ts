import { createContext } from 'svelte';
import { type Words, en } from './en.ts';

/** One language of the interface: its table of words, and how `Intl` is asked for numbers and dates. */
export interface Language {
  /** BCP 47, as the `lang` attribute takes it. */
  readonly tag: string;
  /** BCP 47, for `Intl`: English dates are written day first. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: Words;
}

const english: Language = { tag: 'en', locale: 'en-GB', dir: 'ltr', words: en };

/** By primary subtag, so that `en-US` and `en` are one table. */
const LANGUAGES: Readonly<Record<string, Language>> = { en: english };

/** The tags that have a table of words. */
export const TAGS: readonly string[] = Object.keys(LANGUAGES);

/** The language of a BCP 47 tag; English where there is no table for it. */
export function languageOf(tag: string): Language {
  return LANGUAGES[tag.toLowerCase().split('-')[0] ?? ''] ?? english;
}

/** The language of a page: a getter, so that it can change while the page is open. */
export const [getLanguage, setLanguage] = createContext<() => Language>();
