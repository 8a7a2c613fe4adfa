import type { Archive } from '#facts/archive.ts';
import type { Fact } from '#facts/fact.ts';
import { spanOn } from '#facts/fact.ts';
import type { Clock } from '#facts/fact.ts';
import { denialsOf } from '#facts/status.ts';
import { spanShort } from '#app/language/dates.ts';
import { placeName, voiceName } from '#app/language/facts.ts';
import type { Language } from '#app/language/language.ts';
import type { Bundle } from './ink/flows.ts';
import type { InkWords } from './ink/scene.ts';

/** What the ink writes on the map, in a language; denials count as known on a day, or ever (null). */
export function inkWords(l: Language, archive: Archive, clock: Clock, asOf: number | null): InkWords {
  return {
    place: (place) => placeName(l, place),
    vague: l.words.map.vague,
    flow: (bundle) => flowWordings(l, archive, bundle, clock, asOf),
  };
}

/** "troops · said by Zelenskyy · 13 Oct · denied", then shorter. A claim never comes without its denial. */
function flowWordings(l: Language, archive: Archive, bundle: Bundle, clock: Clock, asOf: number | null): string[] {
  const { words } = l;
  const cargo = words.cargo[bundle.of];
  const fact = (bundle.flows.find(({ documented }) => documented) ?? bundle.flows.at(-1))?.fact;
  if (!fact) return [cargo];
  const by = words.map.flowBy[fact.standing](claimant(archive, fact));
  const others = new Set(bundle.flows.map(({ fact: { origin } }) => origin)).size - 1;
  const whom = others === 0 ? by : by ? `${by} +${others}` : words.counts.origins(others + 1);
  const date = spanShort(l, spanOn(fact, clock));
  const denied = denialsOf(archive, fact, asOf).length > 0 ? words.map.denied : '';
  const join = (...parts: string[]) => parts.filter(Boolean).join(' · ');
  return [join(cargo, whom, date, denied), join(cargo, whom, denied), join(whom || cargo, denied), join(cargo, denied)];
}

/** The first voice, by the last word of a person's name; empty where an article says it. */
function claimant(archive: Archive, { by }: Fact): string {
  const [first] = by;
  if (first === undefined) return '';
  const name = voiceName(archive, first);
  return archive.voice.get(first)?.kind === 'person' ? (name.split(' ').at(-1) ?? name) : name;
}
