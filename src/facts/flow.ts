import type { Cargo, Fact, PlaceId, VoiceId } from './fact.ts';

/** Something that moves from a place to another, as one fact has it. */
export interface Flow {
  readonly fact: Fact;
  readonly from: PlaceId;
  readonly to: PlaceId;
  readonly of: Cargo;
  readonly by: readonly VoiceId[];
  /** Drawn solid: documented or undisputed. Otherwise a claim, drawn dashed. */
  readonly documented: boolean;
}

/** The flows of a fact: every `from` with every `to`. A denial moves nothing. */
export function flowsOf(fact: Fact): readonly Flow[] {
  if (!fact.of || fact.standing === 'denies') return [];
  const { of, by } = fact;
  const documented = (fact.standing === 'happened' || fact.standing === 'found') && !fact.expected;
  const at = (role: string) => fact.places.filter((place) => place.role === role).map(({ place }) => place);
  return at('from').flatMap((from) => at('to').map((to) => ({ fact, from, to, of, by, documented })));
}
