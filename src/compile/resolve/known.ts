import { type Day, type Span, firstDay, lastDay } from '#facts/span.ts';
import type { Standing } from '#facts/fact.ts';

interface Saying {
  readonly standing: Standing;
  readonly said: Span;
  readonly event: Span | undefined;
  /** When the articles that carry it were published; at least one. */
  readonly published: readonly Span[];
}

/**
 * The days from which a fact is [perhaps, surely] known. What was said is known from the day of the saying; what an
 * article states in its own voice, from when it was over. Nothing is said after an article that carries it.
 */
export function knownFrom({ standing, said, event, published }: Saying): readonly [Day, Day] {
  const own = standing === 'happened' ? event : undefined;
  const latest = own ? endOf(own) : said.start[1];
  const surely = Math.min(latest ?? Infinity, printedBy(published) ?? Infinity);
  const perhaps = Math.min(firstDay(own ?? said), surely);
  return [perhaps, Number.isFinite(surely) ? surely : lastDay(said)];
}

/** The latest day on which it can have been said: no later than the first article that carries it. */
export function latestSaying(said: Span, published: readonly Span[]): Day {
  return Math.min(said.start[1] ?? Infinity, printedBy(published) ?? lastDay(said));
}

/** The last day on which the earliest article can have appeared; null where every article's date is open. */
function printedBy(published: readonly Span[]): Day | null {
  let first: Day | null = null;
  for (const span of published) {
    const day = endOf(span);
    if (day !== null && (first === null || day < first)) first = day;
  }
  return first;
}

function endOf(span: Span): Day | null {
  return span.end[1] === null ? null : span.end[1] - 1;
}
