import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const GITHUB = join(import.meta.dirname, '../.github');
const workflows = readdirSync(join(GITHUB, 'workflows')).map((name) => join('workflows', name));
const read = (path: string) => readFileSync(join(GITHUB, path), 'utf8');

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
}

interface Workflow {
  readonly permissions: object;
  readonly concurrency?: { readonly 'cancel-in-progress': unknown };
  readonly jobs: Readonly<
    Record<string, { readonly needs?: string; readonly permissions?: object; readonly steps: readonly Step[] }>
  >;
}

describe.each(workflows)('%s', (path) => {
  test('pins every action by its commit and says which version that is', () => {
    const uses = [...read(path).matchAll(/uses: *(.+)/g)].map(([, action]) => action);
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('may only read, unless a job says more', () => {
    expect((parse(read(path)) as Workflow).permissions).toEqual({ contents: 'read' });
  });

  test('puts nothing that others wrote into a command', () => {
    const commands = [...read(path).matchAll(/run: *(?:\|\n((?: {10,}.*\n|\n)+)|(.*))/g)].map(([text]) => text);
    for (const command of commands) expect(command).not.toContain('${{');
  });
});

test('the site is published only after it is checked, built and tested', () => {
  const { jobs } = parse(read('workflows/pages.yml')) as Workflow;
  expect([jobs['build']?.needs, jobs['deploy']?.needs]).toEqual(['check', 'build']);
  expect(jobs['deploy']?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
});

test('a publication keeps what the one before it promised, and is never cut off by the next', () => {
  const { jobs, concurrency } = parse(read('workflows/pages.yml')) as Workflow;
  const steps = (jobs['build']?.steps ?? []).map(({ run, uses }) => run ?? uses ?? '');
  const at = (text: string) => steps.findIndex((step) => step.includes(text));
  const order = [at('npm run build'), at('npm run --silent carry'), at('upload-pages-artifact')];
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(concurrency?.['cancel-in-progress']).toBe("${{ github.event_name == 'pull_request' }}");
});

test('no command hides behind a pipe that it failed: the default shell looks at the last part only', () => {
  for (const path of workflows) {
    const steps = Object.values((parse(read(path)) as Workflow).jobs).flatMap((job) => job.steps);
    for (const { run = '', shell } of steps) if (!shell) expect(run.replace(/\$\([^)]*\)/g, '')).not.toMatch(/ \| /);
  }
});

test('the form for errors is whole', () => {
  const { body } = parse(read('ISSUE_TEMPLATE/error.yml')) as { body: { id?: string; validations?: object }[] };
  expect(body.flatMap(({ id }) => id ?? [])).toEqual(['where', 'what', 'right', 'source']);
});
