import { type Day, type Grain, dateOf, dayOf } from '#facts/span.ts';
import { densest } from './islands.ts';
import type { Axis, PlacedIsland } from './scale.ts';
import { emsOf } from '#app/look/letters.ts';
import { type YearMark, yearsOf } from './years.ts';

/** How a language writes the parts of a date on an axis. */
export interface TickWords {
  /** "2024" */
  year(day: Day): string;
  /** "Oct" */
  month(day: Day): string;
  /** "17 Oct" */
  day(day: Day): string;
}

interface Tick {
  /** First day of what the label names. */
  readonly day: Day;
  /** Where its grid line stands, px. */
  readonly x: number;
  readonly label: string;
  /** The label's middle, px: held inside the lanes. */
  readonly labelX: number;
}

/** What stands above the lanes in two lines: ticks, and above them the years in which they lie. */
export interface Head {
  readonly ticks: readonly Tick[];
  readonly years: readonly YearMark[];
}

/** How dense ticks can be, from the finest: each `step` is of days of a month, of months of a year, or of years. */
const LEVELS = [
  ...[1, 2, 5, 10].map((step) => ({ grain: 'day', step }) as const),
  ...[1, 3, 6].map((step) => ({ grain: 'month', step }) as const),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((step) => ({ grain: 'year', step }) as const),
];
type Level = (typeof LEVELS)[number];

/** How fine the ticks of an island may be: no finer than its dates. */
export const FINEST: Readonly<Record<Grain, Level['grain']>> = {
  day: 'day',
  month: 'month',
  season: 'month',
  year: 'year',
  decade: 'year',
  century: 'year',
};
const ORDER: readonly Level['grain'][] = ['day', 'month', 'year'];

/** More ticks than this in one island are never wanted; it bounds the work for any length of time. */
const MOST = 80;
/** Times closer than this, in days, are one: positions are computed in fractions. */
const HAIR = 1e-6;
/** Space between two labels, in ems. */
const SPACE = 0.8;

/** An island, the days of it that are visible, and the grain of its ticks: none where it is too narrow for any. */
interface Part {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly level: Level | undefined;
}

interface Candidate {
  readonly day: Day;
  readonly x: number;
  /** From the wanted to the shortest. */
  readonly labels: readonly string[];
}

/**
 * The head of an axis: labels by the grain that fits, none of which overlap or leave the lanes. Every island is offered
 * one tick first, those that have one alone before the others; a label is as long as the room allows. A label without
 * a year stands under the mark of its year; where a year has no mark, one tick is called by it.
 * @param em size of the labels, px
 */
export function headOf(axis: Axis, words: TickWords, em: number): Head {
  const parts = axis.islands.flatMap((_, at) => partOf(axis, at, words, em) ?? []);
  const years = yearsOf(
    axis,
    parts.filter(isDated).map(({ at }) => at),
    words.year,
    em,
  );
  const best = densest(axis.islands);
  const order = [...parts].sort((a, b) => rank(axis, b.at, best) - rank(axis, a.at, best));
  const sets = order.map((part) => candidatesOf(axis, part, years, words));
  const take = taking(axis.width, em);
  const named = sets
    .filter((set) => set.length === 1)
    .flat()
    .reduce(take, []);
  const first = sets.filter((set) => set.length > 1).reduce((taken, set) => offered(set, taken, take), named);
  const ticks = sets
    .flat()
    .reduce(take, lengthen(first, axis.width, em))
    .map(({ candidate: { day, x }, label, labelX }) => ({ day, x, label, labelX }))
    .sort((a, b) => a.labelX - b.labelX);
  return { ticks, years };
}

const rank = ({ islands }: Axis, i: number, best: number) => (i === best ? Infinity : (islands[i]?.facts ?? 0));

interface Taken {
  readonly candidate: Candidate;
  readonly label: string;
  readonly labelX: number;
}

