import type { Language, Tag } from '../language.ts';
import { type FrameWords, en } from './en.ts';

const TABLES: Readonly<Record<Tag, FrameWords>> = { en };

/** The words of a page in a frame in a language. */
export function frameWords({ tag }: Pick<Language, 'tag'>): FrameWords {
  return TABLES[tag];
}
