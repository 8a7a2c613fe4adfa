import { type Language, bringLanguage } from './language.ts';

/** A language with all its words, where nobody waits for a first screen. */
export async function wholeLanguage(tag: string): Promise<Language> {
  const language = await bringLanguage(tag);
  await Promise.all([language.later, language.frame, language.story].map((table) => table.bring()));
  return language;
}
