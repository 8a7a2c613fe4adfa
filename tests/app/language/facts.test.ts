import { describe, expect, it } from 'vitest';
import {
  actWord,
  factLine,
  originWords,
  placeName,
  placeWords,
  standingNote,
  standingWord,
  voiceNames,
} from '#app/language/facts.ts';
import { figureLines, figureNumber, unitOf } from '#app/language/figures.ts';
import { languageOf } from '#app/language/language.ts';
import { statusWords } from '#app/language/questions.ts';
import { openArchive } from '#facts/archive.ts';
import { type Fact, type Figure, type Role, STANDINGS } from '#facts/fact.ts';
import type { Precision } from '#facts/place.ts';
import { statusOf } from '#facts/status.ts';
import { day, fact, sample } from '../../sample.ts';

const en = languageOf('en');
const archive = openArchive(sample);
const named = (id: string): Fact => archive.fact.get(id) ?? expect.fail(id);

const oblast = (precision: Precision) => ({
  id: precision,
  name: `Some ${precision}`,
  kind: precision,
  precision,
  position: [0, 0] as const,
  spellings: [],
});
const wide = openArchive({
  ...sample,
  places: [...sample.places, oblast('region'), oblast('country'), oblast('area'), oblast('city')],
});
const inPlace = (more: Partial<Fact>, ...places: readonly (readonly [Role, string])[]) =>
  placeWords(en, wide, fact('any', { ...more, places: places.map(([role, place]) => ({ role, place })) }));

describe('the words of standings', () => {
  it('name each standing and note it, and never say true or false', () => {
    for (const standing of STANDINGS) {
      expect(standingWord(en, standing)).not.toBe('');
      expect(standingNote(en, standing)).not.toMatch(/\b(true|false)\b/i);
    }
  });

  it('say of every claim that it is not independently confirmed in these sources', () => {
    for (const standing of ['said', 'reported', 'denies'] as const)
      expect(standingNote(en, standing)).toContain('not independently confirmed in these sources');
  });

  it('say of a finding that it is documented, not proven', () => {
    expect(standingNote(en, 'found')).toContain('documented, not proven');
  });

  it('name an act other than a plain assertion', () => {
    expect(actWord(en, fact('any'))).toBeNull();
    expect(actWord(en, fact('any', { act: 'appeal' }))).toBe('an appeal');
  });
});

describe('the words of voices', () => {
  it('name the voices of a fact', () => {
    expect(voiceNames(en, archive, fact('any', { by: ['mayor', 'union'] }))).toBe('The mayor and Dockers’ union');
  });

  it('name the outlet where an article speaks for itself', () => {
    expect(voiceNames(en, archive, named('ferry-launched'))).toBe('The Gazette');
  });

  it('name the article by its title where the outlet is not known', () => {
    const unknown = openArchive({
      ...sample,
      articles: sample.articles.map(({ publisher: _, ...article }) => article),
    });
    expect(voiceNames(en, unknown, fact('any', { by: [] }))).toBe('“Is the ferry safe?”');
  });
});

describe('the words of places', () => {
  it.each<[string, Partial<Fact>, readonly (readonly [Role, string])[], readonly string[]]>([
    ['none', {}, [], ['Place not given']],
    ['what happened', { standing: 'happened' }, [['at', 'city']], ['Happened in Some city']],
    ['what is claimed', { standing: 'said' }, [['at', 'city']], ['Said to be in Some city']],
    ['what is reported', { standing: 'reported' }, [['at', 'region']], ['Reported to be somewhere in Some region']],
    ['what is ahead', { expected: true }, [['at', 'country']], ['Expected in Some country']],
    ['where it was said', {}, [['said', 'city']], ['Said in Some city']],
    ['whom it speaks for', {}, [['seat', 'city']], ['Speaks for Some city; place of saying not given']],
    ['what it is about', {}, [['about', 'region']], ['Concerns Some region']],
    ['a vague area', {}, [['about', 'area']], ['Concerns Some area (area not specified)']],
    [
      'what moves',
      { of: 'troops' },
      [
        ['to', 'region'],
        ['from', 'city'],
        ['said', 'harbour'],
      ],
      ['From Some city to Some region: troops', 'Said in Harbour'],
    ],
    [
      'a list',
      {},
      [
        ['about', 'city'],
        ['about', 'region'],
      ],
      ['Concerns Some city and Some region'],
    ],
  ])('say %s', (_, more, places, sentences) => {
    expect(inPlace(more, ...places)).toEqual(sentences);
  });

  it('name a place in the language of the interface, else in the language of the story', () => {
    const place = { ...oblast('city'), names: { en: 'Town', uk: 'Місто' } };
    expect(placeName(en, place)).toBe('Town');
    expect(placeName(Object.assign({}, en, { tag: 'fr' }), place)).toBe('Some city');
  });

  it('are none in a story that names no place', () => {
    const nowhere = openArchive({ ...sample, places: [], story: { ...sample.story, lanes: [] } });
    expect(placeWords(en, nowhere, fact('any'))).toEqual([]);
  });
});

