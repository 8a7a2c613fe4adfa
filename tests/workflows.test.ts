import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const GITHUB = join(import.meta.dirname, '../.github');
const SITE_TESTS = join(import.meta.dirname, 'site');
const workflows = readdirSync(join(GITHUB, 'workflows')).map((name) => join('workflows', name));
const read = (path: string) => readFileSync(join(GITHUB, path), 'utf8');

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
}

interface Started {
  readonly 'paths-ignore'?: readonly string[];
}

interface Workflow {
  readonly on: { readonly push: Started; readonly pull_request: Started | null };
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

const commandsOf = (name: string, job: string) =>
  ((parse(read(`workflows/${name}`)) as Workflow).jobs[job]?.steps ?? []).map(({ run }) => run ?? '');

test('a site is published whatever stories it holds: what is tested before is the site that was built', () => {
  const commands = commandsOf('pages.yml', 'build');
  const tested = commands.indexOf('npm run test:site -- dist');
  expect(tested).toBeGreaterThan(commands.findIndex((command) => command.includes('npm run build')));
  expect(commands.filter((command) => /npm (run )?test/.test(command))).toEqual(['npm run test:site -- dist']);
});

test('the tests of the site know no story, nor anything that knows one', () => {
  const files = readdirSync(SITE_TESTS).map((name) => readFileSync(join(SITE_TESTS, name), 'utf8'));
  const imported = files.flatMap((file) =>
    [...file.matchAll(/from '\.\.\/(browser\/[^']*)'/g)].map(([, path]) => path),
  );
  expect(new Set(imported)).toEqual(new Set(['browser/chromium.mjs', 'browser/harness.ts', 'browser/static.ts']));
  for (const file of files) expect(file).not.toMatch(/north-korean|harbour|kharkiv/);
});

test('the whole of the tests runs for the program, and not for a change of stories alone', () => {
  const { on } = parse(read('workflows/ci.yml')) as Workflow;
  expect(commandsOf('ci.yml', 'test')).toContain('bash .ci/run');
  for (const started of [on.push, on.pull_request]) expect(started?.['paths-ignore']).toContain('data/**');
  const pages = (parse(read('workflows/pages.yml')) as Workflow).on;
  expect([pages.push['paths-ignore'], pages.pull_request]).toEqual([undefined, null]);
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
