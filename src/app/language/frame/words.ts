import type { Language } from '../language.ts';
import { type FrameWords, en } from './en.ts';

const TABLES: Readonly<Record<string, FrameWords>> = { en };

/** The words of a page in a frame in a language; English where there is no table for it. */
export function frameWords({ tag }: Pick<Language, 'tag'>): FrameWords {
  return TABLES[tag] ?? en;
}
