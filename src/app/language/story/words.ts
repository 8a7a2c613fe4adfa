import type { Language, Tag } from '../language.ts';
import { type StoryWords, en } from './en.ts';

const TABLES: Readonly<Record<Tag, StoryWords>> = { en };

/** The words of the presentation in a language. */
export function storyWords({ tag }: Pick<Language, 'tag'>): StoryWords {
  return TABLES[tag];
}
