import { type Fact, spanOn } from '#facts/fact.ts';
import { inRange } from '#facts/select.ts';
import { lastDay } from '#facts/span.ts';
import { knowledge } from '#facts/status.ts';
import type { View } from '#app/view/view.ts';
import { stretchOf } from './ink/reading.ts';

/** Why a fact is drawn faint: its day is still to come, it is outside the window, or only perhaps known. */
export type Faint = 'later' | 'outside' | 'perhaps';

/** Why a view draws a fact faint; null where it draws it full, so that its mark counts it. */
export function faintBy(fact: Fact, view: Pick<View, 'clock' | 'range' | 'known'>, playhead: number): Faint | null {
  if (view.known && knowledge(fact, playhead) !== 'known') return 'perhaps';
  if (!inRange(fact, view)) return 'outside';
  return !view.known && lastDay(spanOn(fact, view.clock)) > stretchOf(view, playhead).day ? 'later' : null;
}
