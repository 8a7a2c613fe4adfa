import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openArchive } from '#facts/archive.ts';
import { kmBetween } from '#facts/distance.ts';
import { STANDINGS, spanOn } from '#facts/fact.ts';
import { reachOf } from '#facts/span.ts';
import { GAP, blanked, namesOfVoice } from '#app/story/blank.ts';
import { type Exercise, orderOf, placeOf, poolOf, roundOf, voiceOf } from '#app/story/exercise.ts';
import { randomOf, shuffled } from '#app/story/shuffle.ts';
import { fact, on, sample } from '#tests/sample.ts';
import { crowd } from './crowd.ts';

const archive = openArchive(crowd);
const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const rounds = seeds.map((seed) => roundOf(archive, poolOf(archive, []), seed));
const choices = (round: readonly Exercise[]) => round.filter((one) => one.kind !== 'order');

describe('exercises that the editor chose', () => {
  const ids = archive.atHand.slice(0, 2).map(({ id }) => id);
  const guess = { standing: ids };
  const chosen = openArchive({ ...crowd, story: { ...crowd.story, guess } });

  test('ask of all the facts that were named, and of no other', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const asked = choices(roundOf(chosen, poolOf(chosen, []), seed)).filter(({ kind }) => kind === 'standing');
        expect(asked.map(({ fact: { id } }) => id).sort()).toEqual([...ids].sort());
      }),
    );
  });

  test('leave the other kinds to chance', () => {
    const kinds = roundOf(chosen, poolOf(chosen, []), 1).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['order', 'place', 'who', 'standing']));
  });

  test('ask of nothing that was withdrawn', () => {
    const [first] = ids;
    const facts = crowd.facts.map((one) => (one.id === first ? { ...one, withdrawn: { on: 1, why: 'Wrong.' } } : one));
    const round = roundOf(openArchive({ ...chosen.dataset, facts }), archive.atHand.slice(2), 1);
    expect(choices(round).some(({ fact: { id } }) => id === first)).toBe(false);
  });
});

describe('a round of exercises', () => {
  test('is the same for the same seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(roundOf(archive, archive.atHand, seed)).toEqual(roundOf(archive, archive.atHand, seed));
      }),
    );
  });

  test('asks for time, place, voice and standing where the facts allow it', () => {
    fc.assert(
      fc.property(rounds, (round) => {
        expect(new Set(round.map(({ kind }) => kind))).toEqual(new Set(['order', 'place', 'who', 'standing']));
      }),
    );
  });

  test('has exactly one right answer to every choice, and it is the fact’s own', () => {
    fc.assert(
      fc.property(rounds, (round) => {
        for (const { kind, fact, options, answer } of choices(round)) {
          expect(options.filter((id) => id === answer)).toHaveLength(1);
          expect(new Set(options).size).toBe(options.length);
          const own = { place: fact.places.map(({ place }) => place), who: fact.by, standing: [fact.standing] }[kind];
          expect(options.filter((id) => (own as readonly string[]).includes(id))).toEqual([answer]);
        }
      }),
    );
  });

  test('offers places of which no two are near each other', () => {
    fc.assert(
      fc.property(rounds, (round) => {
        for (const { kind, options } of choices(round)) {
          const places = kind === 'place' ? options.flatMap((id) => archive.place.get(id) ?? []) : [];
          for (const [at, one] of places.entries())
            for (const other of places.slice(at + 1))
              expect(kmBetween(one.position, other.position)).toBeGreaterThanOrEqual(500);
        }
      }),
    );
  });

  test('offers nobody who says the same elsewhere, and nobody of the same side', () => {
    fc.assert(
      fc.property(rounds, (round) => {
        for (const { kind, fact, options, answer } of choices(round)) {
          if (kind !== 'who') continue;
          for (const id of options.filter((one) => one !== answer)) {
            const party = archive.voice.get(id)?.party;
            expect(party === undefined || party !== archive.voice.get(answer)?.party).toBe(true);
            const theirs = archive.atHand.filter(({ by }) => by.includes(id));
            for (const { question, position } of fact.answers)
              expect(theirs.flatMap(({ answers }) => answers)).not.toContainEqual({ question, position });
          }
        }
      }),
    );
  });

  test('asks who said it of a large story where nobody else can say the same: not all facts are at hand', () => {
    const part = openArchive({ ...crowd, size: 9000 });
    const asked = (of: typeof part) => of.atHand.filter((fact) => voiceOf(of, fact, randomOf(1)) !== null);
    expect(asked(part).length).toBeGreaterThan(3);
    expect(asked(part).every(({ answers, figures }) => answers.length + figures.length === 0)).toBe(true);
    expect(asked(archive).length).toBeGreaterThan(asked(part).length);
  });

  test('shows no words but those of a fact of the story, with nothing put into the gap', () => {
    fc.assert(
      fc.property(rounds, (round) => {
        for (const { fact, text } of choices(round)) {
          const parts = text.split(GAP);
          const pattern = new RegExp(
            `^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`,
            'su',
          );
          expect(archive.fact.get(fact.id)?.text).toMatch(pattern);
        }
      }),
    );
  });

  test('uses no fact for two choices', () => {
    fc.assert(
      fc.property(rounds, (round) => {
        const used = choices(round).map(({ fact }) => fact.id);
        expect(new Set(used).size).toBe(used.length);
      }),
    );
  });
});

