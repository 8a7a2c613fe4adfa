import { createContext } from 'svelte';
import type { Story } from '#facts/story.ts';
import type { InterfaceTag as Tag } from '#facts/interface.ts';
import { type Words, en } from './en.ts';

/** The languages of the interface. A table of words that lacks one does not compile. */
export type { Tag };

/** One language of the interface: its table of words, and how `Intl` is asked for numbers and dates. */
export interface Language {
  /** BCP 47, as the `lang` attribute takes it. */
  readonly tag: Tag;
  /** BCP 47, for `Intl`: English dates are written day first. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: Words;
  /** The year that short dates leave out: that of the story's last edit; NaN leaves out none, undefined any. */
  readonly year?: number;
}

const english: Language = { tag: 'en', locale: 'en-GB', dir: 'ltr', words: en };

const LANGUAGES: Readonly<Record<Tag, Language>> = { en: english };

/** The tags that have a table of words. */
export const TAGS = Object.keys(LANGUAGES) as readonly Tag[];

/** The language of a BCP 47 tag, the same for `en-US` and `en`; English where there is no table for it. */
export function languageOf(tag: string): Language {
  const tables: Partial<Record<string, Language>> = LANGUAGES;
  return tables[tag.toLowerCase().split('-')[0] ?? ''] ?? english;
}

/** The language of a page about a story: of its own, or another that the reader asks for. */
export function languageFor({ language, asOf }: Pick<Story, 'language' | 'asOf'>, tag: string | null = null): Language {
  return { ...languageOf(tag ?? language), year: parseInt(asOf?.edtf ?? '', 10) };
}

/** The language of a page: a getter, so that it can change while the page is open. */
export const [getLanguage, setLanguage] = createContext<() => Language>();
