import { type Clock, type Fact, type Standing, spanOn } from '#facts/fact.ts';
import type { Row } from '#facts/lane.ts';
import { type Day, type Reach, type Span, isSingleDay, lastDay, reachOf, sureOf } from '#facts/span.ts';
import type { Knowledge } from '#facts/status.ts';
import type { Axis } from '../axis/scale.ts';
import { type Stack, type StackOptions, stacksOf } from './stacks.ts';

/** The whole stretch that a date can touch, in px, with the part of it that is sure. */
export interface Bar {
  readonly x0: number;
  readonly x1: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  readonly sure: readonly [x0: number, x1: number] | null;
  /** The days of a set, each of which is meant. */
  readonly each: readonly (readonly [x0: number, x1: number])[];
  /** It went on all the time, and did not happen once: also where an end is open, and nothing is sure. */
  readonly lasting: boolean;
  /** Its bounds are approximate: they fade. */
  readonly about: boolean;
  /** It still lay ahead when it was said. */
  readonly expected: boolean;
}

/** A mark: one fact, or several that would lie on each other. */
export interface Item {
  /** The same as long as the same fact leads it in its row. */
  readonly key: string;
  /** In the order of the row; at least one. */
  readonly facts: readonly Fact[];
  /** The days that each of them can touch, so that a step of the window works none out. */
  readonly reaches: readonly Reach[];
  readonly x: number;
  /** Half its width, px. */
  readonly half: number;
  /** The first day on which one of its facts is past. */
  readonly day: Day;
  /** Of all its facts; null where they differ. */
  readonly standing: Standing | null;
  readonly expected: boolean;
  /** None of it is known for sure on the day that is asked for. */
  readonly perhaps: boolean;
  readonly bar: Bar | null;
}

/** A fact that is not yet known on the day that is asked for: a neutral tick, without its standing. */
interface Unknown {
  readonly key: string;
  readonly x: number;
}

export interface LaidRow {
  readonly id: string;
  readonly label: string;
  readonly items: readonly Item[];
  readonly unknown: readonly Unknown[];
}

export interface LayoutOptions extends StackOptions {
  readonly clock: Clock;
  readonly knowledge: (fact: Fact) => Knowledge;
}

/** Where the facts of some rows stand on an axis: each fact of a row in exactly one item, or as one unknown. */
export function layoutOf(rows: readonly Row[], axis: Axis, options: LayoutOptions): readonly LaidRow[] {
  return rows.map(({ id, label, facts }) => {
    const later = facts.filter((fact) => options.knowledge(fact) === 'later');
    const seen = facts.filter((fact) => options.knowledge(fact) !== 'later');
    const x = (fact: Fact) => axis.at(lastDay(spanOn(fact, options.clock)));
    return {
      id,
      label,
      items: stacked(seen, x, options).map((stack) => itemOf(id, stack, axis, options)),
      unknown: later.map((fact) => ({ key: `${id}/${fact.id}`, x: x(fact) })),
    };
  });
}

interface Stacked extends Pick<Stack, 'x' | 'half'> {
  readonly facts: readonly Fact[];
}

/** Merges neighbours until no two marks touch; O(n log n). */
function stacked(facts: readonly Fact[], x: (fact: Fact) => number, options: LayoutOptions): readonly Stacked[] {
  const sorted = facts.map((fact) => ({ fact, at: x(fact) })).sort((a, b) => a.at - b.at);
  const places = sorted.map(({ at }) => at);
  return stacksOf(places, () => 1, options).map(({ from, to, x: middle, half }) => ({
    facts: sorted.slice(from, to).map(({ fact }) => fact),
    x: middle,
    half,
  }));
}

