import { type InterfaceTag, interfaceOf } from './interface.ts';

const ELSEWHERE: Readonly<Record<InterfaceTag, string>> = {
  en: 'Elsewhere',
  uk: 'Інші місця',
  ko: '그 밖의 곳',
  fr: 'Ailleurs',
  de: 'Anderswo',
  es: 'Otros lugares',
  ar: 'أماكن أخرى',
};

/** What the lane of all other places is called where no editor named it, in the language of a story (BCP 47). */
export function elsewhereIn(language: string): string {
  return ELSEWHERE[interfaceOf(language)];
}
