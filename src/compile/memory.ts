import type { Fact, FactId } from '#facts/fact.ts';
import type { Ref } from './parse/shape.ts';
import type { FactEntry } from './parse/shapes.ts';
import type { Source } from './parse/source.ts';
import type { Problem } from './problems/problem.ts';

/** What reading one file gave. */
export interface FileRead<T = unknown> {
  readonly source: Source;
  readonly value: T;
  readonly refs: readonly Ref[];
  readonly problems: readonly Problem[];
  /** Whether it could be read at all. */
  readonly isRead: boolean;
}

/**
 * What compiling a story found out the last time, so that after an edit only what depends on it is done anew. It is
 * asked by the very things that a result was made of, and never guesses: what changed is not in it.
 */
export class Memory {
  #files = new Map<string, { readonly raw: string | null; readonly made: FileRead }>();
  #values = new Map<string, { readonly from: readonly unknown[]; readonly made: unknown }>();
  #json = new WeakMap<object, string>();
  #said = new Map<FactId, Fact>();
  #facts = new WeakMap<FactEntry, Map<string, { readonly from: readonly unknown[]; readonly made: unknown }>>();

  /** What a value is as JSON, as long as it is the same. */
  json(value: object): string {
    const known = this.#json.get(value) ?? JSON.stringify(value);
    this.#json.set(value, known);
    return known;
  }

  /** A fact as it was the last time, where it still says the same: the same object, wherever its entry now stands. */
  lasting(fact: Fact): Fact {
    const before = this.#said.get(fact.id);
    if (before && this.json(before) === this.json(fact)) return before;
    this.#said.set(fact.id, fact);
    return fact;
  }

  /** What a file of this content gives. */
  file(file: string, raw: string | null, make: () => FileRead): FileRead {
    const known = this.#files.get(file);
    if (known?.raw === raw) return known.made;
    const made = make();
    this.#files.set(file, { raw, made });
    return made;
  }

  /** A value made of others; made again where one of these is not the same as it was. */
  value<T>(name: string, from: readonly unknown[], make: () => T): T {
    return remembered(this.#values, name, from, make);
  }

  /** The same of a fact, as long as its entry is the same. */
  ofFact<T>(entry: FactEntry, name: string, from: readonly unknown[], make: () => T): T {
    const known = this.#facts.get(entry) ?? new Map<string, { from: readonly unknown[]; made: unknown }>();
    this.#facts.set(entry, known);
    return remembered(known, name, from, make);
  }
}

function remembered<T>(
  known: Map<string, { readonly from: readonly unknown[]; readonly made: unknown }>,
  name: string,
  from: readonly unknown[],
  make: () => T,
): T {
  const last = known.get(name);
  if (last?.from.length === from.length && last.from.every((one, at) => one === from[at])) return last.made as T;
  const made = make();
  known.set(name, { from, made });
  return made;
}
