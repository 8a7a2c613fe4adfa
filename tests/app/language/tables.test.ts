import { describe, expect, it } from 'vitest';
import { INTERFACE, type InterfaceTag } from '#facts/interface.ts';
import { type Language, languageOf } from '#app/language/language.ts';
import { numberWords } from '#app/language/number.ts';
import { wholeLanguage } from '#app/language/whole.ts';

await Promise.all(INTERFACE.map(wholeLanguage));
const english = languageOf('en');

type Given = readonly (string | number)[];
type Saying = string | ((...given: Given) => unknown);

/** Everything that a language says, by its place in the tables, as in `words.date.part.early`. */
function sayingsOf({ words, later, frame, story }: Language): ReadonlyMap<string, Saying> {
  return new Map(below('', { words, later: later.words, frame: frame.words, story: story.words }));
}

function below(at: string, given: unknown): readonly (readonly [string, Saying])[] {
  if (typeof given === 'string' || typeof given === 'function') return [[at, given as Saying]];
  return Object.entries(Object(given)).flatMap(([key, one]) => below(at === '' ? key : `${at}.${key}`, one));
}

const sayings = new Map(INTERFACE.map((tag) => [tag, sayingsOf(languageOf(tag))] as const));
const places: readonly string[] = [...sayingsOf(english).keys()];

/** What a language says at a place, given what the sentence there takes. */
function said(tag: InterfaceTag, place: string, given: Given): string {
  const one = sayings.get(tag)?.get(place) ?? expect.unreachable(place);
  return typeof one === 'string' ? one : String(one(...given));
}

/** A number and a text for each thing that a sentence may be given. */
const NUMBERS = [1703, 1805, 1907, 1609];
const TEXTS = ['Alfa', 'Bravo', 'Charlie', 'Delta'];

/** What the sentence at a place takes: the first numbers and texts with which it fails in no language. */
function givenAt(place: string): Given {
  const one = sayings.get('en')?.get(place) ?? '';
  const { length } = typeof one === 'string' ? [] : one;
  for (let kinds = 0; kinds < 2 ** length; kinds += 1) {
    const given = NUMBERS.slice(0, length).map((number, at) => ((kinds >> at) & 1 ? (TEXTS[at] ?? '') : number));
    if (INTERFACE.every((tag) => isSound(tag, place, given))) return given;
  }
  throw new Error(`What stands at ${place} fails in some language, whatever it is given.`);
}

function isSound(tag: InterfaceTag, place: string, given: Given): boolean {
  try {
    return !/NaN|undefined|null/.test(said(tag, place, given));
  } catch {
    return false;
  }
}

const given = new Map(places.map((place) => [place, givenAt(place)]));
const whole = (tag: InterfaceTag, place: string) => said(tag, place, given.get(place) ?? []);

/** Both forms in which a language may write what it is given. */
const forms = (tag: InterfaceTag, one: string | number) =>
  typeof one === 'number' ? [String(one), numberWords(languageOf(tag).locale, one)] : [one];

/** A sentence without what it was given. */
function bare(tag: InterfaceTag, place: string): string {
  const parts = (given.get(place) ?? []).flatMap((one) => forms(tag, one));
  return parts.reduce((text, part) => text.replaceAll(part, ''), whole(tag, place));
}

/** The words that a language has in common with English. */
const SHARED: Readonly<Partial<Record<InterfaceTag, readonly string[]>>> = {
  fr: [
    ...['Article', 'Articles', 'articles', 'Article (SHA-256)', 'Corrections', 'Globe', 'Licence', 'Notes', 'Page'],
    ...['Passage (SHA-256)', 'Pause', 'Question', 'Questions', 'Sources', 'drones', 'missiles'],
  ],
  de: ['Filter', 'Name:', 'Pause'],
  es: ['drones'],
};

/** The names of keys are what stands on them. */
const KEY = /^story\.keyList\.\d+\.0$/;
/** A century may be told in Roman numerals. */
const CENTURY = 'words.date.century';

/** How many facts there are, for the counts that tell the plural forms apart. */
const COUNTED = [0, 1, 2, 5, 21, 100];
const FACTS: Readonly<Record<InterfaceTag, readonly string[]>> = {
  en: ['0 facts', '1 fact', '2 facts', '5 facts', '21 facts', '100 facts'],
  uk: ['0 фактів', '1 факт', '2 факти', '5 фактів', '21 факт', '100 фактів'],
  ko: ['항목 0개', '항목 1개', '항목 2개', '항목 5개', '항목 21개', '항목 100개'],
  fr: ['0 fait', '1 fait', '2 faits', '5 faits', '21 faits', '100 faits'],
  de: ['0 Angaben', '1 Angabe', '2 Angaben', '5 Angaben', '21 Angaben', '100 Angaben'],
  es: ['0 datos', '1 dato', '2 datos', '5 datos', '21 datos', '100 datos'],
  ar: ['0 معلومة', 'معلومة واحدة', 'معلومتان', '5 معلومات', '21 معلومة', '100 معلومة'],
};

describe.each(INTERFACE)('the tables of the language %s', (tag) => {
  it('say everything that English says', () => {
    expect([...(sayings.get(tag)?.keys() ?? [])].sort()).toEqual([...places].sort());
    const silent = places.filter((place) => whole(tag, place) === '' && whole('en', place) !== '');
    expect(silent).toEqual([]);
  });

  it('name in each sentence all that English names in it', () => {
    const named = places.filter((place) => place !== CENTURY);
    const lost = named.flatMap((place) =>
      (given.get(place) ?? [])
        .filter((one) => forms('en', one).some((form) => whole('en', place).includes(form)))
        .filter((one) => !forms(tag, one).some((form) => whole(tag, place).includes(form)))
        .map((one) => `${place}: ${one}`),
    );
    expect(lost).toEqual([]);
  });

  it('count in the plural forms of the language', () => {
    const { counts } = languageOf(tag).words;
    expect(COUNTED.map(counts.facts)).toEqual(FACTS[tag]);
  });

  it('have a locale of their own language, and one of two directions', () => {
    const { locale, dir } = languageOf(tag);
    expect(new Intl.Locale(locale).language).toBe(tag);
    expect(['ltr', 'rtl']).toContain(dir);
  });
});

describe.each(INTERFACE.filter((tag) => tag !== 'en'))('the tables of the language %s', (tag) => {
  it('leave no words in English, but those that the languages share', () => {
    const worded = places.filter((place) => !KEY.test(place) && /\p{L}{2}/u.test(bare('en', place)));
    const same = worded.map((place) => bare(tag, place)).filter((text, at) => text === bare('en', worded[at] ?? ''));
    expect([...new Set(same.map((text) => text.trim()))].sort()).toEqual([...(SHARED[tag] ?? [])].sort());
  });
});
