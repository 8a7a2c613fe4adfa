import { type Day, dateOf, dayOf } from '#facts/span.ts';
import { densest } from './islands.ts';
import type { Axis, PlacedIsland } from './scale.ts';
import { emsOf } from './text.ts';

/** How a language writes the parts of a date on an axis. */
export interface TickWords {
  /** "2024" */
  year(day: Day): string;
  /** "Oct 2024" */
  month(day: Day): string;
  /** "Oct" */
  monthOnly(day: Day): string;
  /** "17 Oct" */
  day(day: Day): string;
  /** "17 Oct 2024" */
  date(day: Day): string;
}

export interface Tick {
  /** First day of what the label names. */
  readonly day: Day;
  /** Where its grid line stands, px. */
  readonly x: number;
  readonly label: string;
  /** The label's middle, px: held inside the lanes. */
  readonly labelX: number;
}

/** How dense ticks can be, from the finest: each `step` is of days of a month, of months of a year, or of years. */
const LEVELS = [
  ...[1, 2, 5, 10].map((step) => ({ grain: 'day', step }) as const),
  ...[1, 3, 6].map((step) => ({ grain: 'month', step }) as const),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((step) => ({ grain: 'year', step }) as const),
];
type Level = (typeof LEVELS)[number];

/** More ticks than this in one island are never wanted; it bounds the work for any length of time. */
const MOST = 80;
/** Space between two labels, in ems. */
const SPACE = 0.8;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Candidate {
  readonly day: Day;
  readonly x: number;
  /** From the wanted to the shortest. */
  readonly labels: readonly string[];
  /** Of several with one name only one needs its longest label. */
  readonly together?: string;
}

/**
 * The ticks of an axis, from left to right: labels by the grain that fits, none of which overlap or leave the lanes.
 * Every island is offered one label first, the one with the most facts before the others; a label is as long as the
 * room allows.
 * @param em size of the labels, px
 */
export function ticksOf(axis: Axis, words: TickWords, em: number): readonly Tick[] {
  const best = densest(axis.islands);
  const order = axis.islands.map((_, i) => i).sort((a, b) => rank(axis, b, best) - rank(axis, a, best));
  const sets = order.map((i) => candidatesOf(axis, i, words, em));
  const first = lengthen(sets.flatMap((set) => set.slice(0, 1)).reduce(taking(axis.width, em), []), axis.width, em);
  const all = sets.flatMap((set) => set.slice(1)).reduce(taking(axis.width, em), first);
  return lengthen(all, axis.width, em)
    .map(({ candidate: { day, x }, label, labelX }) => ({ day, x, label, labelX }))
    .sort((a, b) => a.labelX - b.labelX);
}

const rank = ({ islands }: Axis, i: number, best: number) => (i === best ? Infinity : (islands[i]?.facts ?? 0));

interface Taken {
  readonly candidate: Candidate;
  readonly label: string;
  readonly labelX: number;
}

/** Takes a candidate with its shortest label, where that is free. */
function taking(width: number, em: number): (taken: readonly Taken[], candidate: Candidate) => readonly Taken[] {
  return (taken, candidate) => {
    if (candidate.x < 0 || candidate.x > width) return taken;
    const one = put(candidate, candidate.labels.at(-1) ?? '', width, em);
    return one && taken.every((other) => apart(one, other, em)) ? [...taken, one] : taken;
  };
}

/** Gives each the longest of its labels for which there is room beside the others; the last come first. */
function lengthen(taken: readonly Taken[], width: number, em: number): readonly Taken[] {
  return taken.reduceRight((now, one, i) => {
    const others = now.filter((_, j) => j !== i);
    const { labels, together } = one.candidate;
    if (together && others.some((other) => other.candidate.together === together && isLongest(other))) return now;
    const longer = labels
      .map((label) => put(one.candidate, label, width, em))
      .find((placed) => placed && others.every((other) => apart(placed, other, em)));
    return longer ? now.with(i, longer) : now;
  }, taken);
}

