import type { Language, Tag } from '../language.ts';
import { type LaterWords, en } from './en.ts';

const TABLES: Readonly<Record<Tag, LaterWords>> = { en };

/** The words of what comes after the first screen in a language. */
export function laterWords({ tag }: Pick<Language, 'tag'>): LaterWords {
  return TABLES[tag];
}
