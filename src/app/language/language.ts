import { createContext } from 'svelte';
import { type InterfaceTag as Tag, interfaceOf } from '#facts/interface.ts';
import type { Story } from '#facts/story.ts';
import { type Words, language as source } from './en.ts';
import type { NamedPart } from './parts.ts';
import type { FrameWords } from './frame/en.ts';
import type { LaterWords } from './later/en.ts';
import type { StoryWords } from './story/en.ts';
import { type File, Table } from './table.ts';

/** The words of the first screen, and how `Intl` is asked for numbers and dates. */
interface First {
  /** BCP 47, for `Intl`: English dates are written day first. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: Words;
  /** How sources in the language name a part of a month or a year; English is read on every page. */
  readonly parts?: readonly NamedPart[];
}

/** What the file of a language says of it, and what brings its other tables. */
export interface Source extends First {
  readonly later: File<LaterWords>;
  readonly frame: File<FrameWords>;
  readonly story: File<StoryWords>;
}

/** One language of the interface. */
export interface Language extends First {
  /** BCP 47, as the `lang` attribute takes it. */
  readonly tag: Tag;
  /** The words of what comes after the first screen. */
  readonly later: Table<LaterWords>;
  /** The words of a page in a frame. */
  readonly frame: Table<FrameWords>;
  /** The words of the presentation. */
  readonly story: Table<StoryWords>;
  /** The year that short dates leave out: that of the story's last edit; NaN leaves out none, undefined any. */
  readonly year?: number;
}

/** A page brings one of these, where it is not English. */
const FILES: Readonly<Record<Exclude<Tag, 'en'>, () => Promise<{ readonly language: Source }>>> = {
  uk: () => import('./uk.ts'),
  ko: () => import('./ko.ts'),
  fr: () => import('./fr.ts'),
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
  ar: () => import('./ar.ts'),
};

const english = languageFrom('en', source);
const come = new Map<Tag, Language>();

function languageFrom(tag: Tag, { later, frame, story, ...first }: Source): Language {
  return { tag, ...first, later: new Table(later), frame: new Table(frame), story: new Table(story) };
}

/** Brings the language of a tag (BCP 47); rejects where it can't be had. */
export async function bringLanguage(tag: string): Promise<Language> {
  const own = interfaceOf(tag);
  if (own !== 'en' && !come.has(own)) come.set(own, languageFrom(own, (await FILES[own]()).language));
  return languageOf(own);
}

/** The language of a tag, where it was brought; else English. */
export function languageOf(tag: string): Language {
  return come.get(interfaceOf(tag)) ?? english;
}

/** The language of a page about a story: of its own, or another that the reader asks for. */
export function languageFor({ language, asOf }: Pick<Story, 'language' | 'asOf'>, tag: string | null = null): Language {
  return { ...languageOf(tag ?? language), year: parseInt(asOf?.edtf ?? '', 10) };
}

/** The language of a page: a getter, so that it can change while the page is open. */
export const [getLanguage, setLanguage] = createContext<() => Language>();
