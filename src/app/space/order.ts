import { keyFactsOf } from '#facts/archive.ts';
import type { Fact } from '#facts/fact.ts';
import { knowledge } from '#facts/status.ts';
import type { View } from '#app/view/view.ts';
import type { Order } from './ink/ink.ts';
import { bundlesOn, placesIn } from './ink/reading.ts';
import type { Atlas } from './ink/scene/atlas.ts';
import type { InkWords } from './ink/scene/scene.ts';
import type { Inset } from './inset.ts';
import { LABEL_GAP, type Layout, type Scenery, coveredOn, isNarrow } from './layout.ts';

/** What a map draws of a view, live and in a picture: each part is made by a function, where what it reads changes. */
interface Staged extends Scenery {
  readonly view: Pick<View, 'range' | 'known' | 'clock'>;
  readonly words: InkWords;
  readonly layout: Layout;
  readonly inset: Inset | null;
}

/** An open fact, as far as it is on the map: not what was said later than the day that is asked for. */
export function openOn(fact: Fact, asOf: number | null): Fact | null {
  return knowledge(fact, asOf) === 'later' ? null : fact;
}

/** The facts that say that something moved. */
export function movingIn(facts: readonly Fact[]): readonly Fact[] {
  return facts.filter(({ of }) => of);
}

/** The indexes of the places of key facts. */
export function keyIn(atlas: Atlas): ReadonlySet<number> {
  return placesIn(atlas, keyFactsOf(atlas.archive.atHand));
}

/** The indexes of the places of the open fact. */
export function selectedIn(atlas: Atlas, open: Fact | null): ReadonlySet<number> {
  return placesIn(atlas, open ? [open] : []);
}

/** Puts together what the ink draws. */
export function orderOf({ moving, view, layout, ...drawn }: Staged): Order {
  return {
    ...drawn,
    bundles: bundlesOn(moving, view, drawn.days.day),
    discs: isNarrow(layout.size),
    covered: coveredOn(layout, drawn.inset, LABEL_GAP),
  };
}
