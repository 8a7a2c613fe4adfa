import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openArchive } from '#facts/archive.ts';
import { ROLES, STANDINGS } from '#facts/fact.ts';
import { touches } from '#facts/span.ts';
import { spanOn } from '#facts/fact.ts';
import { knowledge } from '#facts/status.ts';
import { unitOf } from '#app/space/camera.ts';
import { KINDS, STANCES, codeOf, columnsOf, kindOf } from '#app/space/ink/columns.ts';
import { countOf, levelOf, maskOf, PLACES, sheetOf, upTo } from '#app/space/ink/sheet.ts';
import { day, fact, sample } from '#tests/sample.ts';
import { city, factAt, story } from './world.ts';

const archive = openArchive(sample);
const columns = columnsOf(archive);
const all = (n: number) => new Uint8Array(n).fill(2);

describe('columns', () => {
  it('hold a row for every place of every fact', () => {
    expect(columns.rows).toBe(archive.facts.reduce((sum, { places }) => sum + places.length, 0));
    expect(columns.facts).toBe(archive.facts.length);
  });

  it('hold one row a place, by the first of its roles there', () => {
    const places = ROLES.toReversed().map((role) => ({ role, place: 'here' }));
    const one = columnsOf(openArchive(story([city('here', 0, 0)], [fact('twice', { places })])));
    expect(one.rows).toBe(1);
    expect(kindOf(one.kind[0] ?? 0).stance).toBe('here');
  });

  it('project each place once, exactly as the camera does', () => {
    archive.dataset.places.forEach(({ position }, place) => {
      expect([columns.x[place], columns.y[place]]).toEqual([...unitOf(position)]);
    });
  });

  it('give every kind a code of its own and back', () => {
    const codes = new Set<number>();
    for (const standing of STANDINGS)
      for (const stance of STANCES)
        for (const expected of [true, false]) {
          const code = codeOf({ standing, stance, expected });
          expect(kindOf(code)).toEqual({ standing, stance, expected });
          codes.add(code);
        }
    expect(codes.size).toBe(KINDS);
  });

  it('order rows by the day of either clock', () => {
    for (const timing of ['said', 'event', 'known'] as const) {
      const { firm, order } = columns.days(timing);
      const days = [...order].map((row) => firm[row] ?? 0);
      expect(days).toEqual(days.toSorted((a, b) => a - b));
    }
  });
});

describe('upTo', () => {
  it('counts what comes on or before a day, as a scan does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 })), fc.integer({ min: -60, max: 60 }), (days, at) => {
        const sorted = Int32Array.from(days).sort();
        expect(upTo(sorted, 0, sorted.length, at)).toBe(days.filter((one) => one <= at).length);
      }),
    );
  });

  it('counts within a part of the list only', () => {
    expect(upTo(Int32Array.of(1, 2, 3, 4), 1, 3, 9)).toBe(2);
  });
});

describe('a sheet', () => {
  const days = fc.integer({ min: day('2022-01-01'), max: day('2024-12-31') });

  it('counts the facts known and perhaps known on any day as the facts themselves say', () => {
    const sheet = sheetOf(columns, columns.days('known'), all(columns.rows), PLACES);
    fc.assert(
      fc.property(days, (on) => {
        archive.dataset.places.forEach(({ id }, place) => {
          const cell = sheet.cellOf[place] ?? -1;
          const here = archive.facts.filter(({ places }) => places.some((one) => one.place === id));
          const known = here.filter((one) => knowledge(one, on) === 'known').length;
          const perhaps = here.filter((one) => knowledge(one, on) === 'perhaps').length;
          expect(cell < 0 ? { full: 0, faint: 0 } : countOf(sheet, cell, on)).toEqual({ full: known, faint: perhaps });
        });
      }),
    );
  });

  it('dims exactly the facts that do not touch the window', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 400 }), (from, length) => {
        const mask = maskOf(columns, () => true, columns.reaches('event'), [from, from + length]);
        mask.forEach((state, row) => {
          const one = archive.facts[columns.fact[row] ?? -1];
          expect(state === 2).toBe(one !== undefined && touches(spanOn(one, 'event'), from, from + length));
        });
      }),
    );
  });

  it('holds no fact that is not shown', () => {
    const sheet = sheetOf(columns, columns.days('said'), new Uint8Array(columns.rows), PLACES);
    expect([sheet.cells, sheet.rows.length]).toEqual([0, 0]);
  });

  it('loses no row at any level', () => {
    const points = fc.array(fc.tuple(fc.integer({ min: -179, max: 179 }), fc.integer({ min: -80, max: 80 })), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(points, fc.integer({ min: 0, max: 12 }), (at, level) => {
        const places = at.map(([lon, lat], n) => city(`p${n}`, lon, lat));
        const many = columnsOf(
          openArchive(
            story(
              places,
              places.map(({ id }, n) => factAt(`f${n}`, id)),
            ),
          ),
        );
        const sheet = sheetOf(many, many.days('said'), all(many.rows), level);
        expect([...sheet.rows].sort((a, b) => a - b)).toEqual(Array.from({ length: many.rows }, (_, row) => row));
      }),
    );
  });

  it('keeps every place a cell of its own while there are few', () => {
    expect(levelOf(columns, 512)).toBe(PLACES);
    expect(levelOf({ ...columns, places: 1_000_000 }, 512)).toBe(4);
  });
});
