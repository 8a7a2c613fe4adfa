import { type Day, type Span, lastDay, reachOf } from '#facts/span.ts';

/** A stretch of days in which facts lie, half-open, with how many have their mark in it. */
export interface Island {
  readonly from: Day;
  readonly to: Day;
  readonly facts: number;
}

/** Days without a fact that are too few to be worth a break. */
const SHORTEST_GAP = 14;
/** A span up to this many days, such as a month, is occupied whole. */
const LONGEST_WHOLE = 45;
/** A gap is broken only where it takes at least this share of the days that are still drawn. */
const LEAST_SHARE = 0.06;

/**
 * The islands of some spans, in the order of time: never empty for at least one span that has a bound. The gaps
 * between them are long, both in days and as a share of what would be drawn. A long span occupies its two ends
 * only: what lasts for years fills no gap.
 */
export function islandsOf(spans: readonly Span[]): readonly Island[] {
  const bounded = spans.filter((span) => Number.isFinite(reachOf(span).from));
  const pieces = merged(bounded.flatMap(piecesOf), SHORTEST_GAP);
  const gap = Math.max(SHORTEST_GAP, thresholdOf(pieces));
  const days = bounded.map(lastDay);
  return merged(pieces, gap).map(([from, to]) => ({
    from,
    to,
    facts: days.filter((day) => from <= day && day < to).length,
  }));
}

/** The islands with the gap between the one at `at` and the next closed. */
export function closeGap(islands: readonly Island[], at: number): readonly Island[] {
  const [one, next] = [islands[at], islands[at + 1]];
  if (!one || !next) return islands;
  const joined = { from: one.from, to: next.to, facts: one.facts + next.facts };
  return [...islands.slice(0, at), joined, ...islands.slice(at + 2)];
}

/** The place of the island with the most facts; of several the latest. -1 where there is none. */
export function densest(islands: readonly Island[]): number {
  return islands.reduce((best, { facts }, i) => (facts >= (islands[best]?.facts ?? -1) ? i : best), -1);
}

type Piece = readonly [from: Day, to: Day];

function piecesOf(span: Span): readonly Piece[] {
  const { from, to } = reachOf(span);
  if (to - from <= LONGEST_WHOLE) return [[from, to]];
  return [
    [from, from + 1],
    [to - 1, to],
  ];
}

function merged(pieces: readonly Piece[], gap: number): readonly Piece[] {
  const found: [Day, Day][] = [];
  for (const [from, to] of [...pieces].sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last && from - last[1] < gap) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
}

/** The shortest gap that is worth a break: gaps are taken out from the longest while each still takes its share. */
function thresholdOf(pieces: readonly Piece[]): number {
  const gaps = pieces.slice(1).map(([from], i) => from - (pieces[i]?.[1] ?? from));
  let drawn = (pieces.at(-1)?.[1] ?? 0) - (pieces[0]?.[0] ?? 0);
  let threshold = Infinity;
  for (const gap of gaps.sort((a, b) => b - a)) {
    if (gap < drawn * LEAST_SHARE) break;
    threshold = gap;
    drawn -= gap;
  }
  return threshold;
}