describe('the order of time', () => {
  test('is asked only of facts that surely follow one another, and is never laid out solved', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const exercise = orderOf(archive.atHand, 'said', randomOf(seed)) ?? expect.unreachable();
        const told = exercise.answer.map((id) => archive.fact.get(id) ?? expect.unreachable());
        for (const [at, one] of told.entries()) {
          const after = told[at + 1];
          if (after) expect(reachOf(spanOn(one, 'said')).to).toBeLessThanOrEqual(reachOf(spanOn(after, 'said')).from);
        }
        expect(exercise.facts.map(({ id }) => id)).not.toEqual(exercise.answer);
        expect(exercise.facts.map(({ id }) => id).sort()).toEqual([...exercise.answer].sort());
      }),
    );
  });

  test('is that of the clock of the story: of a history, not that of the books it was read in', () => {
    const facts = ['2021-03-01', '2020-03-01', '2019-03-01'].map((said, at) =>
      fact(`f${at}`, { said: on(said), event: on(`190${at}-01-01`) }),
    );
    expect(orderOf(facts, 'event', randomOf(1))?.answer).toEqual(['f0', 'f1', 'f2']);
    expect(orderOf(facts, 'said', randomOf(1))?.answer).toEqual(['f2', 'f1', 'f0']);
  });

  test('is not asked where too few facts have days that are sure', () => {
    expect(orderOf([fact('a'), fact('b')], 'said', randomOf(1))).toBeNull();
    expect(
      orderOf(
        ['a', 'b', 'c'].map((id) => fact(id, { said: on('2024-10-13') })),
        'said',
        randomOf(1),
      ),
    ).toBeNull();
  });
});

describe('what cannot be asked fairly is not asked', () => {
  test('a place that holds others is no answer', () => {
    const wide = archive.atHand.filter(({ places }) =>
      places.some(({ role, place }) => role === 'at' && archive.place.get(place)?.precision === 'country'),
    );
    expect(wide.length).toBeGreaterThan(0);
    for (const one of wide) expect(placeOf(archive, one, randomOf(1))).toBeNull();
  });

  test('a joint statement and an article’s own voice have no one voice', () => {
    const [first] = archive.atHand;
    expect(voiceOf(archive, { ...(first ?? fact('x')), by: [] }, randomOf(1))).toBeNull();
    expect(voiceOf(archive, { ...(first ?? fact('x')), by: ['v1', 'v2'] }, randomOf(1))).toBeNull();
  });
});

describe('the facts to choose from', () => {
  test('are those that the steps name, else the key facts', () => {
    const named = archive.atHand.slice(0, 3).map(({ id }) => id);
    const step = { id: 's', question: '?', facts: named, reveal: [], places: [] };
    expect(poolOf(archive, [step]).map(({ id }) => id)).toEqual(named);
    const key = archive.atHand.filter((one) => one.key);
    expect(poolOf(archive, [])).toEqual(key.length >= 3 ? key : archive.atHand);
  });
});

describe('the first story', () => {
  const names = readFileSync('data/north-korean-troops/voices.yaml', 'utf8');
  test('its voices are left out of a text in every way they are named', () => {
    expect(names).toContain('Volodymyr Zelenskyy');
    const voice = {
      id: 'zelenskyy',
      name: 'Volodymyr Zelenskyy',
      kind: 'person' as const,
      spellings: ['Zelensky', 'President of Ukraine'],
    };
    expect(blanked('To parliament Zelenskyy said: no. Zelensky’s plan.', namesOfVoice(voice))).toBe(
      `To parliament ${GAP} said: no. ${GAP}’s plan.`,
    );
  });

  test('a name inside another word stays', () => {
    expect(blanked('Russian troops in Russia', ['Russia'])).toBe(`Russian troops in ${GAP}`);
  });
});

test('chance keeps every item once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), seeds, (items, seed) => {
      expect([...shuffled(items, randomOf(seed))].sort()).toEqual([...items].sort());
    }),
  );
});

test('every standing is an option of “said or found”', () => {
  const round = roundOf(openArchive(sample), sample.facts, 3);
  for (const one of choices(round)) if (one.kind === 'standing') expect(one.options).toEqual(STANDINGS);
});
