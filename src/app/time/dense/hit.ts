import { lowerBound } from '#facts/search.ts';
import { type Crowd, type Counted, within } from '#facts/columns/crowd.ts';
import type { Day } from '#facts/span.ts';
import type { Axis } from '../axis/scale.ts';
import { isMarked } from './bins.ts';
import type { StackOptions } from '../lanes/stacks.ts';
import { marksOf } from './marks.ts';

/** What a press means: the facts of a lane in some days, half-open, as places in the `facts` of its crowd. */
export interface Hit {
  readonly from: Day;
  readonly to: Day;
  readonly first: number;
  readonly end: number;
  /** Where it stands, px. */
  readonly x: number;
}

export interface HitOptions extends StackOptions {
  /** How far beside a mark a press may be, px. */
  readonly reach: number;
}

/**
 * What stands at a position in a lane, or nearest to it within a reach: a mark, or the days that are drawn in one px.
 * Null where there is nothing.
 * @param known as of `marksOf`
 */
export function hitOf(crowd: Crowd, known: Crowd, axis: Axis, x: number, options: HitOptions): Hit | null {
  const marks = marksOf(crowd, known, axis, options);
  const mark = nearest(marks, ({ x: middle, half }) => Math.max(Math.abs(middle - x) - half, 0));
  const day = nearest(daysAbout(crowd, axis, x), (one) => Math.abs(axis.at(one) - x));
  const marked = mark && mark.away <= options.reach ? mark : null;
  if (day && day.away <= options.reach && !(marked && marked.away <= day.away)) return hitIn(crowd, axis, day.one);
  return marked && between(crowd, marked.one.from, marked.one.to, marked.one.x);
}

/** The days that have a mark to the left and to the right, where they are drawn as density. */
function daysAbout({ days }: Counted, axis: Axis, x: number): readonly Day[] {
  const at = lowerBound(days, axis.day(x));
  const near = [days[at - 1], days[at], days[at + 1]].filter((day) => day !== undefined);
  return near.filter((day) =>
    axis.islands.some((island) => day >= island.from && day < island.to && !isMarked(island)),
  );
}

/** The days that are drawn in the px of one day. */
function hitIn(crowd: Crowd, axis: Axis, day: Day): Hit {
  const column = Math.floor(axis.at(day));
  const isHere = (one: Day) => one >= axis.domain[0] && one < axis.domain[1] && Math.floor(axis.at(one)) === column;
  let [from, to] = [day, day + 1];
  while (isHere(from - 1)) from -= 1;
  while (isHere(to)) to += 1;
  return between(crowd, from, to, axis.at(day));
}

function between(crowd: Crowd, from: Day, to: Day, x: number): Hit {
  const [first, end] = within(crowd, from, to);
  return { from, to, first, end, x };
}

function nearest<T>(list: readonly T[], distance: (one: T) => number): { one: T; away: number } | null {
  return list.reduce<{ one: T; away: number } | null>((best, one) => {
    const away = distance(one);
    return best && best.away <= away ? best : { one, away };
  }, null);
}
