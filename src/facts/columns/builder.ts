import { CARGOES, CLOCKS, type Fact, ROLES, spanOn } from '../fact.ts';
import type { Dataset } from '../dataset.ts';
import { reachOf } from '../span.ts';
import { reachIn } from './reach.ts';
import {
  type Columns,
  type DayArray,
  EDGE,
  FIELDS,
  type Field,
  type Indexes,
  KIND,
  edgesOf,
  kindOf,
  positionCode,
} from './columns.ts';

/** The ids of the entries that facts name, by field, in the order in which columns count them. */
export type Ids = Readonly<Record<Field, readonly string[]>>;

export function idsOf({ places, voices, questions, articles }: Pick<Dataset, `${Field}s`>): Ids {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return { place: ids(places), voice: ids(voices), question: ids(questions), article: ids(articles) };
}

/** The columns of a dataset: O(facts). */
export function columnsOf(dataset: Dataset): Columns {
  const builder = new ColumnBuilder(dataset.facts.length, idsOf(dataset));
  for (const fact of dataset.facts) builder.add(fact);
  return builder.columns;
}

interface Growing {
  readonly first: Indexes;
  readonly owner: number[];
  readonly more: number[];
}

/** Takes facts one after another, in the order of the dataset, and keeps only their columns. */
export class ColumnBuilder {
  readonly #size: number;
  readonly #index: Readonly<Record<Field, ReadonlyMap<string, number>>>;
  readonly #fields: Readonly<Record<Field, Growing>>;
  readonly #days: Readonly<Record<DayColumn, Int32Array>>;
  readonly #bytes: Readonly<Record<'kind' | 'edges' | 'role', Uint8Array>>;
  readonly #roles: number[] = [];
  readonly #positions: number[] = [];
  readonly #moving: number[] = [];
  readonly #cargo: number[] = [];
  #next = 0;

  constructor(size: number, ids: Ids) {
    this.#size = size;
    this.#index = byField((field) => new Map(ids[field].map((id, at) => [id, at + 1])));
    this.#fields = byField((field) => ({ first: indexes(ids[field].length, size), owner: [], more: [] }));
    this.#days = byDay(() => new Int32Array(size));
    this.#bytes = { kind: new Uint8Array(size), edges: new Uint8Array(size), role: new Uint8Array(size) };
  }

  add(fact: Fact): void {
    const at = this.#next;
    this.#next += 1;
    this.#addKind(at, fact);
    this.#addDays(at, fact);
    this.#addPlaces(at, fact);
    this.#addAnswers(at, fact);
    this.#put('voice', at, new Set(fact.by));
    this.#put('article', at, new Set(fact.appearances.map(({ article }) => article)));
    if (!fact.of) return;
    this.#moving.push(at);
    this.#cargo.push(CARGOES.indexOf(fact.of));
  }

  /** What has been added; as many facts as were announced. */
  get columns(): Columns {
    if (this.#next !== this.#size) throw new Error(`${this.#size} facts were announced, ${this.#next} came`);
    const { kind, edges, role } = this.#bytes;
    return {
      size: this.#size,
      ...byDay((name) => narrowest(this.#days[name])),
      ...{ kind, edges, role },
      fields: byField((field) => {
        const { first, owner, more } = this.#fields[field];
        const wide = first.constructor as Uint32ArrayConstructor;
        return { first, owner: Uint32Array.from(owner), more: wide.from(more) };
      }),
      roles: Uint8Array.from(this.#roles),
      positions: Uint8Array.from(this.#positions),
      moving: Uint32Array.from(this.#moving),
      cargo: Uint8Array.from(this.#cargo),
    };
  }

  #addKind(at: number, { standing, act, key, withdrawn, expected }: Fact): void {
    const flags = (key ? KIND.key : 0) | (withdrawn ? KIND.withdrawn : 0) | (expected ? KIND.expected : 0);
    this.#bytes.kind[at] = kindOf(standing, act, flags);
  }

  #addDays(at: number, fact: Fact): void {
    const days = this.#days;
    let flags = fact.event ? EDGE.event : 0;
    for (const clock of CLOCKS) {
      const { from, to, openStart, openEnd } = reachOf(spanOn(fact, clock));
      days[`${clock}From`][at] = from;
      days[`${clock}To`][at] = to;
      flags |= (openStart ? EDGE[`${clock}Start`] : 0) | (openEnd ? EDGE[`${clock}End`] : 0);
    }
    days.perhaps[at] = fact.known[0];
    days.surely[at] = fact.known[1];
    this.#bytes.edges[at] = edgesOf(flags, 0);
  }

  /** A place once a fact, by the first of its roles there. */
  #addPlaces(at: number, { places }: Fact): void {
    const roles = new Map<string, number>();
    for (const { place, role } of places) {
      if (!roles.has(place) && this.#index.place.has(place)) roles.set(place, ROLES.indexOf(role));
    }
    const [first = 0, ...more] = roles.values();
    this.#bytes.role[at] = first;
    this.#roles.push(...more);
    this.#put('place', at, roles.keys());
  }

  #addAnswers(at: number, { answers }: Fact): void {
    const known = answers.filter(({ question }) => this.#index.question.has(question));
    const [first = 0, ...more] = known.map(({ position }) => positionCode(position));
    this.#bytes.edges[at] = edgesOf(this.#bytes.edges[at] ?? 0, first);
    this.#positions.push(...more);
    this.#put(
      'question',
      at,
      known.map(({ question }) => question),
    );
  }

  #put(field: Field, at: number, ids: Iterable<string>): void {
    const { first, owner, more } = this.#fields[field];
    let isFirst = true;
    for (const id of ids) {
      const index = this.#index[field].get(id);
      if (index === undefined) continue;
      if (isFirst) first[at] = index;
      else {
        owner.push(at);
        more.push(index);
      }
      isFirst = false;
    }
  }
}

const DAY_COLUMNS = ['saidTo', 'saidFrom', 'eventFrom', 'eventTo', 'perhaps', 'surely'] as const;
export type DayColumn = (typeof DAY_COLUMNS)[number];

export function byDay<T>(make: (column: DayColumn) => T): Readonly<Record<DayColumn, T>> {
  return Object.fromEntries(DAY_COLUMNS.map((name) => [name, make(name)])) as Record<DayColumn, T>;
}

/** The same days, in two bytes each where all of them fit. */
export function narrowest(days: Int32Array): DayArray {
  const { least, range } = reachIn(days);
  return least >= -(2 ** 15) && least + range <= 2 ** 15 ? new Int16Array(days) : days;
}

/** An array for indexes up to `most`. */
export function indexes(most: number, size: number): Indexes {
  if (most < 2 ** 8) return new Uint8Array(size);
  return most < 2 ** 16 ? new Uint16Array(size) : new Uint32Array(size);
}

export function byField<T>(make: (field: Field) => T): Readonly<Record<Field, T>> {
  return Object.fromEntries(FIELDS.map((field) => [field, make(field)])) as Record<Field, T>;
}
