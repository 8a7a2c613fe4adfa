import type { FactId } from '#facts/fact.ts';
import { checkOrphans } from '../check/orphans.ts';
import type { Given } from '../check/given.ts';
import { checkEntries, checkWhole, factsIn, givenFor } from '../check/rules.ts';
import type { Draft } from '../parse.ts';
import { Reading, type Ref } from '../parse/shape.ts';
import * as shapes from '../parse/shapes.ts';
import type { Problems } from '../problems/problem.ts';
import type { Denial, Resolved } from '../resolve.ts';
import { type ResolvedFact, resolveFact } from '../resolve/facts.ts';
import { type Named, namedIn } from '../resolve/named.ts';
import { checkRefs } from '../resolve/refs.ts';
import type { Texts } from '../passage/texts.ts';
import type { Workspace } from '../workspace.ts';
import { denialsIn } from './denials.ts';
import { RowIds } from './ids.ts';
import { QuickFacts } from './quickFacts.ts';
import { FactStore } from './store.ts';
import { type FactRow, factRows } from './table.ts';

/** The facts of a table, each read, checked and put away before the next one. */
export interface Streamed {
  readonly store: FactStore;
  /** The key facts, those that `story.yaml` names, and the first few others. */
  readonly first: readonly ResolvedFact[];
  /** The facts that deny, by question. */
  readonly denials: ReadonlyMap<string, readonly Denial[]>;
}

/** How many facts beside these are kept, so that a story knows it has more. */
const OTHERS = 15;

/**
 * Reads a table of facts through the same shapes, resolution and rules as the files of editors, a row at a time. Rows
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
  const denials = denialsIn(workspace, file);
  const reader = new RowReader(file, { ...base, denials }, texts, problems);
  const quick = new QuickFacts(base.tables, denials);
  const store = new FactStore();
  const first: ResolvedFact[] = [];
  const named = namedBy(base.draft);
  let others = 0;
  for (const row of factRows(workspace, file, problems)) {
    // What is kept is kept with its places.
    const plain = texts.size > 0 || others < OTHERS ? null : quick.read(row.table);
    if (plain && !plain.key && !named.has(plain.id) && reader.ids.take(plain.id, row.line) === null) {
      store.add(plain);
      continue;
    }
    const resolved = reader.read(row);
    if (!resolved) continue;
    const { fact } = resolved;
    store.add(fact);
    if (fact.key || named.has(fact.id) || (!fact.withdrawn && others++ < OTHERS)) first.push(resolved);
  }
  reader.finish(first, quick.refs(file));
  return { store, first, denials };
}

/** The facts that `story.yaml` names: the one that the story begins with, and those of its exercises. */
function namedBy({ story }: Draft): ReadonlySet<FactId> {
  const { order = [], place = [], who = [], standing = [] } = story?.guess ?? {};
  const written = [...order, ...place, ...who, ...standing, ...(story?.start ? [story.start] : [])];
  return new Set(written.map(({ value }) => value));
}

/** Reads rows by way of nodes and entries; whatever is wrong with them is reported. */
class RowReader {
  readonly ids = new RowIds();
  /** The first place of each id that facts name. */
  readonly #used = new Map<string, Ref>();
  readonly #given: Given;
  readonly #named: Named;
  #isWhole = true;

  constructor(
    readonly file: string,
    readonly story: Resolved,
    texts: Texts,
    readonly problems: Problems,
  ) {
    this.#given = givenFor(story, texts);
    this.#named = namedIn(story.tables);
  }

  /** The fact of a row; undefined for a draft, and where there is none or an earlier row has its id. */
  read(row: FactRow): ResolvedFact | undefined {
    const { story, problems } = this;
    const to = new Reading(problems);
    const node = row.node();
    if (!node) this.#isWhole = false;
    const entry = node && shapes.fact(node, to);
    if (!entry) return undefined;
    checkRefs({ ...story.draft, refs: to.refs }, story.tables, problems);
    this.#use(to.refs);
    const isFirst = this.#isFirst(entry, row.line);
    const resolved = isFirst && !entry.draft?.value ? resolveFact(entry, this.#named) : undefined;
    checkEntries(factsIn(story, [entry], resolved ? [resolved] : []), problems, this.#given);
    return resolved;
  }

  /** What can only be said when all rows are read: of the story itself, ids that name no fact, and what nothing uses. */
  finish(first: readonly ResolvedFact[], refs: readonly Ref[]): void {
    const { story, problems } = this;
    const { draft, tables } = story;
    const toFacts = draft.refs.filter(({ kind }) => kind === 'fact');
    // Of the ids of a table that cannot be read whole, none is known to be missing.
    if (this.#isWhole) checkRefs({ refs: toFacts, unread: new Set() }, { ...tables, fact: this.ids }, problems);
    const whole = { ...draft, refs: [...draft.refs, ...this.#used.values(), ...refs] };
    checkWhole({ ...story, facts: first, draft: whole }, problems, this.#given);
    if (!problems.hasErrors) checkOrphans({ ...story, draft: whole }, problems);
  }

  #use(refs: readonly Ref[]): void {
    for (const ref of refs) {
      const key = `${ref.kind} ${ref.id}`;
      if (!this.#used.has(key)) this.#used.set(key, ref);
    }
  }

  /** Whether no row before had the id of an entry; reported otherwise. */
  #isFirst(entry: shapes.FactEntry, line: number): boolean {
    if (!entry.id) return true;
    const { value: id, at } = entry.id;
    const before = this.ids.take(id, line, entry);
    if (before !== null)
      this.problems.add('duplicate-id', at, { noun: 'The fact', id, where: `${this.file}:${before}` });
    return before === null;
  }
}
