import { describe, expect, test } from 'vitest';
import { openArchive } from '#facts/archive.ts';
import type { Voice } from '#facts/sources.ts';
import { languageOf } from '#app/language/language.ts';
import { bundlesOf } from '#app/space/ink/scene/flows.ts';
import { inkWords } from '#app/space/words.ts';
import { sample } from '#tests/sample.ts';
import { city, factAt, story } from './world.ts';

/** What the map writes along an arrow that one voice claims. */
function told(voice: Partial<Voice>): string | undefined {
  const claim = factAt('claim', 'north', {
    by: ['speaker'],
    places: [
      { role: 'from', place: 'north' },
      { role: 'to', place: 'south' },
    ],
    of: 'troops',
  });
  const named: Voice = { id: 'speaker', name: 'Speaker', kind: 'person', spellings: [], ...voice };
  const dataset = { ...story([city('north', 0, 50), city('south', 0, 40)], [claim]), voices: [named] };
  const archive = openArchive({ ...sample, ...dataset });
  const [bundle] = bundlesOf(archive.atHand);
  return bundle && inkWords(languageOf('en'), archive, 'said', null).flow(bundle)[1];
}

describe('an arrow on the map names who claims it', () => {
  test('as the story calls the voice in short', () => {
    expect(told({ name: 'Volodymyr Zelenskyy', short: 'Zelenskyy' })).toBe('troops · said by Zelenskyy');
  });

  test.each([
    ['Kim Jong Un', 'Kim Jong Un'],
    ['Kim Yong-hyun, defence minister of South Korea', 'Kim Yong-hyun'],
    ['Ukrainian intelligence (service not named)', 'Ukrainian intelligence'],
    ['(not named)', '(not named)'],
  ])('else without office or aside, and guesses no surname: %s', (name, short) => {
    expect(told({ name })).toBe(`troops · said by ${short}`);
  });
});
