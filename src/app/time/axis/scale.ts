import type { Day, Span } from '#facts/span.ts';
import { type Island, closeGap, densest, finest, isCrowded, islandsOf } from './islands.ts';
import { type Stretch, stretchOf } from './stretch.ts';
import { through } from './through.ts';

/** An island with its place on the axis, in CSS px. */
export interface PlacedIsland extends Island {
  readonly x0: number;
  readonly x1: number;
}

/** A gap that is drawn shortened: its days `from` to `to`, half-open, and the hatched strip from `x0` to `x1`. */
export interface Break {
  readonly from: Day;
  readonly to: Day;
  readonly x0: number;
  readonly x1: number;
  readonly days: number;
}

/**
 * The time scale. Times are days, and may be fractions: `day` is its first moment, `day + 0.5` its noon. Positions
 * are CSS px from the left edge of the lanes. `x` grows strictly with time inside `domain` and is held at its ends
 * outside; `time` is its inverse.
 */
export interface Axis {
  /** Room between an island and the hatch of a break, px. */
  readonly pad: number;
  /** Of the lanes. Under a zoom the ends of the domain lie outside 0 to `width`. */
  readonly width: number;
  /** First day, and the day after the last. */
  readonly domain: readonly [Day, Day];
  readonly islands: readonly PlacedIsland[];
  readonly breaks: readonly Break[];
  x(time: number): number;
  /** The middle of a day, where its marks stand. */
  at(day: Day): number;
  time(x: number): number;
  /** The day under a position, inside the domain. */
  day(x: number): Day;
}

interface AxisOptions {
  /** Of the lanes, CSS px. */
  readonly width: number;
  readonly mode: 'broken' | 'true';
  /** Of the hatched strip of a break, CSS px: as wide as a line of its label is high. */
  readonly breakWidth?: number;
}

/**
 * In widths of a break, so that room grows with the text: beside a break, at an end of the axis for a mark, and there
 * for the arrow of an open end.
 */
const PAD = 0.28;
/** Beside a break where no crowd needs the room: the ring of a mark at the end of an island is clear of its length. */
const WIDE_PAD = 0.5;
const END = 0.75;
const ARROW = 1.9;
/** An axis is never laid out narrower than this, px. */
const NARROWEST = 160;
/** The least share of the lanes that a crowd of facts gets. */
const DENSEST = 0.55;
/** The most that breaks and the least widths of islands may take where there is no crowd. */
const EVEN = 0.6;

/** What of some dates an axis of any width is laid out from. */
export interface Dates {
  readonly islands: readonly Island[];
  /** Whether something fades out into the open at the first day, and at the last. */
  readonly open: readonly [start: boolean, end: boolean];
}

/** Works dates out: O(n log n), once a set of dates, whatever is done to the axis. */
export function datesOf(stretches: readonly Stretch[]): Dates {
  const islands = islandsOf(stretches);
  const [first, last] = [islands[0]?.from, islands.at(-1)?.to];
  return {
    islands,
    open: [
      stretches.some(({ from, openStart }) => openStart && from === first),
      stretches.some(({ to, openEnd }) => openEnd && to === last),
    ],
  };
}

/** The axis of some spans: gaps shortened, or true to scale. Every day of every span lies inside its domain. */
export function axisOf(spans: readonly Span[], options: AxisOptions): Axis {
  return axisOn(datesOf(spans.map(stretchOf)), options);
}

/** The axis of dates that are worked out. */
export function axisOn(dates: Dates, options: AxisOptions): Axis {
  const width = Math.max(options.width, NARROWEST);
  const breakWidth = Math.min(options.breakWidth ?? 18, width / 10);
  const islands = withNeighbours(dates.islands, width / breakWidth);
  if (islands.length === 0) return axisFrom(width, [{ from: 0, to: 1, facts: 0, grain: 'day' }], [[0, width]], 0);
  const [left, right] = dates.open.map((open) => (open ? ARROW : END) * breakWidth) as [number, number];
  const inner = { from: left, width: Math.max(width - left - right, 1) };
  const pad = (isCrowded(islands) ? PAD : WIDE_PAD) * breakWidth;
  const gap = breakWidth + 2 * pad;
  const broken = fitting(islands, inner.width, gap);
  const axis = axisFrom(width, broken, place(widthsOf(broken, inner.width, gap), inner.from, gap), pad);
  return options.mode === 'broken' ? axis : trueAxis(axis);
}

/** Days about a single one, and the room that they need, in widths of a break: a week, or three days on a phone. */
const WEEK = { around: 3, room: 21 };
const THREE = { around: 1, room: 9 };

/** Where everything lies on one day, that day between its neighbours, so that the axis has dates to read it by. */
function withNeighbours(islands: readonly Island[], room: number): readonly Island[] {
  const [only, next] = islands;
  if (!only || next || only.to - only.from > 1 || only.grain !== 'day') return islands;
  const { around = 0 } = [WEEK, THREE].find((one) => room >= one.room) ?? {};
  return [{ ...only, from: only.from - around, to: only.to + around }];
}

/** The same days without breaks, in one proportion. */
export function trueAxis({ width, domain, islands }: Axis): Axis {
  const [from, to] = domain;
  const [x0, x1] = [islands[0]?.x0 ?? 0, islands.at(-1)?.x1 ?? width];
  const facts = islands.reduce((sum, island) => sum + island.facts, 0);
  const grain = finest(islands.map((island) => island.grain));
  return axisFrom(width, [{ from, to, facts, grain }], [[x0, x1]], 0);
}

