import { expect, test } from 'vitest';
import { annotations, summary } from '#compile/problems/github.ts';
import type { Problem } from '#compile/problems/problem.ts';

const problem: Problem = {
  code: 'missing-field',
  severity: 'error',
  sentence: 'A voice needs “name”, 100 %: now.',
  file: 'data/a,b:c/voices.yaml',
  line: 3,
  column: 5,
  frame: '- { id: ```` }',
  suggestion: 'Write `name`.',
};

test('an annotation escapes what GitHub reads as its own', () => {
  expect(annotations([problem])).toEqual([
    '::error file=data/a%2Cb%3Ac/voices.yaml,line=3,col=5,title=missing-field::A voice needs “name”, 100 %25: now.%0AWrite `name`.',
  ]);
});

test('a problem of a whole file has no line', () => {
  expect(annotations([{ ...problem, line: 0, column: 0 }])[0]).not.toContain('line=');
});

test('a summary keeps what the data says from becoming markup', () => {
  const [, fence = ''] = /^(`+)text$/m.exec(summary('a', [problem])) ?? [];
  expect(fence.length).toBeGreaterThan(4);
});
