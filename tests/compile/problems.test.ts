import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '#compile/problems/catalogue.ts';
import { KEPT, LISTED, Problems, compareProblems, printProblem, printProblems } from '#compile/problems/problem.ts';
import { problemsPage } from '#compile/problems/problemsPage.ts';
import { sourceOf } from '#compile/parse/source.ts';
import { HERE } from './disk.ts';

const ROOT = join(HERE, '../..');

function problemAt(text: string, start: number, end: number, name = 'x') {
  const problems = new Problems();
  problems.know(sourceOf('a.yaml', text));
  problems.add('yaml-alias', { file: 'a.yaml', start, end }, { name });
  const [problem] = problems.sorted();
  if (!problem) throw new Error('no problem');
  return problem;
}

describe('the page of problems', () => {
  it('is what the catalogue says', async () => {
    await expect(problemsPage()).toMatchFileSnapshot(join(ROOT, 'docs/problems.md'));
  });

  it('has no problem that nothing reports', () => {
    const folder = join(ROOT, 'src/compile');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('catalogue.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
    const code = [...files, readFileSync(join(ROOT, 'src/cli.ts'), 'utf8')].join('\n');
    const unused = Object.keys(PROBLEMS).filter((name) => !code.includes(`'${name}'`) && !name.startsWith('unknown-'));
    expect(unused).toEqual([]);
  });
});

describe('a problem', () => {
  it('knows its line and column, whatever ends the lines', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `\uFEFFa: 1${end}bé: *x${end}`;
      const start = text.indexOf('*') - 1;
      expect(problemAt(text, start, start + 2)).toMatchObject({ line: 2, column: 5 });
    }
  });

  it('shows its line with a caret under the fault, also in a long line', () => {
    const text = `${'a'.repeat(300)} *x`;
    const [label = '', caret = ''] = problemAt(text, 301, 303).frame.split('\n');
    expect(label.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('*x');
    expect(label.length).toBeLessThan(130);
  });

  it('prints what comes from the data on one line, without control characters, and not endlessly', () => {
    const { sentence } = problemAt('x', 0, 1, `a\nb\u202E\u0007${'c'.repeat(500)}`);
    expect(sentence).toMatch(/\(\*a b ?c+…\)\.$/);
    expect(sentence.length).toBeLessThan(220);
  });

  it('is printed a hundred times and counted from there on, however many there are', () => {
    const problems = new Problems();
    problems.know(sourceOf('a.yaml', 'x'));
    let suggested = 0;
    for (let nth = 0; nth < KEPT + 50; nth += 1) {
      problems.add('unknown-voice', { file: 'a.yaml', start: 0, end: 1 }, { id: `voice-${nth}` }, () => {
        suggested += 1;
        return undefined;
      });
    }
    problems.leniently(() => problems.add('unknown-voice', { file: 'a.yaml', start: 0, end: 1 }, { id: 'draft' }));
    problems.add('yaml-alias', { file: 'b.yaml', start: 0, end: 1 }, { name: 'x' });
    const [all, text] = [problems.sorted(), printProblems(problems.sorted())];
    expect(suggested).toBe(LISTED);
    expect(all).toHaveLength(KEPT + 3);
    expect(all.at(-1)).toMatchObject({ code: 'and-more', severity: 'warning', file: 'a.yaml', line: 0 });
    expect(text.match(/ unknown-voice There/g)).toHaveLength(LISTED + 1);
    expect(text).toContain('yaml-alias');
    expect(text).toContain(`“unknown-voice” than are listed: ${KEPT - 50}.`);
    expect(text.endsWith(`${KEPT + 51} errors, 1 warning`)).toBe(true);
  });

  it('stands before warnings when it is an error, then by file, line and column', () => {
    const problem = problemAt('x', 0, 1);
    const list = [
      { ...problem, severity: 'warning' as const, file: 'a' },
      { ...problem, file: 'b', line: 2, column: 1 },
      { ...problem, file: 'b', line: 1, column: 9 },
      { ...problem, file: 'a', line: 10 },
    ];
    const order = list.sort(compareProblems).map(({ severity, file, line }) => `${severity} ${file} ${line}`);
    expect(order).toEqual(['error a 10', 'error b 1', 'error b 2', 'warning a 1']);
  });

  it('is printed as file, line, column, code and sentence, with what to write', () => {
    expect(printProblem(problemAt('t: *x', 3, 5))).toBe(
      'a.yaml:1:4 yaml-alias The value is an alias (*x).\n    1 | t: *x\n           ^^\n    For example `text: "*Six* officers were hit."`.',
    );
  });
});
