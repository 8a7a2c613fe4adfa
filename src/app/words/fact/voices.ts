import { voiceNames } from '#app/language/facts.ts';
import type { Language } from '#app/language/language.ts';
import type { Archive } from '#facts/archive.ts';
import type { Fact, Position } from '#facts/fact.ts';
import { inOrder } from '#facts/order.ts';
import type { QuestionStatus } from '#facts/status.ts';

/** What one voice says, in the order of saying. */
export interface Voiced {
  /** As it is read; voices that speak together are one. */
  readonly name: string;
  readonly facts: readonly Fact[];
}

/** Facts by who says them: voices by their first saying, each with its facts in the order of saying. */
export function byVoice(l: Language, archive: Archive, facts: readonly Fact[]): readonly Voiced[] {
  const found = new Map<string, Fact[]>();
  for (const fact of [...facts].sort(inOrder('said'))) {
    const name = voiceNames(l, archive, fact);
    found.set(name, [...(found.get(name) ?? []), fact]);
  }
  return [...found].map(([name, own]) => ({ name, facts: own }));
}

/** A position that a voice takes beside the one under which it stands. */
export interface Elsewhere {
  readonly position: Position;
  readonly fact: Fact;
}

/** The other positions of a voice on a question, each with the first fact that takes it. */
export function elsewhere(
  l: Language,
  archive: Archive,
  { camps }: Pick<QuestionStatus, 'camps'>,
  here: Position | null,
  name: string,
): readonly Elsewhere[] {
  return camps
    .filter(({ position }) => position !== here)
    .flatMap(({ position, facts }) => {
      const fact = byVoice(l, archive, facts).find((voiced) => voiced.name === name)?.facts[0];
      return fact ? [{ position, fact }] : [];
    });
}
