import type { Stand } from '#facts/columns/answers.ts';
import { POSITIONS, type Position } from '#facts/fact.ts';
import type { Camp, Group, QuestionStatus } from '#facts/status.ts';
import type { Language } from './language.ts';
import { numberWords } from './number.ts';

/** "Supports", "Denies", "On a condition", "Leaves it open" */
export function positionWord(l: Language, position: Position): string {
  return l.words.position[position];
}

/** "3 origins (2 sides)"; the sides where they are fewer. */
export function groupCount(l: Language, group: Group): string {
  return l.words.counts.origins(group.origins) + sidesOf(l, group);
}

/**
 * Where a question stands: "supported by 2 origins, denied by 2, 1 open"; sides are named where they are fewer than the
 * origins, answers in words and figures counted, what is only perhaps known named apart.
 */
export function statusWords(l: Language, status: QuestionStatus): string {
  const { told } = status;
  const answered = told.facts.length > 0 ? [l.words.status.told(groupCount(l, told))] : [];
  const camps = [...answered, ...status.camps.map((camp, i) => campWords(l, camp, i === 0))];
  const figures = [...status.figures.values()].reduce((sum, list) => sum + list.length, 0);
  const parts = figures > 0 ? [...camps, l.words.status.figures(figures)] : camps;
  const perhaps = status.perhaps.length > 0 ? [l.words.status.perhaps(status.perhaps.length)] : [];
  return [...(parts.length > 0 ? parts : [l.words.status.nothing]), ...perhaps].join(l.words.comma);
}

/** The same of a question that has too many answers to count their origins: "supported in 812 answers, denied in 40". */
export function standWords(l: Language, stand: Stand): string {
  const { many, nothing } = l.words.status;
  const parts = [null, ...POSITIONS].flatMap((position) => {
    const count = stand.get(position) ?? 0;
    return count > 0 ? [{ say: many[position ?? 'told'], count }] : [];
  });
  const told = parts.map(({ say, count }, at) =>
    say(at === 0 ? l.words.counts.answers(count) : numberWords(l.locale, count)),
  );
  return told.join(l.words.comma) || nothing;
}

/** The first camp names what is counted; those after it give the number alone. */
function campWords(l: Language, camp: Camp, first: boolean): string {
  const full = first && camp.position !== 'open';
  const count = full ? l.words.counts.origins(camp.origins) : numberWords(l.locale, camp.origins);
  return l.words.status[camp.position](count) + sidesOf(l, camp);
}

function sidesOf(l: Language, { origins, sides }: Group): string {
  return sides < origins ? l.words.status.sides(sides) : '';
}
