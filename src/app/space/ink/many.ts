import type { Bulk } from '#app/view/bulk.svelte.ts';
import type { Collection } from '#facts/columns/collection.ts';
import { type Columns as FactColumns, EDGE, KIND, STANDING_BITS } from '#facts/columns/columns.ts';
import { byEnd, byKnown } from '#facts/columns/tally.ts';
import { type Clock, ROLES, STANDINGS } from '#facts/fact.ts';
import type { LonLat, Place } from '#facts/place.ts';
import type { Rows } from './scene/atlas.ts';
import { type Columns, type Days, NEVER, type Timing, codeIn, positions } from './counts/columns.ts';
import { counting } from './counts/counted.ts';
import { finderOf } from './counts/indexed.ts';

/** The rows of a story whose facts are too many to be read: O(facts), from columns alone. */
export function rowsOf(collection: Collection): Rows {
  const columns = columnsOf(collection);
  return { columns, fact: (index) => collection.read(index), find: finderOf(columns) };
}

type Shown = Pick<Bulk, 'masked' | 'collection'>;

/** Where the facts are that a large story shows, as of `pointsOf`: O(facts). */
export function pointsShown({ masked: { shown }, collection }: Shown): readonly LonLat[] {
  const { columns, places } = collection;
  const { first, owner, more } = columns.fields.place;
  const isNamed = new Uint8Array(places.length + 1);
  first.forEach((place, fact) => {
    if (shown[fact] === 1) isNamed[place] = 1;
  });
  owner.forEach((fact, at) => {
    // Roles are in their order: what a fact is about comes last.
    const isNear = columns.roles[at] !== ABOUT || columns.role[fact] === ABOUT;
    if (shown[fact] === 1 && isNear) isNamed[more[at] ?? 0] = 1;
  });
  return places.filter((_, at) => isNamed[at + 1] === 1).map(({ position }) => position);
}

const ABOUT = ROLES.indexOf('about');

/** The first places that facts which a large story shows have, by the order of the facts: O(facts) where they are few. */
export function firstPlaces({ masked: { shown }, collection }: Shown, most: number): readonly Place[] {
  const { columns, places } = collection;
  const { first } = columns.fields.place;
  const found = new Set<Place>();
  for (let fact = 0; fact < first.length && found.size < Math.min(most, places.length); fact += 1) {
    const place = shown[fact] === 1 ? places[(first[fact] ?? 0) - 1] : undefined;
    if (place) found.add(place);
  }
  return [...found];
}

/** Its rows are read when cells are gathered, and may be forgotten from then on. */
function columnsOf({ columns, places }: Collection): Columns {
  const rows = weakly(() => placed(columns, places.length));
  const made: Columns = {
    get start() {
      return rows().start;
    },
    get place() {
      return rows().place;
    },
    get kind() {
      return rows().kind;
    },
    rows: rows().place.length,
    facts: columns.size,
    places: places.length,
    ...positions(places),
    days: (timing) => daysOf(columns, timing),
    touches: (clock) => touching(columns, clock),
    counted: (timing, level) => counted(timing, level),
  };
  const counted = counting(made, columns);
  return made;
}

/** What is made anew where nobody has held on to it. */
function weakly<T extends object>(make: () => T): () => T {
  let last: WeakRef<T> | null = null;
  return () => {
    const made = last?.deref() ?? make();
    last = new WeakRef(made);
    return made;
  };
}

type Placed = Pick<Columns, 'start' | 'place' | 'kind'>;

/** Every place of every fact, once, by its first role there. */
function placed(columns: FactColumns, places: number): Placed {
  const { first, owner, more } = columns.fields.place;
  const most = first.length + more.length;
  const place = places <= 0xffff ? new Uint16Array(most) : new Uint32Array(most);
  const kind = new Uint8Array(most);
  const start = new Uint32Array(columns.size + 1);
  let rows = 0;
  let next = 0;
  for (let fact = 0; fact < columns.size; fact += 1) {
    const from = rows;
    const add = (one: number, role: number) => {
      for (let row = from; row < rows; row += 1) {
        if (place[row] !== one) continue;
        kind[row] = Math.min(kind[row] ?? 0, codeAt(columns, fact, role));
        return;
      }
      place[rows] = one;
      kind[rows] = codeAt(columns, fact, role);
      rows += 1;
    };
    if (first[fact]) add((first[fact] ?? 0) - 1, columns.role[fact] ?? 0);
    for (; owner[next] === fact; next += 1) add((more[next] ?? 0) - 1, columns.roles[next] ?? 0);
    start[fact + 1] = rows;
  }
  return { start, place: place.slice(0, rows), kind: kind.slice(0, rows) };
}

/** The code of each standing in each role, then the same where it lay ahead. */
const CODES = [false, true].map((expected) =>
  STANDINGS.map((standing) => ROLES.map((role) => codeIn(role, standing, expected))),
);

function codeAt(columns: FactColumns, fact: number, role: number): number {
  const kind = columns.kind[fact] ?? 0;
  return CODES[kind & KIND.expected ? 1 : 0]?.[kind & STANDING_BITS]?.[role] ?? 0;
}

function daysOf(columns: FactColumns, timing: Timing): Days {
  if (timing === 'known') {
    return {
      firm: (fact) => columns.surely[fact] ?? NEVER,
      appears: (fact) => columns.perhaps[fact] ?? NEVER,
      open: () => false,
      order: () => byKnown(columns, 'surely'),
    };
  }
  const to = columns[`${timing}To`];
  const end = EDGE[`${timing}End`];
  return {
    firm: (fact) => (to[fact] ?? NEVER) - 1,
    appears: null,
    open: (fact) => ((columns.edges[fact] ?? 0) & end) !== 0,
    order: () => byEnd(columns, timing),
  };
}

function touching(columns: FactColumns, clock: Clock): (fact: number, from: number, to: number) => boolean {
  const [begins, ends] = [columns[`${clock}From`], columns[`${clock}To`]];
  const [start, end] = [EDGE[`${clock}Start`], EDGE[`${clock}End`]];
  return (fact, from, to) => {
    const edges = columns.edges[fact] ?? 0;
    const begun = (edges & start) !== 0 || (begins[fact] ?? 0) < to;
    return begun && ((edges & end) !== 0 || (ends[fact] ?? 0) > from);
  };
}
