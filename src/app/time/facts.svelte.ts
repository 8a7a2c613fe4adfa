import type { Viewing } from '#app/view/view.svelte.ts';
import { type Clock, type Fact, type FactId, spanOn } from '#facts/fact.ts';
import { inRange } from '#facts/select.ts';
import { type Day, lastDay } from '#facts/span.ts';
import { type Dates, datesOf } from './axis/scale.ts';
import { stretchOf } from './axis/stretch.ts';
import { type Preset, presetsOf } from './controls/presets.ts';
import type { Large } from './dense/large.svelte.ts';

/** So many facts with a day on each clock at most always have their lines drawn. */
const FEW = 5;

/** What it reads of the parts beside it. */
interface Given {
  readonly viewing: Viewing;
  readonly large: Pick<Large, 'dense'>;
}

/** The facts of the view on its clock, each part of the view on its own: nothing here is asked while one scrubs. */
export class Facts {
  readonly #given: Given;

  readonly clock: Clock = $derived.by(() => this.#given.viewing.chosen.clock);
  readonly #all: boolean = $derived.by(() => this.#given.viewing.chosen.all);
  /** The facts that lay out the axis: all that the view chooses from, so that no filter moves it. */
  readonly #pool: readonly Fact[] = $derived.by(() =>
    this.#given.viewing.archive.atHand.filter((fact) => !fact.withdrawn && (this.#all || fact.key)),
  );
  /** What lays out an axis of any width; worked out once a set of dates. */
  readonly dates: Dates = $derived.by(
    () => this.#given.large.dense?.dates ?? datesOf(this.#pool.map((fact) => stretchOf(spanOn(fact, this.clock)))),
  );
  /** What a click on a preset can choose, in the order of time. */
  readonly presets: readonly Preset[] = $derived.by(
    () =>
      this.#given.large.dense?.presets ??
      presetsOf(
        this.#daysOf(this.#pool),
        this.#pool.map((fact) => stretchOf(spanOn(fact, this.clock)).ends[1]),
      ),
  );
  /** The days of the marks of the facts that are shown, ascending, one a fact. */
  readonly days: readonly Day[] = $derived.by(() => this.#daysOf(this.#given.viewing.selection.shown));
  /** The facts that playing and stepping go through: those inside the chosen window. */
  readonly played: readonly Fact[] = $derived.by(() => {
    const { selection, range } = this.#given.viewing;
    return selection.shown.filter((fact) => inRange(fact, { range, clock: this.clock }));
  });
  /** The facts whose lines are always drawn: none where there are more than a few. */
  readonly few: readonly FactId[] = $derived.by(() => {
    if (this.#given.large.dense) return [];
    const two = this.#given.viewing.selection.shown.filter((fact) => fact.event && fact.standing !== 'happened');
    return two.length <= FEW ? two.map(({ id }) => id) : [];
  });

  constructor(given: Given) {
    this.#given = given;
  }

  #daysOf(facts: readonly Fact[]): readonly Day[] {
    return facts.map((fact) => lastDay(spanOn(fact, this.clock)));
  }
}
