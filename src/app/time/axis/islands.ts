import type { Day, Grain, Reach } from '#facts/span.ts';
import type { Stretch } from './stretch.ts';

/** A stretch of days in which facts lie, half-open, with how many have their mark in it. */
export interface Island {
  readonly from: Day;
  readonly to: Day;
  readonly facts: number;
  /** The finest grain of the dates that lie in it. */
  readonly grain: Grain;
}

/** Days that a date of a grain leaves open, at most: between two such dates, a shorter gap is not known to be one. */
const UNITS: Readonly<Record<Grain, number>> = {
  day: 1,
  month: 31,
  season: 92,
  year: 366,
  decade: 3653,
  century: 36525,
};
const finer = (one: Grain, other: Grain) => (UNITS[one] <= UNITS[other] ? one : other);

/** The finest of some grains. */
export function finest(grains: readonly Grain[]): Grain {
  return grains.reduce<Grain>(finer, 'century');
}

/** Days without a fact that are too few to be worth a break. */
const SHORTEST_GAP = 14;
/** A span up to this many days, such as a month, is not broken inside, unless it reaches into a crowd. */
const LONGEST_WHOLE = 45;
/** Nor is a stretch of up to this many of the units in which it was written: three months, three years. */
const UNITS_WHOLE = 3;
/** Of what happened once, somewhere in a long time, the whole time is shown up to a year, or this share of all of it. */
const LONGEST_DOUBT = 0.1;
/** How many facts make a crowd, where half of all lie in one island. */
const CROWD = 4;
/** A gap is broken only where it takes at least this share of the days that are still drawn. */
const LEAST_SHARE = 0.06;

/**
 * The islands of some dates, in the order of time: never empty for at least one that has a bound. The gaps
 * between them are long, both in days and as a share of what would be drawn. A long span occupies its two ends
 * only: what lasts for years fills no gap. Of a long doubt (a year, or once, somewhere between) it is the end alone,
 * where its mark stands: its beginning may lie in a gap, so that vague dates do not stretch the days on which most is
 * said. Where all dates are vague, their whole year is in the island, and in a history the centuries between two years.
 */
export function islandsOf(stretches: readonly Stretch[]): readonly Island[] {
  const bounded = stretches.filter(({ from }) => Number.isFinite(from));
  const pieces = merged([...bounded.flatMap(piecesOf), ...endsOf(bounded)], SHORTEST_GAP);
  const gap = Math.max(SHORTEST_GAP, thresholdOf(pieces));
  const islands = merged(pieces, gap).map(({ from, to, grain }) => ({
    from,
    to,
    facts: bounded.reduce((sum, one) => sum + (from < one.to && one.to <= to ? one.facts : 0), 0),
    grain,
  }));
  const bridges = bounded.filter(isBridge).sort((a, b) => a.from - b.from || a.to - b.to);
  return bridges.reduce(bridged, begun(islands, bounded));
}

/** Lets an island of vague dates begin where the first of them can, if that leaves a gap before it. */
function begun(islands: readonly Island[], stretches: readonly Stretch[]): readonly Island[] {
  const all = (islands.at(-1)?.to ?? 0) - (islands[0]?.from ?? 0);
  const whole = stretches.filter((one) => isWhole(one, Math.max(UNITS.year, all * LONGEST_DOUBT)));
  return islands.reduce<readonly Island[]>((done, island) => {
    const [last, from] = [done.at(-1), beginningOf(island, whole)];
    if (last?.facts === 0 && from <= last.from) return [...done.slice(0, -1), { ...island, from: last.from }];
    return [...done, last && from - last.to < SHORTEST_GAP ? island : { ...island, from }];
  }, []);
}

function beginningOf({ from, to, grain }: Island, whole: readonly Stretch[]): Day {
  if (grain === 'day') return from;
  const inside = whole.filter((one) => one.to > from && one.to <= to);
  return inside.reduce((least, one) => Math.min(least, one.from), from);
}

/** A date is one, however vague; so is a time in which something happened once, up to some days. */
function isWhole({ form, from, to }: Stretch, most: number): boolean {
  return form === 'date' || (form === 'once' && to - from <= most);
}

