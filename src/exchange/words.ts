import { type InterfaceTag, interfaceOf } from '#facts/interface.ts';

/** What the files for reference managers say beside names and dates. */
export interface Words {
  readonly citeAs: string;
  readonly drawnFrom: string;
  readonly dataSet: string;
  readonly undated: string;
}

const WORDS: Readonly<Record<InterfaceTag, Words>> = {
  en: { citeAs: 'Cite as:', drawnFrom: 'Facts drawn from:', dataSet: 'data set', undated: 'n.d.' },
  uk: { citeAs: 'Як цитувати:', drawnFrom: 'Факти взято з:', dataSet: 'набір даних', undated: 'б. д.' },
  ko: { citeAs: '인용 표기:', drawnFrom: '항목의 출처:', dataSet: '데이터 세트', undated: '날짜 미상' },
  fr: { citeAs: 'Pour citer\u202f:', drawnFrom: 'Faits tirés de\u202f:', dataSet: 'jeu de données', undated: 's. d.' },
  de: { citeAs: 'Zitieren als:', drawnFrom: 'Angaben entnommen aus:', dataSet: 'Datensatz', undated: 'o. D.' },
  es: { citeAs: 'Cómo citar:', drawnFrom: 'Datos tomados de:', dataSet: 'conjunto de datos', undated: 's. f.' },
  ar: { citeAs: 'طريقة الاقتباس:', drawnFrom: 'المعلومات مأخوذة من:', dataSet: 'مجموعة بيانات', undated: 'د. ت.' },
};

/** The words in the language of a story (BCP 47), else in English. */
export function wordsFor(language: string): Words {
  return WORDS[interfaceOf(language)];
}
