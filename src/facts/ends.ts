import type { Day, Grain, Span } from './span.ts';

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