type Taking = (taken: readonly Taken[], candidate: Candidate) => readonly Taken[];

/** Takes the first of some candidates that is free. */
function offered(set: readonly Candidate[], taken: readonly Taken[], take: Taking): readonly Taken[] {
  return set.reduce((now, candidate) => (now === taken ? take(now, candidate) : now), taken);
}

/** Takes a candidate with its shortest label, where that is free. */
function taking(width: number, em: number): Taking {
  return (taken, candidate) => {
    if (candidate.x < 0 || candidate.x > width || taken.some((one) => one.candidate === candidate)) return taken;
    const one = put(candidate, candidate.labels.at(-1) ?? '', width, em);
    return one && taken.every((other) => apart(one, other, em)) ? [...taken, one] : taken;
  };
}

/** Gives each the longest of its labels for which there is room beside the others; the last come first. */
function lengthen(taken: readonly Taken[], width: number, em: number): readonly Taken[] {
  return taken.reduceRight((now, one, i) => {
    const others = now.filter((_, j) => j !== i);
    const longer = one.candidate.labels
      .map((label) => put(one.candidate, label, width, em))
      .find((placed) => placed && others.every((other) => apart(placed, other, em)));
    return longer ? now.with(i, longer) : now;
  }, taken);
}

/** A label at its place, held inside the lanes; null where it is longer than they are. */
function put(candidate: Candidate, label: string, width: number, em: number): Taken | null {
  const half = (emsOf(label) * em) / 2;
  if (2 * half > width) return null;
  return { candidate, label, labelX: Math.min(Math.max(candidate.x, half), width - half) };
}

function apart(one: Taken, other: Taken, em: number): boolean {
  return Math.abs(one.labelX - other.labelX) >= ((emsOf(one.label) + emsOf(other.label)) / 2 + SPACE) * em;
}

function partOf(axis: Axis, at: number, words: TickWords, em: number): Part | null {
  const island = axis.islands[at] as PlacedIsland;
  const [from, to] = [axis.time(Math.max(island.x0, 0)), axis.time(Math.min(island.x1, axis.width))];
  if (island.x1 <= 0 || island.x0 >= axis.width || to <= from) return null;
  const perDay = (island.x1 - island.x0) / (island.to - island.from);
  const level = levelsOf(island.grain).find(
    (one) => leastOf(one, island.grain) <= to - from && fits(one, perDay, words, from, em),
  );
  return { at, from, to, level };
}

function levelsOf(grain: Grain): readonly Level[] {
  const least = ORDER.indexOf(FINEST[grain]);
  return LEVELS.filter((level) => ORDER.indexOf(level.grain) >= least);
}

/** The shortest stretch, in days, that has ticks of a level: one vague date alone is named in its middle. */
function leastOf(level: Level, grain: Grain): number {
  return lengthOf(level) * (grain === 'day' ? 1 : 1.5);
}

/** Whether the labels of a part are days or months, which need their years above them. */
function isDated({ from, to, level }: Part): boolean {
  return level ? level.grain !== 'year' : yearOf(from) === yearOf(to - 2 * HAIR);
}

function candidatesOf(axis: Axis, part: Part, years: readonly YearMark[], words: TickWords): readonly Candidate[] {
  const { at, from, to, level } = part;
  const island = axis.islands[at] as PlacedIsland;
  const days = level ? daysOf(level, from, to).filter((day) => day >= island.from) : [];
  if (!level || days.length === 0) return namesOf(axis, part, years, words);
  const all = days.map((day) => ({
    day,
    x: level.grain === 'day' ? axis.at(day) : axis.x(day),
    labels: [isDated(part) && !isUnder(years, axis, day) ? words.year(day) : words[level.grain](day)],
  }));
  return all.filter(({ labels: [label] }, i) => label !== all[i - 1]?.labels[0]);
}

const yearOf = (time: number) => dateOf(Math.floor(time + HAIR)).year;

