import { dayPlain, spanWords } from '#app/language/dates.ts';
import type { Language } from '#app/language/language.ts';
import type { Viewing } from '#app/view/view.svelte.ts';

/** Of what day the page speaks: the day as known on which it is read, else that of the story; null where none is given. */
export function asOfWords(l: Language, { asOf, archive }: Pick<Viewing, 'asOf' | 'archive'>): string | null {
  if (asOf !== null) return l.words.heading.asKnown(dayPlain(l, asOf));
  return archive.story.asOf ? l.words.date.asOf(spanWords(l, archive.story.asOf)) : null;
}
