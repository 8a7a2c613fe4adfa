import { untrack } from 'svelte';
import type { Facts } from '../facts.svelte.ts';
import type { Rows } from '../lanes/rows.svelte.ts';
import type { Size } from '../size.svelte.ts';
import type { Morph } from './morph.svelte.ts';
import { type Axis, axisOn, between, part, trueAxis } from './scale.ts';
import { WHOLE, type Zoom, closestOf, enlarged, leftOf } from './zoom.ts';

/** Marks are laid out from the nearest of places so far apart, px: near enough for a browser to draw them exactly. */
const ORIGINS = 16_384;

/** What it reads of the parts beside it. */
interface Given {
  readonly facts: Pick<Facts, 'dates'>;
  readonly rows: Pick<Rows, 'width'>;
  readonly size: Pick<Size, 'em'>;
  readonly morph: Morph;
}

/** An axis of which a window is visible. */
export class ZoomedAxis {
  zoom: Zoom = $state.raw(WHOLE);

  readonly #given: Given;

  readonly #by: number = $derived.by(() => this.zoom.by);
  readonly #enlarged: Axis = $derived.by(() =>
    enlarged((width) => this.#axis(width), this.#given.rows.width, this.#by),
  );
  readonly #left: number = $derived.by(() => leftOf(this.#enlarged, this.#given.rows.width, this.zoom));
  readonly #origin: number = $derived.by(() => Math.round(this.#left / ORIGINS) * ORIGINS);
  /** The axis on which marks are laid out: it stays while one pans, but for very far. */
  readonly base: Axis = $derived.by(() => this.#cut(this.#origin));
  /** The axis as it is seen. */
  readonly visible: Axis = $derived.by(() => (this.#left === this.#origin ? this.base : this.#cut(this.#left)));
  readonly #ends: string = $derived.by(
    () => `${this.visible.domain}${this.visible.breaks.map(({ from, to }) => [from, to])}`,
  );
  /** The ends and the gaps of the axis: the same as long as none opens or closes, however far it is moved. */
  readonly outline: Pick<Axis, 'domain' | 'islands' | 'breaks'> = $derived.by(
    () => this.#ends && untrack(() => this.visible),
  ) as Axis;
  /** The most that the axis can be enlarged. */
  readonly closest: number = $derived.by(() => closestOf((width) => this.#axis(width), this.#given.rows.width));

  constructor(given: Given) {
    this.#given = given;
  }

  /** How far the visible axis lies right of the one that marks are laid out on, px. */
  get shift(): number {
    return this.#left - this.#origin;
  }

  #cut(left: number): Axis {
    return this.#by === 1 ? this.#enlarged : part(this.#enlarged, left, this.#given.rows.width);
  }

  #axis(width: number): Axis {
    const share = this.#given.morph.current;
    const broken = axisOn(this.#given.facts.dates, { width, breakWidth: this.#given.size.em * 1.5, mode: 'broken' });
    return share === 0 ? broken : between(broken, trueAxis(broken), share);
  }
}
