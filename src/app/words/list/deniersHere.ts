import { voiceNames } from '#app/language/facts.ts';
import type { Language } from '#app/language/language.ts';
import type { Archive } from '#facts/archive.ts';
import type { Fact } from '#facts/fact.ts';
import { denialsTo } from '#facts/status.ts';
import { Deniers, type DeniersOn } from '../fact/deniers.ts';

/** Gives the deniers of facts at hand; how many there ever are, of a large story as well, whose dataset says so. */
export function deniersHere(l: Language, archive: Archive): (fact: Fact) => DeniersOn {
  const here = new Deniers(
    (question) => denialsTo(archive, question),
    (denial) => voiceNames(l, archive, denial),
  );
  return (fact) => {
    const on = here.of(fact);
    const all = archive.dataset.denied?.[fact.id];
    return all === undefined ? on : (day) => (day === null ? Math.max(all, on(null)) : on(day));
  };
}
