import { type Answer, CARGOES, type Cargo, type Clock, type Fact, POSITIONS, type PlaceRole, ROLES } from '../fact.ts';
import { bareAppearance } from '../opening.ts';
import { lowerBound } from '../search.ts';
import type { Grain, Span } from '../span.ts';
import type { Ids } from './builder.ts';
import {
  type Columns,
  EDGE,
  type Field,
  KIND,
  actAt,
  firstPosition,
  furtherOf,
  roleAt,
  standingAt,
  valuesAt,
} from './columns.ts';

/**
 * What columns alone say of a fact: everything but its texts, figures, passages and the form of its dates. It stands
 * for the fact until its chunk is read; its id is its index, which no address holds.
 */
export function glimpse(columns: Columns, ids: Ids, at: number): Fact {
  const flags = columns.kind[at] ?? 0;
  const hasEvent = ((columns.edges[at] ?? 0) & EDGE.event) !== 0;
  const cargo = cargoAt(columns, at);
  return {
    id: `#${at}`,
    text: '',
    standing: standingAt(columns, at),
    act: actAt(columns, at),
    by: names(columns, ids, 'voice', at),
    origin: `#${at}`,
    said: spanAt(columns, 'said', at),
    known: [columns.perhaps[at] ?? 0, columns.surely[at] ?? 0],
    places: placesAt(columns, ids, at),
    figures: [],
    answers: answersAt(columns, ids, at),
    appearances: names(columns, ids, 'article', at).map(bareAppearance),
    ...(hasEvent && { event: spanAt(columns, 'event', at) }),
    ...((flags & KIND.key) !== 0 && { key: true }),
    ...((flags & KIND.expected) !== 0 && { expected: true }),
    ...(cargo && { of: cargo }),
    ...((flags & KIND.withdrawn) !== 0 && { withdrawn: { on: 0, why: '' } }),
  };
}

function names(columns: Columns, ids: Ids, field: Field, at: number): readonly string[] {
  return valuesAt(columns, field, at).flatMap((index) => ids[field][index - 1] ?? []);
}

/** The days of a clock as a stretch in doubt: whether it lasted is told by the chunk alone. */
function spanAt(columns: Columns, clock: Clock, at: number): Span {
  const [from, to] = [columns[`${clock}From`][at] ?? 0, columns[`${clock}To`][at] ?? 0];
  const edges = columns.edges[at] ?? 0;
  const start = (edges & EDGE[`${clock}Start`]) === 0 ? from : null;
  const end = (edges & EDGE[`${clock}End`]) === 0 ? to : null;
  return { edtf: '', form: 'date', grain: grainIn(to - from), start: [start, from], end: [to, end] };
}

/** The grain that the length of a date tells, in days, where columns are all that is known of it. */
export function grainIn(days: number): Grain {
  return days === 1 ? 'day' : days <= 31 ? 'month' : 'year';
}

function placesAt(columns: Columns, ids: Ids, at: number): readonly PlaceRole[] {
  const [from] = furtherOf(columns.fields.place, at);
  return names(columns, ids, 'place', at).map((place, k) => ({
    place,
    role: k === 0 ? roleAt(columns, at) : (ROLES[columns.roles[from + k - 1] ?? 0] ?? 'at'),
  }));
}

function answersAt(columns: Columns, ids: Ids, at: number): readonly Answer[] {
  const [from] = furtherOf(columns.fields.question, at);
  return names(columns, ids, 'question', at).map((question, k) => {
    const code = k === 0 ? firstPosition(columns, at) : (columns.positions[from + k - 1] ?? 0);
    const position = POSITIONS[code - 1];
    return position ? { question, position } : { question };
  });
}

function cargoAt({ moving, cargo }: Columns, at: number): Cargo | undefined {
  const found = lowerBound(moving, at);
  return moving[found] === at ? CARGOES[cargo[found] ?? 0] : undefined;
}
