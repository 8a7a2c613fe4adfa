import { type Day, type Reach, type Span, lastDay, reachOf } from '#facts/span.ts';

/** A stretch of days in which facts lie, half-open, with how many have their mark in it. */
export interface Island {
  readonly from: Day;
  readonly to: Day;
  readonly facts: number;
}

/** Days without a fact that are too few to be worth a break. */
const SHORTEST_GAP = 14;
/** A span up to this many days, such as a month, is not broken inside, unless it reaches into the densest island. */
const LONGEST_WHOLE = 45;
/** A gap is broken only where it takes at least this share of the days that are still drawn. */
const LEAST_SHARE = 0.06;

/**
 * The islands of some spans, in the order of time: never empty for at least one span that has a bound. The gaps
 * between them are long, both in days and as a share of what would be drawn. A long span occupies its two ends
 * only: what lasts for years fills no gap. Of a long doubt (once, somewhere between) it is the end alone, where its mark
 * stands: its beginning may lie in a gap, so that vague dates do not stretch the days on which most is said.
 */
export function islandsOf(spans: readonly Span[]): readonly Island[] {
  const bounded = spans.filter((span) => Number.isFinite(reachOf(span).from));
  const pieces = merged([...bounded.flatMap(piecesOf), ...endsOf(bounded)], SHORTEST_GAP);
  const gap = Math.max(SHORTEST_GAP, thresholdOf(pieces));
  const days = bounded.map(lastDay);
  const islands = merged(pieces, gap).map(([from, to]) => ({
    from,
    to,
    facts: days.filter((day) => from <= day && day < to).length,
  }));
  return bounded.map(reachOf).filter(isBridge).reduce(bridged, islands);
}

const isBridge = ({ from, to }: Reach) => to - from > SHORTEST_GAP && to - from <= LONGEST_WHOLE;

/** Closes the gaps that a span reaches over, but for those beside the densest island. */
function bridged(islands: readonly Island[], { from, to }: Pick<Reach, 'from' | 'to'>): readonly Island[] {
  const best = islands[densest(islands)];
  const at = islands.findIndex((island, i) => island.to > from && (islands[i + 1]?.from ?? Infinity) < to);
  if (at < 0 || islands[at] === best || islands[at + 1] === best) return islands;
  return bridged(closeGap(islands, at), { from, to });
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
  if (to - from <= SHORTEST_GAP) return [[from, to]];
  const end = [to - 1, to] as const;
  return span.form === 'once' ? [end] : [[from, from + 1], end];
}

/** The first and the last day of all, so that nothing lies outside. */
function endsOf(spans: readonly Span[]): readonly Piece[] {
  const reaches = spans.map(reachOf);
  const from = reaches.reduce((least, reach) => Math.min(least, reach.from), Infinity);
  const to = reaches.reduce((most, reach) => Math.max(most, reach.to), -Infinity);
  return spans.length === 0
    ? []
    : [
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
