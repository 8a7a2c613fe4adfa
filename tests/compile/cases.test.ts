import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '#compile/problems/catalogue.ts';
import { type Problem, printProblems } from '#compile/problems/problem.ts';
import { HERE, REVIEW, compileFerry, filesBelow } from './disk.ts';

const CASES = readdirSync(join(HERE, 'cases'))
  .filter((name) => !name.startsWith('.'))
  .sort();

/** Shown elsewhere: they concern the folder of a story, not what is in it, or need a great many files or lines. */
const ELSEWHERE = ['no-stories', 'bad-story-id', 'too-large', 'unreadable', 'and-more'];

/**
 * A case is the story in base/ with the files of its folder laid over it; `without.txt` names files to take away.
 * What nobody reviewed counts only where the case is about the lock.
 */
function problemsOf(name: string): readonly Problem[] {
  const { 'problems.txt': _, 'without.txt': without = '', ...files } = filesBelow(join('cases', name));
  const taken = without.split('\n').filter(Boolean);
  const { problems } = compileFerry({ ...files, ...Object.fromEntries(taken.map((file) => [file, null])) });
  const aboutLock = [...taken, ...Object.keys(files)].includes('provenance.lock.json');
  return problems.filter(({ code }) => aboutLock || !REVIEW.includes(code));
}

describe('a story with a fault', () => {
  it.each(CASES)('is told about it: %s', async (name) => {
    const printed = `${printProblems(problemsOf(name))}\n`;
    await expect(printed).toMatchFileSnapshot(join(HERE, 'cases', name, 'problems.txt'));
  });

  it('has a case for every problem of the catalogue', () => {
    const shown = new Set(CASES.flatMap((name) => problemsOf(name).map(({ code }) => code)));
    const missing = Object.keys(PROBLEMS).filter((code) => !shown.has(code as never) && !ELSEWHERE.includes(code));
    expect(missing).toEqual([]);
  });

  it('is without problems before anything is changed', () => {
    expect(compileFerry().problems).toEqual([]);
  });
});
