import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CARGOES, CLOCKS, type Fact, ROLES, spanOn } from '#facts/fact.ts';
import { reachOf } from '#facts/span.ts';
import { columnsOf, idsOf } from '#facts/columns/builder.ts';
import {
  type Columns,
  EDGE,
  KIND,
  actAt,
  firstPosition,
  positionCode,
  roleAt,
  standingAt,
  valuesAt,
} from '#facts/columns/columns.ts';
import { decodeColumns, encodeColumns } from '#facts/columns/wire.ts';
import { generate } from '#generate/generate.ts';
import { stories } from './stories.ts';

const distinct = (values: readonly string[]) => [...new Set(values)];

/** What columns say of a fact, and what the fact says. */
function told(columns: Columns, ids: ReturnType<typeof idsOf>, at: number) {
  const names = (field: 'place' | 'voice' | 'question' | 'article') =>
    valuesAt(columns, field, at).map((index) => ids[field][index - 1]);
  return {
    places: names('place'),
    voices: names('voice'),
    questions: names('question'),
    articles: names('article'),
    standing: standingAt(columns, at),
    act: actAt(columns, at),
    key: ((columns.kind[at] ?? 0) & KIND.key) !== 0,
    withdrawn: ((columns.kind[at] ?? 0) & KIND.withdrawn) !== 0,
    expected: ((columns.kind[at] ?? 0) & KIND.expected) !== 0,
    event: ((columns.edges[at] ?? 0) & EDGE.event) !== 0,
    position: firstPosition(columns, at),
    known: [columns.perhaps[at], columns.surely[at]],
    said: [columns.saidFrom[at], columns.saidTo[at]],
    when: [columns.eventFrom[at], columns.eventTo[at]],
    open: (['saidStart', 'saidEnd', 'eventStart', 'eventEnd'] as const).map((edge) => ((columns.edges[at] ?? 0) & EDGE[edge]) !== 0), // prettier-ignore
    role: valuesAt(columns, 'place', at).length > 0 ? roleAt(columns, at) : null,
    cargo: CARGOES[columns.cargo[columns.moving.indexOf(at)] ?? -1],
  };
}

function said(fact: Fact) {
  const [onSaid, onEvent] = CLOCKS.map((clock) => reachOf(spanOn(fact, clock)));
  return {
    places: distinct(fact.places.map(({ place }) => place)),
    voices: fact.by,
    questions: fact.answers.map(({ question }) => question),
    articles: distinct(fact.appearances.map(({ article }) => article)),
    standing: fact.standing,
    act: fact.act,
    key: fact.key === true,
    withdrawn: fact.withdrawn !== undefined,
    expected: fact.expected === true,
    event: fact.event !== undefined,
    position: positionCode(fact.answers[0]?.position),
    known: fact.known,
    said: [onSaid?.from, onSaid?.to],
    when: [onEvent?.from, onEvent?.to],
    open: [onSaid?.openStart, onSaid?.openEnd, onEvent?.openStart, onEvent?.openEnd],
    role: fact.places[0]?.role ?? null,
    cargo: fact.of,
  };
}

describe('columns', () => {
  test('say of every fact what the fact says', () => {
    fc.assert(
      fc.property(stories, (dataset) => {
        const columns = columnsOf(dataset);
        const ids = idsOf(dataset);
        dataset.facts.forEach((fact, at) => expect(told(columns, ids, at)).toEqual(said(fact)));
      }),
      { numRuns: 25 },
    );
  });

  test('come back from their file as they were', () => {
    fc.assert(
      fc.property(stories, (dataset) => {
        const columns = columnsOf(dataset);
        expect(decodeColumns(encodeColumns(columns))).toEqual(columns);
      }),
      { numRuns: 40 },
    );
  });

  test('hold the role of every place, beside the place', () => {
    const dataset = generate({ facts: 400, seed: 6 });
    const { fields, roles } = columnsOf(dataset);
    const ids = idsOf(dataset);
    fields.place.owner.forEach((owner, at) => {
      const place = ids.place[(fields.place.more[at] ?? 0) - 1];
      const role = dataset.facts[owner]?.places.find((one) => one.place === place)?.role;
      expect(ROLES[roles[at] ?? -1]).toBe(role);
    });
    expect(roles.length).toBeGreaterThan(50);
  });

  test('take at most 24 bytes a fact in their file', () => {
    const bytes = encodeColumns(columnsOf(generate({ facts: 20_000, seed: 1 }))).byteLength;
    expect(bytes / 20_000).toBeLessThanOrEqual(24);
  });

  test('hold on to nothing of their file', () => {
    const bytes = encodeColumns(columnsOf(generate({ facts: 300, seed: 2 })));
    const { fields, ...columns } = decodeColumns(bytes);
    const arrays = [...Object.values(columns), ...Object.values(fields).flatMap((field) => Object.values(field))];
    const buffers = arrays.flatMap((array: unknown) => (ArrayBuffer.isView(array) ? [array.buffer] : []));
    expect(buffers).toHaveLength(13 + 12);
    expect(buffers).not.toContain(bytes.buffer);
  });

  test('are read from bytes that begin anywhere', () => {
    const columns = columnsOf(generate({ facts: 100, seed: 2 }));
    const bytes = encodeColumns(columns);
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    expect(decodeColumns(moved.subarray(3))).toEqual(columns);
  });

  test('are refused where the file is of another format, or cut short', () => {
    const bytes = encodeColumns(columnsOf(generate({ facts: 100, seed: 2 })));
    expect(() => decodeColumns(new TextEncoder().encode('<!doctype html>'))).toThrow('not a file of the format');
    expect(() => decodeColumns(new Uint8Array())).toThrow('not a file of the format');
    expect(() => decodeColumns(bytes.slice(0, -200))).toThrow('cut short');
  });
});
