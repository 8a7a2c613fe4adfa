import { ArchiveWriter, type Emit } from '#facts/columns/files.ts';
import { WHOLE_FACTS } from '#facts/columns/holdings.ts';
import { isFirst } from '#facts/columns/collection.ts';
import { type Dataset, PAGE_FACTS } from '#facts/dataset.ts';
import type { Fact } from '#facts/fact.ts';
import { inOrder } from '#facts/order.ts';
import { type Frame, claimedIn, openingIds, openingOf } from '#facts/reduced.ts';
import { checkAppearances } from '../check/proof.ts';
import { checkDates, weekdaysOf } from '../check/dates.ts';
import { checkFigures } from '../check/figures.ts';
import { checkOrphans } from '../check/orphans.ts';
import { checkLength, checkPlain } from '../check/plain.ts';
import { checkQuestions } from '../check/questions.ts';
import { checkRoles } from '../check/roles.ts';
import { checkWords, sourcesOf } from '../check/sharing.ts';
import { checkStanding } from '../check/standing.ts';
import { checkStory } from '../check/story.ts';
import type { Draft } from '../parse.ts';
import { Reading, type Ref } from '../parse/shape.ts';
import * as shapes from '../parse/shapes.ts';
import type { Problems } from '../problems/problem.ts';
import type { Denial, Resolved } from '../resolve.ts';
import { type ResolvedFact, resolveFact } from '../resolve/facts.ts';
import { checkRefs } from '../resolve/refs.ts';
import type { Tables } from '../resolve/tables.ts';
import type { Texts } from '../passage/texts.ts';
import type { Workspace } from '../workspace.ts';
import { denialsIn } from './denials.ts';
import { QuickFacts } from './quickFacts.ts';
import { FactStore } from './store.ts';
import { type FactRow, factRows } from './table.ts';

/** The facts of a table, each read, checked and put away before the next one. */
export interface Streamed {
  readonly store: FactStore;
  /** The key facts, the one that the story begins with, and the first few others. */
  readonly first: readonly ResolvedFact[];
  /** The facts that deny, by question. */
  readonly denials: ReadonlyMap<string, readonly Denial[]>;
}

/** How many facts beside the key facts are kept, so that a story knows it has more than those. */
const OTHERS = 15;

/**
 * Reads a table of facts through the same shapes, resolution and checks as the files of editors, a row at a time. Rows
 * come from a database and were never compared with a text by hand: they need no lock (docs/data.md).
 * @param base the rest of the story, resolved
 */
export function compileRows(
  workspace: Workspace,
  file: string,
  base: Resolved,
  texts: Texts,
  problems: Problems,
): Streamed {
  const store = new FactStore();
  const first: ResolvedFact[] = [];
  const lines = new Map<string, number>();
  const used = new Map<string, Ref>();
  const denials = denialsIn(workspace, file);
  const given: Given = { file, base, texts, sources: sourcesOf(texts), weekdays: weekdaysOf(base), problems, denials, lines, used }; // prettier-ignore
  const quick = new QuickFacts(base, denials);
  let others = 0;
  for (const row of factRows(workspace, file, problems)) {
    // What is kept is kept with its places.
    const plain = texts.size > 0 || others < OTHERS ? null : quick.read(row.table);
    if (plain && !plain.key && plain.id !== base.story?.start && !lines.has(plain.id)) {
      lines.set(plain.id, row.line);
      store.add(plain);
      continue;
    }
    const resolved = readEntry(row, given);
    if (!resolved) continue;
    store.add(resolved.fact);
    const isKey = resolved.fact.key === true || resolved.fact.id === base.story?.start;
    if (isKey || others++ < OTHERS) first.push(resolved);
  }
  finish(base, first, [...base.draft.refs, ...used.values(), ...quick.refs(file)], lines, problems, denials);
  return { store, first, denials };
}

/** Reads a row by way of nodes and entries; whatever is wrong with it is reported. */
function readEntry(row: FactRow, given: Given): ResolvedFact | undefined {
  const { file, base, lines, used, problems } = given;
  const to = new Reading(problems);
  const node = row.node();
  const entry = node && shapes.fact(node, to);
  if (!entry) return undefined;
  checkRefs({ ...base.draft, refs: to.refs }, base.tables, problems);
  for (const ref of to.refs) if (!used.has(`${ref.kind} ${ref.id}`)) used.set(`${ref.kind} ${ref.id}`, ref);
  const id = entry.id?.value ?? '';
  const before = lines.get(id);
  if (before !== undefined && entry.id)
    problems.add('duplicate-id', entry.id.at, { noun: 'The fact', id, where: `${file}:${before}` });
  lines.set(id, row.line);
  const resolved = entry.draft?.value ? undefined : resolveFact(entry, base.tables);
  if (resolved) checkRow(resolved, given);
  return resolved;
}

