import { expect, test } from 'vitest';
import { compileFerry, filesBelow } from './disk.ts';

/** Why facts that were said on one day, of three years, cannot be put in order in a story of a clock. */
function refused(clock: string): readonly string[] {
  const { 'story.yaml': story = '', 'facts/facts.yaml': facts = '' } = filesBelow('base');
  let year = 1901;
  return compileFerry({
    'story.yaml': `${story}clock: ${clock}\nguess: { order: [order, denial, aboard] }\n`,
    'facts/facts.yaml': facts.replace(/^ {2}standing:/gm, (key) => `  event: ${year++}\n${key}`),
  })
    .problems.filter(({ code }) => code === 'no-exercise')
    .map(({ sentence }) => sentence);
}

test('facts to be put in order follow one another on the clock of their story', () => {
  expect(refused('event')).toEqual([]);
  expect(refused('said')).toContain('“order” cannot be asked under “order”: it may be of the same day as “denial”.');
});
