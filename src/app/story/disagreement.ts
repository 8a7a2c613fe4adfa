import { voiceName, voiceNames } from '#app/language/facts.ts';
import { unitOf } from '#app/language/figures.ts';
import type { Language } from '#app/language/language.ts';
import { listWords } from '#app/language/number.ts';
import type { Archive } from '#facts/archive.ts';
import { contradicting } from '#facts/contradicting.ts';
import type { Fact } from '#facts/fact.ts';
import { answerTo, denialsOf } from '#facts/status.ts';
import { bare } from './bare.ts';

/** Who disagrees with a fact: who denies it or claims what it denies, and whose numbers are others. */
export function disagreement(l: Language, archive: Archive, fact: Fact): string {
  const namesOf = (other: Fact) =>
    other.by.length > 0 ? other.by.map((id) => bare(voiceName(archive, id))) : [voiceNames(l, archive, other)];
  const names = [...new Set(opposedTo(archive, fact).flatMap(namesOf))];
  // A large story has not brought all of its denials.
  const more = (archive.dataset.denied?.[fact.id] ?? 0) - names.length;
  const all = more > 0 ? [...names, l.words.card.moreDenials(more)] : names;
  const numbers = contradicting(archive, fact).map(({ fact: other, figure }) =>
    l.words.card.otherNumber(unitOf(l, archive, figure), voiceNames(l, archive, other)),
  );
  const numbered = numbers.length > 0 && `${l.words.card.otherNumbers}${l.words.colon} ${listWords(l.locale, numbers)}`;
  const told = [listWords(l.locale, all), numbered].filter(Boolean).join(l.words.separator);
  // Of a large story nobody here knows who else answers.
  const isSure = archive.all !== null || fact.answers.length === 0;
  const { nobody, nobodyHere } = l.story.words.paper;
  return told || (isSure ? nobody : nobodyHere);
}

/** The facts that deny what a fact claims, or claim what it denies: whoever denies is disagreed with, too. */
function opposedTo(archive: Archive, fact: Fact): readonly Fact[] {
  const denied = fact.answers.flatMap(({ question, position }) => (position === 'denies' ? [question] : []));
  const claims = denied.flatMap((question) =>
    (archive.answers.get(question) ?? []).filter(
      (other) => !other.withdrawn && answerTo(other, question)?.position === 'supports',
    ),
  );
  return [...denialsOf(archive, fact), ...claims];
}