const isLongest = ({ candidate, label }: Taken) => label === candidate.labels[0];

/** A label at its place, held inside the lanes; null where it is longer than they are. */
function put(candidate: Candidate, label: string, width: number, em: number): Taken | null {
  const half = (emsOf(label) * em) / 2;
  if (2 * half > width) return null;
  return { candidate, label, labelX: Math.min(Math.max(candidate.x, half), width - half) };
}

function apart(one: Taken, other: Taken, em: number): boolean {
  return Math.abs(one.labelX - other.labelX) >= ((emsOf(one.label) + emsOf(other.label)) / 2 + SPACE) * em;
}

function candidatesOf(axis: Axis, at: number, words: TickWords, em: number): readonly Candidate[] {
  const island = axis.islands[at] as PlacedIsland;
  const shown = { from: axis.time(Math.max(island.x0, 0)), to: axis.time(Math.min(island.x1, axis.width)) };
  if (island.x1 <= 0 || island.x0 >= axis.width || shown.to <= shown.from) return [];
  const perDay = (island.x1 - island.x0) / (island.to - island.from);
  const level = LEVELS.find(
    (one) => lengthOf(one) <= shown.to - shown.from && fits(one, perDay, words, shown.from, em),
  );
  const days = level ? daysOf(level, shown.from, shown.to).filter((day) => day >= island.from) : [];
  if (!level || days.length === 0) return [nameOf(axis, shown, axis.islands[at - 1], words)];
  return days.map((day) => ({
    day,
    x: level.grain === 'day' ? axis.at(day) : axis.x(day),
    labels: labelsOf(level, day, words),
    ...(level.grain === 'day' && !isNewYear(day) && { together: `${at}` }),
  }));
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

/** A day is named with its year where there is room: once in an island, and on the first of January. */
function labelsOf({ grain }: Level, day: Day, words: TickWords): readonly string[] {
  if (grain === 'year') return [words.year(day)];
  return grain === 'month' ? [words.month(day)] : [words.date(day), words.day(day)];
}

const isNewYear = (day: Day) => dateOf(day).month === 1 && dateOf(day).day === 1;

/**
 * What an island too narrow for ticks is called: its month with the year, or its year. In short it is the month alone
 * where the island before it lies in the same year, else the year; its day where that lies in the same month.
 */
function nameOf(axis: Axis, { from, to }: Stretch, before: PlacedIsland | undefined, words: TickWords): Candidate {
  const first = Math.floor(from + 1e-6);
  const [start, end] = [dateOf(first), dateOf(Math.ceil(to - 1e-6) - 1)];
  const x = (axis.x(from) + axis.x(to)) / 2;
  const named = before !== undefined && dateOf(before.to - 1).year === start.year;
  const short = named ? words.monthOnly(first) : words.year(first);
  if (named && dateOf(before.to - 1).month === start.month) return { day: first, x, labels: [words.day(first)] };
  const oneMonth = start.year === end.year && start.month === end.month;
  return { day: first, x, labels: oneMonth || named ? [words.month(first), short] : [short] };
}

/** The first days of a level's steps inside a stretch of time. */
function daysOf({ grain, step }: Level, from: number, to: number): readonly Day[] {
  const days: Day[] = [];
  let { year, month } = dateOf(Math.floor(from));
  if (grain === 'year') [year, month] = [Math.floor(year / step) * step, 1];
  if (grain === 'month') month = month - ((month - 1) % step);
  for (let n = 0; n < MOST; n += 1) {
    const start = dayOf(year, month);
    if (start >= to) break;
    days.push(...(grain === 'day' ? daysOfMonth(year, month, step) : [start]));
    [year, month] = grain === 'year' ? [year + step, 1] : next(year, month, grain === 'day' ? 1 : step);
  }
  const least = grain === 'day' ? from - 1 : from - 1e-6;
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
