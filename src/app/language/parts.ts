/** Seasons of EDTF: 21 spring to 24 winter (level 1); 25 to 28 the same in the north, 29 to 32 in the south (level 2). */
const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
type Season = (typeof SEASONS)[number];

/** The season that a date names, and its year: "2024/25" where it lasts into the next; null where it names none. */
export function seasonOf(edtf: string): readonly [Season, year: string] | null {
  const [, year = '', code = ''] = /^[[{]?(-?\d{4})-(2[1-9]|3[0-2])/.exec(edtf) ?? [];
  const season = SEASONS[(Number(code) - 21) % 4];
  if (!season) return null;
  const shown = (own: number) => String(own < 1 ? 1 - own : own);
  const [own, next] = [Number(year), shown(Number(year) + 1)];
  // A winter of the north and a summer of the south begin in December.
  return [
    season,
    shown(own) + (/28|30/.test(code) ? `/${own < 0 || next.endsWith('00') ? next : next.slice(-2)}` : ''),
  ];
}

/** A part of a month or a year, and how a source's own words name it. */
export type NamedPart = readonly [part: 'early' | 'mid' | 'late', pattern: RegExp];

const ENGLISH: readonly NamedPart[] = [
  ['early', /\b(early|(start|beginning) of)\b/i],
  ['mid', /\b(mid|middle of)\b/i],
  ['late', /\b(late|end of)\b/i],
];

/**
 * The part of its stretch that the source's words name, or null.
 * @param own how that is said in another language than English
 */
export function partOf(words: string | undefined, own: readonly NamedPart[] = []): NamedPart[0] | null {
  return (words && [...own, ...ENGLISH].find(([, pattern]) => pattern.test(words))?.[0]) || null;
}
