/** The parts of a date whose month is a word; `day` is empty where none is written. */
export interface NamedDate {
  readonly year: string;
  /** 1 to 12. */
  readonly month: number;
  readonly day: string;
}

/** Languages whose months are known by name; those of the Levant differ from those of the other Arabic countries. */
const TAGS = [
  ...['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ro', 'pl', 'cs', 'uk', 'ru', 'sv', 'da', 'nb', 'fi', 'hu', 'el', 'tr'],
  ...['ar-EG', 'ar-SY', 'he'],
];

const MONTH = String.raw`(?<name>[\p{L}\p{M}’']{3,14})\.?`;
const DAY = String.raw`(?:the |le |el |il |am |den |on )?(?<day>\d\d?)(?:st|nd|rd|th|er|º|°|\.)?`;
const YEAR = String.raw`(?<year>\d{3,4})(?: ?[рг]\.)?`;
const FORMS = [
  `${DAY} (?:de |of )?${MONTH},? (?:de |del )?${YEAR}`,
  `${MONTH} ${DAY},? ${YEAR}`,
  `${MONTH},? (?:de |del )?${YEAR}`,
].map((form) => new RegExp(`^${form}$`, 'iu'));

/** Reads `17 October 2024`, `12 de marzo de 1810`, `Mai 1991`; null where it is none of these, or no such month is known. */
export function namedDate(text: string): NamedDate | null {
  for (const form of FORMS) {
    const { name = '', day = '', year = '' } = form.exec(text)?.groups ?? {};
    const month = name === '' ? null : monthNamed(name);
    if (month !== null) return { year, month, day };
  }
  return null;
}

/**
 * The month that a word names in one of the languages, from 1; null where none does, or two do. English may be cut
 * after three letters.
 */
export function monthNamed(word: string): number | null {
  const own = folded(word);
  const known = (names ??= namesByMonth()).get(own);
  if (known !== undefined) return known;
  const found = own.length < 3 ? -1 : ENGLISH.findIndex((name) => name.startsWith(own));
  return found === -1 ? null : found + 1;
}

const ENGLISH = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']; // prettier-ignore

let names: ReadonlyMap<string, number | null> | undefined;

/** Every name with its month; null where it names one in one language, and another in another. */
function namesByMonth(): ReadonlyMap<string, number | null> {
  const found = new Map<string, number | null>();
  for (const tag of TAGS) {
    for (const [name, month] of namesIn(tag)) found.set(name, (found.get(name) ?? month) === month ? month : null);
  }
  return found;
}

/** Each month as it stands by itself, and beside a day; in full, and cut short. */
function namesIn(tag: string): readonly (readonly [string, number])[] {
  const formats = (['long', 'short'] as const).flatMap((month) => [
    new Intl.DateTimeFormat(tag, { month, timeZone: 'UTC' }),
    new Intl.DateTimeFormat(tag, { month, day: 'numeric', timeZone: 'UTC' }),
  ]);
  const pairs = formats.flatMap((format) =>
    ENGLISH.flatMap((_, at) => {
      const parts = format.formatToParts(Date.UTC(2001, at, 2)).filter(({ type }) => type === 'month');
      return parts.map(({ value }) => [folded(value), at + 1] as const);
    }),
  );
  return pairs.filter(([name]) => /\p{L}{2}/u.test(name));
}

/** Small letters without marks and full stops. */
function folded(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}.]/gu, '')
    .toLowerCase();
}
