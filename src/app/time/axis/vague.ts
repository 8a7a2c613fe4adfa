import { edgesOf } from '#facts/ends.ts';
import { type Clock, type Fact, spanOn } from '#facts/fact.ts';
import { type Day, type Span, lastDay } from '#facts/span.ts';

/** The date of the open fact, where the playhead stands on it and no day of it is known; else null: a day is meant. */
export function vagueDate(open: Fact | undefined, clock: Clock, playhead: Day): Span | null {
  const span = open && spanOn(open, clock);
  if (!span || lastDay(span) !== playhead) return null;
  const [first, last] = edgesOf(span);
  return (last ?? first)?.grain === 'day' ? null : span;
}
