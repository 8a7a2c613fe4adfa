import type { Language } from '../language.ts';
import { type LaterWords, en } from './en.ts';

const TABLES: Readonly<Record<string, LaterWords>> = { en };

/** The words of what comes after the first screen in a language; English where there is no table for it. */
export function laterWords({ tag }: Pick<Language, 'tag'>): LaterWords {
  return TABLES[tag] ?? en;
}
