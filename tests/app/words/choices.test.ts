import { describe, expect, it } from 'vitest';
import { languageOf } from '#app/language/language.ts';
import { openingView, showAll, toggle } from '#app/view/view.ts';
import { chipsOf } from '#app/words/filters/chips.ts';
import { daysOf } from '#app/words/list/days.ts';
import { leftWords } from '#app/words/list/left.ts';
import { byVoice } from '#app/words/fact/voices.ts';
import { openArchive } from '#facts/archive.ts';
import { type Fact, STANDINGS } from '#facts/fact.ts';
import { otherNumbers } from '#facts/figures.ts';
import { select } from '#facts/select.ts';
import { day, fact, on, sample, span } from '#tests/sample.ts';

const en = languageOf('en');
const archive = openArchive(sample);
const opening = openingView(archive);
const everything = showAll(true)(opening);
const named = (id: string): Fact => archive.fact.get(id) ?? expect.fail(id);

describe('the chips of a filter', () => {
  it('keep the order of the standings, and count each', () => {
    const chips = chipsOf(en, archive, everything, 'standing');
    expect(chips.map(({ value }) => value)).toEqual(STANDINGS);
    expect(chips.map(({ count }) => count)).toEqual([1, 1, 1, 3, 1]);
  });

  it('count what the other filters leave, whatever is chosen in their own', () => {
    const narrowed = toggle('voice', 'union')(toggle('standing', 'said')(everything));
    expect(chipsOf(en, archive, narrowed, 'standing').find(({ value }) => value === 'said')).toMatchObject({
      count: 1,
      chosen: true,
    });
    expect(chipsOf(en, archive, narrowed, 'voice').find(({ value }) => value === 'mayor')?.count).toBe(2);
  });

  it('offer every value that a fact to choose from has, most frequent first', () => {
    expect(chipsOf(en, archive, opening, 'voice').map(({ label }) => label)).toEqual([
      'Dockers’ union',
      'The mayor',
      'Harbour inspectorate',
      'Port officials',
    ]);
    expect(chipsOf(en, archive, everything, 'place')[0]).toMatchObject({ value: 'harbour', count: 3 });
  });

  it('tell the articles of one outlet apart: by their day, and those of one day by their headlines', () => {
    const article = (id: string, publisher: string, published: string) =>
      ({ id, publisher, headline: `Of ${id}`, published: on(published), language: 'en' }) as const;
    const articles = [
      article('own', 'The Gazette', '2024-10-12'),
      article('later', 'The Gazette', '2024-10-27'),
      article('same-day', 'The Gazette', '2024-10-27'),
      article('other', 'The Harbour Post', '2024-10-27'),
    ];
    const facts = articles.map(({ id }) => fact(`in-${id}`, { key: true, appearances: [{ article: id, passage: { first: 'A', last: 'b' }, via: [] }] })); // prettier-ignore
    const several = openArchive({ ...sample, articles, facts });
    const labels = chipsOf(en, several, openingView(several), 'article').map(({ value, label }) => [value, label]);
    expect(Object.fromEntries(labels)).toEqual({
      own: 'The Gazette · 12 October 2024',
      later: 'The Gazette · Of later',
      'same-day': 'The Gazette · Of same-day',
      other: 'The Harbour Post',
    });
  });

  it('keep what is chosen, even where nothing has it', () => {
    const odd = [toggle('voice', 'union'), toggle('standing', 'found')].reduce((view, move) => move(view), opening);
    expect(chipsOf(en, archive, odd, 'voice').find(({ value }) => value === 'union')).toMatchObject({
      count: 0,
      chosen: true,
    });
  });
});

describe('the days of the list', () => {
  it('hold every fact once, in order', () => {
    for (const clock of ['said', 'event'] as const) {
      const days = daysOf(en, archive.atHand, clock);
      expect(days.flatMap(({ facts }) => facts)).toHaveLength(archive.atHand.length);
      expect(days.map((group) => group.day)).toEqual(days.map((group) => group.day).sort((a, b) => a - b));
    }
  });

  it('are named by the day where a fact has just that day', () => {
    const facts = [fact('a', { said: on('2024-10-14') }), fact('b', { said: span('once', null, '2024-10-14') })];
    expect(daysOf(en, facts, 'said').map(({ title }) => title)).toEqual(['Monday 14 October 2024']);
  });

  it('claim no day that no fact has', () => {
    const october = span('date', '2024-10-01', '2024-10-31', { edtf: '2024-10', grain: 'month' });
    const until = span('lasted', null, '2024-10-31', { edtf: '../2024-10-31' });
    expect(daysOf(en, [fact('a', { said: october })], 'said')[0]?.title).toBe('October 2024, day not given');
    const mixed = [fact('a', { said: october }), fact('b', { said: until })];
    expect(daysOf(en, mixed, 'said')[0]?.title).toBe('by 31 October 2024');
  });
});

describe('what is left out', () => {
  it('is told with its reasons', () => {
    const narrowed = toggle('standing', 'happened')(everything);
    expect(leftWords(en, select(archive, narrowed))).toBe('7 facts left out: 6 of another standing and 1 withdrawn.');
  });

  it('is nothing where all is shown', () => {
    const { facts: _, ...rest } = sample;
    const whole = openArchive({ ...rest, facts: sample.facts.filter(({ withdrawn }) => !withdrawn) });
    expect(leftWords(en, select(whole, everything))).toBeNull();
  });
});

describe('the other numbers of a fact', () => {
  it('are those of its question, without its own', () => {
    const { same, other } = otherNumbers(archive, named('mayor-number'), null);
    expect(same.map((one) => one.fact.id)).toEqual(['boats-leave']);
    expect(other).toEqual([]);
  });

  it('are only those known on the day', () => {
    expect(otherNumbers(archive, named('mayor-number'), day('2024-10-14')).same).toEqual([]);
  });

  it('are none for a fact that gives no number', () => {
    expect(otherNumbers(archive, named('mayor-safe'), null)).toEqual({ same: [], other: [] });
  });
});

describe('facts by voice', () => {
  it('hold every fact once, each voice where it first speaks and each in the order of saying', () => {
    const facts = [
      fact('late', { by: ['mayor'], said: on('2024-10-17') }),
      fact('between', { by: ['union'], said: on('2024-10-15') }),
      fact('early', { by: ['mayor'], said: on('2024-10-13') }),
    ];
    const told = byVoice(en, archive, facts).map(({ name, facts: own }) => [name, ...own.map(({ id }) => id)]);
    expect(told).toEqual([
      ['The mayor', 'early', 'late'],
      ['Dockers’ union', 'between'],
    ]);
  });
});
