import type { Voice, VoiceKind } from '#facts/sources.ts';
import type { Place } from '#facts/place.ts';
import { nameOf } from './names.ts';
import type { Random } from './random.ts';

/** The voices of a story by what they may do; each list has at least one, the most heard first. */
export interface Cast {
  readonly all: readonly Voice[];
  /** Persons and governments: they claim and deny. */
  readonly named: readonly Voice[];
  /** Agencies and organisations: they document. */
  readonly bodies: readonly Voice[];
  /** Where a voice sits, for those that do. */
  readonly seats: ReadonlyMap<string, string>;
  /** Officials and experts without a name. */
  readonly unnamed: readonly Voice[];
}

const FIRST: readonly VoiceKind[] = ['person', 'government', 'agency', 'officials'];
const NAMES: Readonly<Record<string, string>> = {
  person: 'The mayor of',
  government: 'The government of',
  agency: 'The inspectorate of',
  officials: 'Officials in',
};

export function castOf(random: Random, count: number, places: readonly Place[]): Cast {
  const all = Array.from({ length: count }, (_, at): Voice => {
    const kind = FIRST[at] ?? random.pick([...FIRST, 'person', 'person', 'government'] as const);
    const party = random.chance(0.5) ? { party: `party-${random.whole(1, 9)}` } : {};
    const seat = kind === 'government' ? { seat: random.pick(places).id } : {};
    return { id: `voice-${at + 1}`, name: `${NAMES[kind]} ${nameOf(at)}`, kind, ...party, ...seat, spellings: [] };
  });
  const of = (...kinds: readonly VoiceKind[]) => all.filter(({ kind }) => kinds.includes(kind));
  const seats = new Map(all.flatMap(({ id, seat }) => (seat === undefined ? [] : [[id, seat] as const])));
  return { all, seats, named: of('person', 'government'), bodies: of('agency'), unnamed: of('officials') };
}
