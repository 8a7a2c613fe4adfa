import { readEdtf } from '#compile/parse/edtf.ts';
import { type Day, type Span, isoOf } from '#facts/span.ts';
import type { Random } from './random.ts';

const read = new Map<string, Span>();

/** The span of a date in EDTF, as the compiler reads it; throws where it is none. */
function spanOf(edtf: string): Span {
  const known = read.get(edtf);
  if (known) return known;
  const dated = readEdtf(edtf);
  if ('refused' in dated) throw new Error(`${edtf}: ${dated.refused}`);
  read.set(edtf, dated.span);
  return dated.span;
}

export function onDay(day: Day): Span {
  return spanOf(isoOf(day));
}

/** A day with some doubt, none of it outside `[first, last]`: mostly the day itself, else a few days that hold it. */
export function aboutDay(random: Random, day: Day, [first, last]: readonly [Day, Day]): Span {
  if (!random.chance(0.15)) return onDay(day);
  const from = Math.max(day - random.whole(1, 9), first);
  const to = Math.min(day + random.whole(1, 9), last);
  if (from >= to) return onDay(day);
  return spanOf(`[${isoOf(from)}..${isoOf(to)}]`);
}

/** When a thing was: a day, a month, a stretch, a doubt or an open end; nothing that is written lies outside. */
export function someTime(random: Random, day: Day, [first, last]: readonly [Day, Day]): Span {
  const iso = isoOf(day);
  const until = isoOf(Math.min(day + random.whole(1, 60), last));
  const since = isoOf(Math.max(day - random.whole(1, 60), first));
  const kind = random.weighted([
    [iso, 60],
    [iso.slice(0, 7), 12],
    [`${since}/${iso}`, 8],
    [`[${since}..${iso}]`, 10],
    [`${iso}~`, 4],
    [`[..${iso}]`, 3],
    [`[${iso}..${until}]`, 3],
  ]);
  const isNothing = (since === iso && kind.includes(since)) || (until === iso && kind.includes('..' + until));
  const span = spanOf(isNothing ? iso : kind);
  const inside = (span.start[0] ?? first) >= first && (span.end[1] ?? last + 1) <= last + 1;
  return inside ? span : onDay(day);
}
