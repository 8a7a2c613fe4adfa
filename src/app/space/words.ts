import type { Archive } from '#facts/archive.ts';
import { type Cargo, type Clock, type Fact, spanOn } from '#facts/fact.ts';
import type { Place } from '#facts/place.ts';
import { denialsOf } from '#facts/status.ts';
import { spanShort } from '#app/language/dates.ts';
import { placeName, voiceName } from '#app/language/facts.ts';
import type { Language } from '#app/language/language.ts';
import { leadOf } from './ink/scene/flows.ts';
import type { InkWords } from './ink/scene/scene.ts';

/** What the ink writes on the map, in a language; denials count as known on a day, or ever (null). */
export function inkWords(l: Language, archive: Archive, clock: Clock, asOf: number | null): InkWords {
  /** A flow is told anew at every step in time: what it says is put together once. */
  const told = new Map<string, readonly string[]>();
  return {
    place: (place) => placeName(l, place),
    vague: l.words.map.vague,
    flow: ({ of, flows }) => {
      const fact = leadOf({ flows });
      if (!fact) return [l.words.cargo[of]];
      const others = new Set(flows.map(({ fact: { origin } }) => origin)).size - 1;
      const key = `${of} ${fact.id} ${others}`;
      const wordings = told.get(key) ?? flowWordings(l, archive, { of, fact, others }, clock, asOf);
      told.set(key, wordings);
      return wordings;
    },
  };
}

/** What moves, by whose word, and how many others say the same. */
interface Told {
  readonly of: Cargo;
  readonly fact: Fact;
  readonly others: number;
}

/** Places that a sentence names at most. */
export const NAMED = 12;

/** The names of the first of some places. */
export function placeNames(l: Language, places: readonly Place[], most = NAMED): readonly string[] {
  return places.slice(0, most).map((place) => placeName(l, place));
}

/** "troops · said by Zelenskyy · 13 Oct · denied", then shorter. A claim never comes without its denial. */
function flowWordings(
  l: Language,
  archive: Archive,
  { of, fact, others }: Told,
  clock: Clock,
  asOf: number | null,
): string[] {
  const { words } = l;
  const cargo = words.cargo[of];
  const by = words.map.flowBy[fact.standing](claimant(archive, fact));
  const whom = others === 0 ? by : by ? `${by} +${others}` : words.counts.origins(others + 1);
  const date = spanShort(l, spanOn(fact, clock));
  const denied = denialsOf(archive, fact, asOf).length > 0 ? words.map.denied : '';
  const join = (...parts: string[]) => parts.filter(Boolean).join(' · ');
  return [join(cargo, whom, date, denied), join(cargo, whom, denied), join(whom || cargo, denied), join(cargo, denied)];
}

/** The first voice in short, without its office; empty where an article says it. */
function claimant(archive: Archive, { by }: Fact): string {
  const [first] = by;
  if (first === undefined) return '';
  const [name = ''] = /^.[^,(]*/.exec(voiceName(archive, first)) ?? [];
  return archive.voice.get(first)?.short ?? name.trim();
}
