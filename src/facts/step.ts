import type { Clock, FactId, PlaceId } from './fact.ts';
import type { LonLat } from './place.ts';
import type { Day } from './span.ts';

/** One stop of a presentation. */
export interface Step {
  readonly id: string;
  readonly question: string;
  readonly text?: string;
  readonly answer?: string;
  /** For the speaker only. */
  readonly notes?: string;
  readonly facts: readonly FactId[];
  /** Facts that stay hidden until the answer is revealed. */
  readonly reveal: readonly FactId[];
  readonly places: readonly PlaceId[];
  readonly camera?: { readonly center: LonLat; readonly zoom: number };
  /** Half-open. A side that the editor left open reaches as far as dates do. */
  readonly range?: readonly [Day, Day];
  readonly clock?: Clock;
}
