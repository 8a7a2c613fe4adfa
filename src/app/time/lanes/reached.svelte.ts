import type { Viewing } from '#app/view/view.svelte.ts';
import { lowerBound } from '#facts/search.ts';
import type { Day, Span } from '#facts/span.ts';
import { vagueDate } from '../axis/vague.ts';
import type { Large } from '../dense/large.svelte.ts';
import type { Facts } from '../facts.svelte.ts';

/** What it reads of the parts beside it. */
interface Given {
  readonly viewing: Viewing;
  readonly facts: Pick<Facts, 'clock' | 'days'>;
  readonly large: Pick<Large, 'dense'>;
}

/** How far the playhead has come among the facts: it changes only when the playhead crosses one of their days. */
export class Reached {
  readonly #given: Given;

  /** The last day of a mark that the playhead has reached; of very many facts its own. */
  readonly day: Day = $derived.by(() => {
    const { playhead } = this.#given.viewing;
    return this.#given.large.dense ? playhead : lastUpTo(this.#given.facts.days, playhead);
  });
  /** The last day up to `asOf` on which something became known; null where the view does not ask. */
  readonly known: Day | null = $derived.by(() => {
    const { asOf } = this.#given.viewing;
    return asOf === null || this.#given.large.dense ? asOf : lastUpTo(this.#knownDays, asOf);
  });
  /** The days on which something became known, ascending. */
  readonly #knownDays: readonly Day[] = $derived.by(() =>
    this.#given.viewing.archive.atHand.flatMap(({ known }) => known).sort((a, b) => a - b),
  );
  /** The date on which the playhead stands, where it says no day. */
  readonly vague: Span | null = $derived.by(() => {
    const { open, archive, playhead } = this.#given.viewing;
    return vagueDate(open === null ? undefined : archive.fact.get(open), this.#given.facts.clock, playhead);
  });

  constructor(given: Given) {
    this.#given = given;
  }
}

function lastUpTo(days: readonly Day[], day: Day): Day {
  return days[lowerBound(days, day + 1) - 1] ?? -Infinity;
}
