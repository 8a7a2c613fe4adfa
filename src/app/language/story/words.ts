import type { Language } from '../language.ts';
import { type StoryWords, en } from './en.ts';

const TABLES: Readonly<Record<string, StoryWords>> = { en };

/** The words of the presentation in a language; English where there is no table for it. */
export function storyWords({ tag }: Pick<Language, 'tag'>): StoryWords {
  return TABLES[tag] ?? en;
}