/** A way from a broken axis (at 0) to the true one of the same spans (at 1); every stage is an axis. */
export function between(broken: Axis, whole: Axis, share: number): Axis {
  if (share <= 0) return broken;
  if (share >= 1) return whole;
  const mix = (time: number) => broken.x(time) * (1 - share) + whole.x(time) * share;
  const edges = broken.islands.map(({ from, to }) => [mix(from), mix(to)] as const);
  return axisFrom(broken.width, broken.islands, edges, broken.pad * (1 - share));
}

/** A part of an axis that was made for a wider strip: moved left by `left` px, and cut to `width`. */
export function part(axis: Axis, left: number, width: number): Axis {
  const edges = axis.islands.map(({ x0, x1 }) => [x0 - left, x1 - left] as const);
  return axisFrom(width, axis.islands, edges, axis.pad);
}

/** An axis whose islands are some times as wide; breaks and ends stay as they are. */
export function widened({ islands, width, pad }: Axis, factor: number): Axis {
  let moved = 0;
  const edges = islands.map(({ x0, x1 }) => {
    const from = x0 + moved;
    moved += (x1 - x0) * (factor - 1);
    return [from, x1 + moved] as const;
  });
  return axisFrom(width + moved, islands, edges, pad);
}

type Edges = readonly (readonly [x0: number, x1: number])[];

function axisFrom(width: number, islands: readonly Island[], edges: Edges, pad: number): Axis {
  const placed = islands.map((island, i) => ({ ...island, x0: edges[i]?.[0] ?? 0, x1: edges[i]?.[1] ?? width }));
  const domain = [placed[0]?.from ?? 0, placed.at(-1)?.to ?? 1] as const;
  const times = placed.flatMap(({ from, to }) => [from, to]);
  const places = placed.flatMap(({ x0, x1 }) => [x0, x1]);
  const [x, time] = [through(times, places), through(places, times)];
  const day = (at: number) => Math.min(Math.max(Math.floor(time(at) + 1e-6), domain[0]), domain[1] - 1);
  return {
    pad,
    width,
    domain,
    islands: placed,
    breaks: breaksOf(placed, pad),
    x,
    at: (one) => x(one + 0.5),
    time,
    day,
  };
}

function breaksOf(placed: readonly PlacedIsland[], pad: number): readonly Break[] {
  return placed.slice(1).map(({ from: to, x0: end }, i) => {
    const { to: from = to, x1: start = end } = placed[i] ?? {};
    return { from, to, x0: start + pad, x1: end - pad, days: to - from };
  });
}

/** Closes the shortest gaps, those beside the densest island last, until the rest leaves a crowd its share. */
function fitting(islands: readonly Island[], width: number, gap: number): readonly Island[] {
  const rest = isCrowded(islands) ? 1 - DENSEST : EVEN;
  let kept = islands;
  while (kept.length > 3 && width * rest < (kept.length - 1) * (gap + leastWidth(width))) {
    const at = closable(kept);
    kept = closeGap(kept, at);
  }
  return kept;
}

function closable(islands: readonly Island[]): number {
  const best = densest(islands);
  const gaps = islands.slice(1).map(({ from }, i) => ({ i, days: from - (islands[i]?.to ?? from) }));
  const free = gaps.filter(({ i }) => i !== best && i + 1 !== best).sort((a, b) => a.days - b.days);
  return free[0]?.i ?? 0;
}

/** The least width of an island, in px: a mark on a phone, a short label on a wide screen. */
function leastWidth(width: number): number {
  return Math.min(Math.max(width * 0.032, 14), 44);
}

/** Every island gets its least width, a crowd its share at least; the rest goes by weight. */
function widthsOf(islands: readonly Island[], width: number, gap: number): readonly number[] {
  const room = Math.max(width - (islands.length - 1) * gap, width * 0.4);
  const least = Math.min(leastWidth(width), (room * 0.3) / islands.length);
  const weights = weightsOf(islands);
  const spare = room - least * islands.length;
  const fair = shared(spare, weights).map((part) => least + part);
  if (!isCrowded(islands)) return fair;
  const best = densest(islands);
  const floor = Math.min(Math.max(fair[best] ?? 0, width * DENSEST), room - least * (islands.length - 1));
  const others = shared(room - floor - least * (islands.length - 1), weights.with(best, 0));
  return others.map((part, i) => (i === best ? floor : least + part));
}

function shared(room: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((a, b) => a + b, 0) || 1;
  return weights.map((weight) => (room * weight) / sum);
}

/**
 * How much room islands want. Beside a crowd it is the square of their facts, and a day alone wants none; where a story
 * has no crowd, its facts and the length of its time count alike, since a century says as much as a busy month.
 */
function weightsOf(islands: readonly Island[]): readonly number[] {
  const best = densest(islands);
  if (isCrowded(islands))
    return islands.map(({ facts, from, to }, i) => (to - from > 1 || i === best ? facts ** 2 : 0));
  return islands.map(({ facts, from, to }) => Math.max(facts, 0.5) * (1 + Math.log10(1 + (to - from) / 31)));
}

function place(widths: readonly number[], left: number, gap: number): Edges {
  let x = left;
  return widths.map((width) => {
    const edge = [x, x + width] as const;
    x += width + gap;
    return edge;
  });
}
