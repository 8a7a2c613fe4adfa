import type { Day, Grain, Span } from '#facts/span.ts';

/** One written end of a span: its first or last day, and how finely it was written. */
export interface Edge {
  readonly day: Day;
  readonly grain: Grain;
  readonly edtf: string;
}

/**
 * The written ends of a span: [first day of the start, last day of the end], null where that side is open. Each keeps
 * the grain in which the editor wrote it; where the text does not tell, the span's. Both ends of one date are that date.
 */
export function edgesOf(span: Span): readonly [Edge | null, Edge | null] {
  if (span.members) return outermost(membersOf(span));
  const texts = bareText(span).split(/\.\.\/|\/\.\.|\/|\.\.|,/);
  const last = span.end[1];
  return [edge(span, span.start[0], texts[0]), edge(span, last === null ? null : last - 1, texts.at(-1))];
}

/** The members of a set stand in the order in which they were written. */
function outermost(members: readonly (readonly [Edge, Edge])[]): readonly [Edge, Edge] {
  return members.reduce(([first, last], [from, to]) => [
    from.day < first.day ? from : first,
    to.day > last.day ? to : last,
  ]);
}

/** The written ends of each member of a set. */
export function membersOf(span: Span): readonly (readonly [Edge, Edge])[] {
  const texts = bareText(span).split(',');
  return (span.members ?? []).map(([from, to], at) => {
    const [left = '', right = left] = (texts[at] ?? '').trim().split('..');
    return [edge(span, from, left), edge(span, to - 1, right)];
  });
}

const bareText = ({ edtf }: Span) => edtf.replace(/[[\]{}]/g, '');

function edge(span: Span, day: Day, text?: string): Edge;
function edge(span: Span, day: Day | null, text?: string): Edge | null;
function edge(span: Span, day: Day | null, text = ''): Edge | null {
  return day === null ? null : { day, grain: grainOf(text) ?? span.grain, edtf: text };
}

/** The grain of one date in EDTF, or null for anything else. */
function grainOf(text: string): Grain | null {
  const [, year, month, day] = /^-?(\d\d[\dX]{2})(?:-(\d\d)(-\d\d)?)?[~?%]?$/.exec(text) ?? [];
  if (year === undefined) return null;
  if (month !== undefined) return day !== undefined ? 'day' : Number(month) > 12 ? 'season' : 'month';
  return year.endsWith('XX') ? 'century' : year.endsWith('X') ? 'decade' : 'year';
}

/** Seasons of EDTF: 21 spring to 24 winter (level 1); 25 to 28 the same in the north, 29 to 32 in the south (level 2). */
const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
type Season = (typeof SEASONS)[number];

/** The season that a date names, and its year: "2024/25" where it lasts into the next; null where it names none. */
export function seasonOf(edtf: string): readonly [Season, year: string] | null {
  const [, year = '', code = ''] = /^[[{]?(\d{4})-(2[1-9]|3[0-2])/.exec(edtf) ?? [];
  const season = SEASONS[(Number(code) - 21) % 4];
  if (!season) return null;
  const next = String(Number(year) + 1);
  // A winter of the north and a summer of the south begin in December.
  return [season, String(Number(year)) + (/28|30/.test(code) ? `/${next.endsWith('00') ? next : next.slice(-2)}` : '')];
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