function itemOf(row: string, { facts, x, half }: Stacked, axis: Axis, { clock, knowledge }: LayoutOptions): Item {
  const standings = new Set(facts.map(({ standing }) => standing));
  const reaches = facts.map((fact) => reachOf(spanOn(fact, clock)));
  return {
    key: `${row}/${facts[0]?.id ?? ''}`,
    facts,
    reaches,
    x,
    half,
    day: least(reaches.map(({ to }) => to)) - 1,
    standing: standings.size === 1 ? (facts[0]?.standing ?? null) : null,
    expected: facts.every((fact) => fact.expected === true),
    perhaps: facts.every((fact) => knowledge(fact) === 'perhaps'),
    bar: unionOf(facts.map((fact) => barOf(fact, axis, clock)).filter((bar) => bar !== null)),
  };
}

/** The bar of a fact on a clock, or null where its mark alone says its one exact day. */
export function barOf(fact: Fact, axis: Axis, clock: Clock): Bar | null {
  const span = spanOn(fact, clock);
  if (isSingleDay(span) && !span.approximate) return null;
  const { from, to, openStart, openEnd } = reachOf(span);
  const sure = sureOf(span);
  return {
    x0: axis.x(from),
    x1: axis.x(to),
    openStart,
    openEnd,
    sure: sure && [axis.x(sure[0]), axis.x(sure[1])],
    each: span.form === 'each' ? (span.members ?? []).map(([first, end]) => [axis.x(first), axis.x(end)] as const) : [],
    lasting: span.form === 'lasted',
    about: span.approximate === true,
    expected: fact.expected === true && span === fact.event,
  };
}

/** Several bars as one: what is sure of one alone is not sure of all. */
function unionOf(bars: readonly Bar[]): Bar | null {
  const [first] = bars;
  if (!first || bars.length === 1) return first ?? null;
  return {
    x0: least(bars.map(({ x0 }) => x0)),
    x1: -least(bars.map(({ x1 }) => -x1)),
    openStart: bars.some(({ openStart }) => openStart),
    openEnd: bars.some(({ openEnd }) => openEnd),
    sure: null,
    each: bars.flatMap(({ each }) => each),
    lasting: bars.every(({ lasting }) => lasting),
    about: bars.some(({ about }) => about),
    expected: bars.every(({ expected }) => expected),
  };
}

/** The least of some numbers, however many: `Math.min` takes no more than fit on the stack. */
function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Infinity);
}

/** The line from a fact's mark to its day on the other clock, px; `cut` where that day lies outside the axis. */
interface Whisker {
  readonly to: number;
  readonly cut: boolean;
}

/** The whisker of a fact, or null where its two clocks are one. */
export function whiskerOf(fact: Fact, axis: Axis, clock: Clock): Whisker | null {
  const other = otherSpan(fact, clock);
  if (!other) return null;
  const day = lastDay(other);
  return { to: axis.at(day), cut: day < axis.domain[0] || day >= axis.domain[1] };
}

/** A saying of which only the latest day is known has no line to it: a line would date it. */
function otherSpan(fact: Fact, clock: Clock): Span | undefined {
  if (spanOn(fact, clock) === fact.said) return fact.event;
  return fact.said.start[0] === null ? undefined : fact.said;
}

/** Whether any fact of an item touches a window of days, half-open; where there is none, it does. */
export function touchesAny({ reaches }: Item, range: readonly [Day, Day] | null): boolean {
  if (range === null) return true;
  const [first, end] = range;
  return reaches.some(({ from, to, openStart, openEnd }) => (openStart || from < end) && (openEnd || to > first));
}

/** An item with the row it lies in. */
export interface Hit {
  readonly row: number;
  readonly item: Item;
}

/** The item nearest to a position within a reach in px along the axis: in the row pointed at, else in any row. */
export function nearest(rows: readonly LaidRow[], x: number, row: number, reach: number): Hit | null {
  const near = (index: number) =>
    (rows[index]?.items ?? []).map((item) => ({
      row: index,
      item,
      away: Math.max(Math.abs(item.x - x) - item.half, 0),
    }));
  const best = (hits: readonly (Hit & { away: number })[]) =>
    hits.filter(({ away }) => away <= reach).sort((a, b) => a.away - b.away)[0] ?? null;
  return best(near(row)) ?? best(rows.flatMap((_, index) => near(index)));
}
