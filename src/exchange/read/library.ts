import { type InterfaceTag, interfaceOf } from '#facts/interface.ts';
import { Ids } from './ids.ts';
import { hostOf } from './plain.ts';
import { outletOf } from './media.ts';
import type { Source } from './story.ts';
import type { Entry } from './yaml.ts';

/** The articles of a story: one for each address, and for each name that has none. */
export class Library {
  readonly #ids = new Ids();
  readonly #articles = new Map<string, { id: string; source: Source; about: string }>();

  /**
   * The id of the article that a source names.
   * @param about what the event is about that names it: the title where the file gives none
   */
  articleOf(source: Source, about: string): string {
    const key = source.url || source.credit;
    const known = this.#articles.get(key);
    if (known) return known.id;
    const id = this.#ids.take(source.url === '' ? source.credit : nameOf(source.url), 'article');
    this.#articles.set(key, { id, source, about: source.url === '' ? source.credit : about });
    return id;
  }

  /**
   * @param today the day on which the addresses were there, `YYYY-MM-DD`
   * @param language of the story (BCP 47)
   */
  entries(today: string, language: string): readonly Entry[] {
    const because = BECAUSE[interfaceOf(language)];
    return [...this.#articles.values()].map(({ id, source, about }) => [
      { key: 'id', value: id },
      {
        key: 'headline',
        value: `[${source.title || about || hostOf(source.url)}]`,
        todo: 'headline: as the article prints it, without brackets',
      },
      { key: 'publisher', value: outletOf(source) },
      source.url === ''
        ? { key: 'url', value: undefined, todo: 'url: where it can be read; the file gives no address' }
        : { key: 'url', value: source.url },
      {
        key: 'published',
        value: { date: `[..${today}]`, because },
        todo: 'published: the day on which it appeared',
      },
    ]);
  }
}

/** In the language of the story: readers see it until somebody writes the day. */
const BECAUSE: Readonly<Record<InterfaceTag, string>> = {
  en: 'The imported file does not say; this is the day of the import.',
  uk: 'В імпортованому файлі цього немає; це день імпорту.',
  ko: '가져온 파일에 날짜가 없어, 가져온 날을 적었습니다.',
  fr: 'Le fichier importé ne le dit pas ; c’est le jour de l’importation.',
  de: 'Die importierte Datei sagt es nicht; dies ist der Tag des Imports.',
  es: 'El archivo importado no lo dice; es el día de la importación.',
  ar: 'لا يذكر الملف المستورد ذلك؛ هذا يوم الاستيراد.',
};

/** The host, and the last part of the path that says something. */
function nameOf(url: string): string {
  const parts = new URL(url).pathname.split('/').map((part) => decoded(part).replace(/\.[a-z0-9]{2,5}$/i, ''));
  const last = parts.reverse().find((part) => /[a-z]{3}/i.test(part)) ?? '';
  return `${hostOf(url)} ${last}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