/** Whether the year of a day stands above it. */
function isUnder(years: readonly YearMark[], axis: Axis, day: Day): boolean {
  const [first, x] = [dayOf(dateOf(day).year), axis.at(day)];
  return years.some((year) => year.day === first && year.x0 <= x && x <= year.x1);
}

/** Whether a level's labels have room beside each other: the day tried has two wide digits. */
function fits(level: Level, perDay: number, words: TickWords, from: number, em: number): boolean {
  const { year, month } = dateOf(Math.floor(from));
  const label = words[level.grain](dayOf(year, month, 28));
  return perDay * lengthOf(level) >= (emsOf(label) + SPACE) * em;
}

/** Days of a step, about. */
function lengthOf({ grain, step }: Level): number {
  return grain === 'day' ? step : step * (grain === 'month' ? 30 : 365);
}

/**
 * What an island too narrow for ticks is called: a day, or months; years where those do not stand above it. A year of
 * which no more is known is called by what stands above it.
 */
function namesOf(axis: Axis, part: Part, years: readonly YearMark[], words: TickWords): readonly Candidate[] {
  const [first, last] = [Math.floor(part.from + HAIR), Math.ceil(part.to - HAIR) - 1];
  const x = (axis.x(part.from) + axis.x(part.to)) / 2;
  const known = isDated(part) && isUnder(years, axis, first);
  const grain = FINEST[axis.islands[part.at]?.grain ?? 'day'];
  if (!known) return [{ day: first, x, labels: stretched(first, last, words.year) }];
  if (grain === 'year') return [];
  if (grain === 'month') return [{ day: first, x, labels: stretched(first, last, words.month) }];
  const same = monthOf((axis.islands[part.at - 1]?.to ?? -Infinity) - 1) === monthOf(first);
  if (same || first === last)
    return [{ day: first, x, labels: [words.day(first), ...(same ? [] : [words.month(first)])] }];
  return [{ day: first, x, labels: stretched(first, last, words.month) }];
}

const monthOf = (day: Day) => (Number.isFinite(day) ? `${dateOf(day).year}-${dateOf(day).month}` : '');

/** A stretch of days by its first and its last month or year, and in short by the first alone. */
function stretched(first: Day, last: Day, name: (day: Day) => string): readonly string[] {
  const [from, to] = [name(first), name(last)];
  return from === to ? [from] : [`${from}–${to}`, from];
}

/** The first days of a level's steps inside a stretch of time. */
function daysOf({ grain, step }: Level, from: number, to: number): readonly Day[] {
  const days: Day[] = [];
  let { year, month } = dateOf(Math.floor(from));
  if (grain === 'year') [year, month] = [Math.floor(year / step) * step, 1];
  if (grain === 'month') month = month - ((month - 1) % step);
  for (let n = 0; n < MOST; n += 1) {
    // Before Christ people count without a year 0: 20 BC is the year -19.
    const start = dayOf(year + Number(year < 0 && grain === 'year' && step > 1), month);
    if (start >= to) break;
    days.push(...(grain === 'day' ? daysOfMonth(year, month, step) : [start]));
    [year, month] = next(year, month, grain === 'year' ? step * 12 : grain === 'day' ? 1 : step);
  }
  const least = grain === 'day' ? from - 1 : from - HAIR;
  return days.filter((day) => day >= least && day < to);
}

/** Days of a month at a step: 1, 6, 11 … 26 at 5, so that the first of a month is always one. */
function daysOfMonth(year: number, month: number, step: number): readonly Day[] {
  const first = dayOf(year, month);
  const length = dayOf(year, month + 1) - first;
  const last = step === 1 ? length : length - Math.ceil(step / 2);
  return Array.from({ length: Math.ceil(last / step) }, (_, i) => first + i * step);
}

function next(year: number, month: number, step: number): [number, number] {
  const months = year * 12 + month - 1 + step;
  return [Math.floor(months / 12), (months % 12) + 1];
}