function isBridge({ form, grain, from, to }: Stretch): boolean {
  const most = form === 'lasted' ? UNITS[grain] * UNITS_WHOLE : 0;
  return to - from > SHORTEST_GAP && to - from <= Math.max(LONGEST_WHOLE, most);
}

/** Closes the gaps that a span reaches over, but for those beside a crowd. */
function bridged(islands: readonly Island[], { from, to }: Pick<Reach, 'from' | 'to'>): readonly Island[] {
  const at = islands.findIndex((island, i) => island.to > from && (islands[i + 1]?.from ?? Infinity) < to);
  const best = at >= 0 && isCrowded(islands) ? islands[densest(islands)] : undefined;
  if (at < 0 || (best && (islands[at] === best || islands[at + 1] === best))) return islands;
  return bridged(closeGap(islands, at), { from, to });
}

/** The islands with the gap between the one at `at` and the next closed. */
export function closeGap(islands: readonly Island[], at: number): readonly Island[] {
  const [one, next] = [islands[at], islands[at + 1]];
  if (!one || !next) return islands;
  const grain = finer(one.grain, next.grain);
  const joined = { from: one.from, to: next.to, facts: one.facts + next.facts, grain };
  return [...islands.slice(0, at), joined, ...islands.slice(at + 2)];
}

/** The place of the island with the most facts; of several the latest. -1 where there is none. */
export function densest(islands: readonly Island[]): number {
  return islands.reduce((best, { facts }, i) => (facts >= (islands[best]?.facts ?? -1) ? i : best), -1);
}

/** Whether most of a story lies in one island: several facts, and half of all at least. */
export function isCrowded(islands: readonly Island[]): boolean {
  const most = islands[densest(islands)]?.facts ?? 0;
  return most >= CROWD && 2 * most >= islands.reduce((sum, { facts }) => sum + facts, 0);
}

type Piece = Pick<Island, 'from' | 'to' | 'grain'>;

function piecesOf({ form, from, to, ends: [start, end] }: Stretch): readonly Piece[] {
  if (to - from <= SHORTEST_GAP) return [{ from, to, grain: finer(start, end) }];
  const last = { from: to - 1, to, grain: end };
  const vague = form === 'once' || (form === 'date' && to - from > LONGEST_WHOLE);
  return vague ? [last] : [{ from, to: from + 1, grain: start }, last];
}

/** The first and the last day of all, so that nothing lies outside. */
function endsOf(ends: readonly Stretch[]): readonly Piece[] {
  const from = ends.reduce((least, end) => Math.min(least, end.from), Infinity);
  const to = ends.reduce((most, end) => Math.max(most, end.to), -Infinity);
  const grainOf = (those: readonly Stretch[]) => finest(those.map(({ grain }) => grain));
  return ends.length === 0
    ? []
    : [
        { from, to: from + 1, grain: grainOf(ends.filter((end) => end.from === from)) },
        { from: to - 1, to, grain: grainOf(ends.filter((end) => end.to === to)) },
      ];
}

function merged(pieces: readonly Piece[], gap: number): readonly Piece[] {
  const found: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => a.from - b.from || UNITS[a.grain] - UNITS[b.grain])) {
    const last = found.at(-1);
    const least = last && Math.max(gap, Math.min(UNITS[last.grain], UNITS[piece.grain]));
    if (last && least !== undefined && piece.from - last.to < least) found[found.length - 1] = joinedOf(last, piece);
    else found.push(piece);
  }
  return found;
}

const joinedOf = (one: Piece, other: Piece): Piece => ({
  from: one.from,
  to: Math.max(one.to, other.to),
  grain: finer(one.grain, other.grain),
});

/** The shortest gap that is worth a break: gaps are taken out from the longest while each still takes its share. */
function thresholdOf(pieces: readonly Piece[]): number {
  const gaps = pieces.slice(1).map(({ from }, i) => from - (pieces[i]?.to ?? from));
  let drawn = (pieces.at(-1)?.to ?? 0) - (pieces[0]?.from ?? 0);
  let threshold = Infinity;
  for (const gap of gaps.sort((a, b) => b - a)) {
    if (gap < drawn * LEAST_SHARE) break;
    threshold = gap;
    drawn -= gap;
  }
  return threshold;
}
