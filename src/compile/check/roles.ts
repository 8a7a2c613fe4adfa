import type { FactEntry } from '../parse/shapes.ts';
import type { Written } from '../parse/source.ts';
import type { Problems } from '../problems/problem.ts';
import type { Resolved } from '../resolve.ts';
import type { PlainFact } from '../resolve/plain.ts';

/** A movement has a beginning, an end and something that moves; nothing is listed twice. */
export function checkRoles({ facts, draft }: Resolved, problems: Problems): void {
  for (const { entry } of facts) {
    checkMovement(entry, problems);
    for (const list of [entry.at, entry.from, entry.to, entry.about, entry.place, entry.by]) checkOnce(list, problems);
    for (const { via } of entry.in ?? []) checkOnce(via, problems);
    checkOnce(
      entry.answers?.flatMap(({ question }) => question ?? []),
      problems,
    );
  }
  for (const { by } of draft.occasions) checkOnce(by, problems);
  for (const { facts: shown, reveal, places } of draft.steps)
    for (const list of [shown, reveal, places]) checkOnce(list, problems);
}

function checkMovement(entry: FactEntry, problems: Problems): void {
  const has = PARTS.filter((part) => entry.given.has(part));
  if (has.length === 0 || has.length === PARTS.length) return;
  const missing = PARTS.filter((part) => !entry.given.has(part));
  const [first = 'from'] = has;
  const name = (list: readonly string[], word: string) => list.map((part) => `“${part}”`).join(` ${word} `);
  problems.add('role-alone', placeOf(entry, first), { has: name(has, 'and'), missing: name(missing, 'or') }, HINT);
}

const PARTS = ['from', 'to', 'of'] as const;

const HINT = 'Where something happened is `at`; what a fact concerns is `about`.';

function placeOf(entry: FactEntry, part: 'from' | 'to' | 'of') {
  const at = part === 'of' ? entry.of?.at : entry[part]?.[0]?.at;
  return at ?? entry.where;
}

function checkOnce(list: readonly Written<string>[] | undefined, problems: Problems): void {
  if (!list || list.length < 2) return;
  const seen = new Set<string>();
  for (const { value, at } of list) {
    if (seen.has(value)) problems.add('listed-twice', at, { id: value });
    seen.add(value);
  }
}

/** Whether `checkRoles` has nothing to say of a fact. */
export function areRolesSound({ places, of, by, answers, appearances }: PlainFact): boolean {
  const { at, from, to, about, place } = places;
  const parts = [from, to, of].filter((part) => part !== undefined).length;
  if (parts !== 0 && parts !== PARTS.length) return false;
  const lists = [at, from, to, about, place, by, ...appearances.map(({ via }) => via)];
  const asked = answers.map(({ question }) => question);
  return lists.every((list) => list === undefined || isDistinct(list)) && isDistinct(asked);
}

function isDistinct(list: readonly string[]): boolean {
  return list.length < 2 || new Set(list).size === list.length;
}