describe('the words of figures', () => {
  const figure = (more: Partial<Figure>): Figure => ({ measure: 'passengers', words: 'as worded', ...more });

  it.each<[Partial<Figure>, string]>([
    [{ value: 10000 }, '10,000'],
    [{ value: 3000, approx: true }, 'about 3,000'],
    [{ min: 2000, max: 12000 }, '2,000 to 12,000'],
    [{ min: 2000 }, 'at least 2,000'],
    [{ max: 12000 }, 'up to 12,000'],
    [{ words: 'several thousand' }, '“several thousand”'],
  ])('write %j as %s', (more, words) => {
    expect(figureNumber(en, figure(more))).toBe(words);
  });

  it('keep the words of the sources beside the measure, a line a measure', () => {
    const figures = [
      figure({ words: '10,000' }),
      figure({ words: 'a dozen', measure: 'crew' }),
      figure({ words: 'over 10,000' }),
    ];
    expect(figureLines(en, archive, fact('any', { figures }))).toEqual([
      'Passengers: 10,000; over 10,000',
      'crew: a dozen',
    ]);
  });

  it('stand behind their number where the first source is in another language than the story', () => {
    const [article = expect.fail()] = sample.articles;
    const english = { ...article, id: 'english', language: 'en-GB' };
    const foreign = openArchive({ ...sample, articles: [{ ...article, language: 'pt-MZ' }, english] });
    const [appearance = expect.fail()] = named('mayor-number').appearances;
    const figures = [
      figure({ words: 'mais de trinta', min: 30 }),
      figure({ words: '12', value: 12 }),
      figure({ words: 'muitos' }),
    ];
    const lines = (...ids: readonly string[]) =>
      figureLines(
        en,
        foreign,
        fact('any', { figures, appearances: ids.map((id) => ({ ...appearance, article: id })) }),
      );
    expect(lines(article.id)).toEqual(['Passengers: at least 30 (“mais de trinta”); 12; muitos']);
    expect(lines(article.id, 'english')).toEqual(lines(article.id));
    expect(lines('english', article.id)).toEqual(['Passengers: mais de trinta; 12; muitos']);
  });

  it('give the unit to a number, and none to words that are no number', () => {
    expect(unitOf(en, archive, figure({ value: 10000 }))).toBe('10,000 people');
    expect(unitOf(en, archive, figure({ words: 'dozens' }))).toBe('“dozens”');
  });
});

describe('the line of a fact', () => {
  it('is its date, its voice and its figure', () => {
    expect(factLine(en, archive, named('mayor-number'), 'said')).toBe('13 October 2024, The mayor: about 3,000 people');
  });

  it('is its text where it has no figure, without marks of stress', () => {
    const stressed = fact('any', { text: 'The ferry is *safe*.' });
    expect(factLine(en, archive, stressed, 'said')).toBe('13 October 2024, The mayor: The ferry is safe.');
  });
});

describe('the words of sources and questions', () => {
  it('count articles and origins apart', () => {
    expect(originWords(en, [named('mayor-safe'), named('mayor-number')])).toBe('1 article, 1 origin');
    expect(originWords(en, archive.atHand)).toBe('1 article, 7 origins');
  });

  it('say where a question stands, as known on a day', () => {
    const asOf = (iso: string) => statusWords(en, statusOf(archive, 'is-it-safe', day(iso)));
    expect(asOf('2024-01-01')).toBe('no answer known yet');
    expect(asOf('2024-10-13')).toBe('supported by 1 origin, 2 perhaps known');
    expect(asOf('2024-10-14')).toBe('supported by 1 origin, denied by 2');
  });

  it('name the sides where they are fewer than the origins', () => {
    const status = {
      question: 'q',
      camps: [
        { position: 'supports', facts: [], origins: 3, sides: 2 },
        { position: 'open', facts: [], origins: 1, sides: 1 },
      ],
      told: { facts: [], origins: 0, sides: 0 },
      figures: new Map(),
      perhaps: [],
    } as const;
    expect(statusWords(en, status)).toBe('supported by 3 origins (2 sides), left open by 1');
  });

  it('count who answers in words where a question takes no position', () => {
    const told = { facts: [named('mayor-safe')], origins: 2, sides: 1 };
    const open = { position: 'open', facts: [], origins: 1, sides: 1 } as const;
    const status = { question: 'q', camps: [open], told, figures: new Map(), perhaps: [] };
    expect(statusWords(en, status)).toBe('answered by 2 origins (1 side), left open by 1');
  });

  it('count the figures of a question that asks for one', () => {
    expect(statusWords(en, statusOf(archive, 'how-many', null))).toBe('2 figures');
  });
});