interface Given {
  readonly file: string;
  readonly base: Resolved;
  readonly texts: Texts;
  readonly sources: ReturnType<typeof sourcesOf>;
  readonly weekdays: ReturnType<typeof weekdaysOf>;
  readonly denials: NonNullable<Resolved['denials']>;
  readonly problems: Problems;
  /** The line of each fact, and the first place of each id that facts name. */
  readonly lines: Map<string, number>;
  readonly used: Map<string, Ref>;
}

/** What the rules ask of a single fact; the rest of the story is not looked at again. */
function checkRow(fact: ResolvedFact, { base, texts, sources, weekdays, denials, problems }: Given): void {
  const draft: Draft = { ...EMPTY, id: base.draft.id, folder: base.draft.folder, facts: [fact.entry] };
  const row: Resolved = { ...base, draft, facts: [fact], denials };
  checkDates(row, problems, weekdays);
  checkRoles(row, problems);
  checkFigures(row, problems);
  checkQuestions(row, problems);
  checkStanding(row, problems);
  checkPlain(row, problems);
  checkLength(row, problems);
  checkAppearances(fact, row, texts, problems);
  checkWords(row, sources, problems);
}

const EMPTY: Omit<Draft, 'id' | 'folder'> = {
  story: undefined,
  articles: [],
  voices: [],
  places: [],
  occasions: [],
  questions: [],
  facts: [],
  steps: [],
  refs: [],
  unread: new Set(),
};

/** What can only be said when all rows are read: the story's own facts, ids that name none, and what nothing uses. */
function finish(
  base: Resolved,
  first: readonly ResolvedFact[],
  refs: readonly Ref[],
  lines: ReadonlyMap<string, number>,
  problems: Problems,
  denials: Given['denials'],
): void {
  const tables: Tables = { ...base.tables, fact: lines as unknown as Tables['fact'] };
  const whole: Resolved = { ...base, tables, facts: first, denials, draft: { ...base.draft, refs } };
  checkRefs(base.draft, tables, problems);
  checkStory(whole, problems);
  checkDates({ ...whole, facts: [] }, problems);
  checkRoles({ ...whole, facts: [] }, problems);
  checkPlain({ ...whole, facts: [] }, problems);
  checkLength({ ...whole, facts: [] }, problems);
  if (!problems.hasErrors) checkOrphans(whole, problems);
}

/** Facts that a dataset can hold whole beside the archive, so that a page without an archive shows them too. */
export const DATASET_FACTS = 100_000;

/** The dataset of streamed facts: with all of them, or where they are more than `most` with those that a page opens with. */
export function datasetOf({ store, first, denials }: Streamed, frame: Frame, most = DATASET_FACTS): Dataset {
  if (store.size <= most) return { ...frame, facts: [...store.sorted()].map(([fact]) => fact) };
  const opened = first.map(({ fact }) => fact).filter((fact) => isFirst(fact, frame));
  const facts = [...opened, ...store.pick(openingIds(frame))];
  const page = store.firstOf(frame.story.clock, PAGE_FACTS);
  const claimed = [...claimedIn([...facts, ...page])];
  const denying = new Set(claimed.flatMap((question) => (denials.get(question) ?? []).map(({ fact }) => fact.id)));
  return openingOf(frame, facts, store.pick(denying), page, store);
}

/** How many of the newest facts stand in files that do not hold all facts. */
const NEWEST = 500;

/** A story with all that it names, its first facts and its newest ones. */
export function latestOf({ store, first }: Streamed, frame: Frame): Dataset {
  const facts = [...first.map(({ fact }) => fact), ...store.lastOf('said', NEWEST)];
  const once = [...new Map(facts.map((fact) => [fact.id, fact])).values()];
  return { ...frame, facts: once.sort(inOrder('said')), size: store.size };
}

/** Every fact, in the order of the dataset. */
export function* factsOf({ store }: Streamed): Iterable<Fact> {
  for (const [fact] of store.sorted()) yield fact;
}

/** Takes facts, one after another. */
export type See = (fact: Fact) => void;

/** Writes the archive of streamed facts, and shows each of them on the way. */
export function writeRows(
  { store }: Streamed,
  given: Omit<ConstructorParameters<typeof ArchiveWriter>[0], 'size'>,
  emit: Emit,
  see: See = () => {},
): void {
  const writer = new ArchiveWriter({ ...given, size: store.size }, emit);
  for (const [fact, json] of store.sorted()) {
    writer.add(fact, json);
    see(fact);
  }
  writer.end();
}

/** Whether streamed facts are written as an archive. */
export function isLarge({ store }: Streamed): boolean {
  return store.size > WHOLE_FACTS;
}
