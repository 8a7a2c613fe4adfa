import type { Language } from '#app/language/language.ts';
import type { Viewing } from '#app/view/view.svelte.ts';
import { type LaneKind, NOWHERE, type Row } from '#facts/lane.ts';
import type { Large } from '../dense/large.svelte.ts';
import type { Size } from '../size.svelte.ts';
import { type Gutter, gutterOf } from './gutter.ts';

/** What it reads of the parts beside it. */
interface Given {
  readonly viewing: Viewing;
  readonly language: () => Language;
  readonly large: Pick<Large, 'dense'>;
  readonly size: Pick<Size, 'width' | 'em'>;
}

/** The rows of the timeline, and where their names stand. */
export class Rows {
  readonly #given: Given;

  readonly #kind: LaneKind = $derived.by(() => this.#given.viewing.chosen.lanes);
  readonly named: readonly Row[] = $derived.by(
    () => this.#given.large.dense?.rows ?? this.#given.viewing.rows.map((row) => this.#name(row)),
  );
  readonly gutter: Gutter = $derived.by(() => {
    const labels = this.named.map(({ label }) => label);
    return gutterOf(labels, this.#given.size.width, this.#given.size.em);
  });
  /** Of the lanes beside the names, px. */
  readonly width: number = $derived.by(() => Math.max(this.#given.size.width - this.gutter.width, 1));

  constructor(given: Given) {
    this.#given = given;
  }

  /** In a story that names no place, voice or question there is nothing to tell one row from. */
  #name(row: Row): Row {
    if (row.id !== NOWHERE || this.#isBare) return row;
    return { ...row, label: this.#given.language().words.time.nowhere[this.#kind] };
  }

  get #isBare(): boolean {
    const { places, voices, questions } = this.#given.viewing.archive.dataset;
    return { place: places, voice: voices, question: questions }[this.#kind].length === 0;
  }
}
