import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { NO_OUTLINES } from '#compile/resolve/places.ts';
import { memoryWorkspace } from '#compile/workspace.ts';
import { run as generate } from '#generate/command.ts';
import { run } from '../../src/cli.ts';
import { base, harbour } from '../compile/disk.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'dateline-'));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

/** Runs the command line over files in memory. */
function cli(
  line: string,
  files: Record<string, string> = { ...base(), ...harbour() },
  env: Record<string, string> = {},
) {
  const lines: string[] = [];
  const workspace = memoryWorkspace(files, { log: (text) => lines.push(text) });
  const status = run(line.split(' ').filter(Boolean), { workspace, outlines: NO_OUTLINES, env });
  return { status, output: lines.join('\n'), files: workspace.files };
}

const broken = () => ({ ...base(), 'data/ferry/voices.yaml': '- { id: mayor }\n' });

describe('the command line', () => {
  it('explains itself', () => {
    const { status, output } = cli('--help');
    expect(status).toBe(0);
    expect(cli('help')).toMatchObject({ status, output });
    for (const word of ['check', 'anchor', 'verify', 'coverage', 'compile', 'DATELINE_TEXTS', 'Exit status']) {
      expect(output).toContain(word);
    }
  });

  it.each([
    ['', 'Commands'],
    ['chekc', 'Did you mean `check`?'],
    ['check --nope', 'There is no option --nope.'],
    ['check --jsn', 'Did you mean `--json`?'],
    ['check --json=yes', '--json takes nothing after it.'],
    ['import a.csv -o', '-o needs something after it.'],
    ['import a.csv data/b', 'stands after -o'],
    ['import a.csv --from xls', 'There are: timelinejs, '],
    ['import a.csv --language de_DE', 'Write: --language de-DE'],
    ['check nowhere', 'There are: ferry, harbour.'],
    ['check --accept x', 'takes no --accept'],
    ['check one two', 'Name one story'],
    ['check fery', 'Did you mean `ferry`?'],
    ['compile ferry', 'needs -o FILE'],
    ['compile -o out.json', 'name it'],
    ['export -o out.csv --format csv', 'name it'],
    ['export ferry --format csv', 'needs -o FILE'],
    ['export ferry -o out.csv', 'needs --format'],
    ['export ferry -o out.csv --format cvs', 'Did you mean `csv`?'],
    ['check --format xml', 'There is no format “xml”. There are: text, json, github.'],
    ['verify --format github', 'takes no --format'],
    ['import a.csv --language Español', 'Write: --language es'],
    ['import a.csv --language EN', 'Write: --language en'],
    ['import a.csv --language zh_Hant', 'Write: --language zh-Hant'],
    ['import a.csv --language Old-English', 'is not a language tag, as in en or de.\nSee'],
    ['verify --texts nowhere', 'no folder nowhere'],
  ])('used wrongly (“%s”) says so and exits 2', (line, words) => {
    const { status, output } = cli(line);
    expect(status).toBe(2);
    expect(output).toContain(words);
  });

  it('checks every story, or one', () => {
    expect(cli('check')).toMatchObject({ status: 0, output: expect.stringMatching(/ferry: .*[^]*harbour: /) });
    expect(cli('check ferry').output).not.toContain('harbour:');
    expect(cli('check data/ferry/').status).toBe(0);
  });

  it('finds a story by the path of its folder, wherever it lies, or of a file in it', () => {
    const away = Object.entries(harbour()).map(([file, text]) => [file.replace(/^data/, 'away'), text] as const);
    const files = { ...base(), ...Object.fromEntries(away) };
    for (const path of ['away/harbour', 'away/harbour/story.yaml', 'away\\harbour\\facts\\order.yaml'])
      expect(cli(`check ${path}`, files)).toMatchObject({ status: 0, output: expect.stringMatching(/^harbour: /) });
    expect(cli('check away/ferry', files)).toMatchObject({ status: 0, output: expect.stringMatching(/^ferry: /) });
  });

  it('says why a file cannot be imported', () => {
    expect(cli('import https://example.org/a.json').output).toContain('is an address');
    expect(cli('import data/ferry').output).toContain('is a folder');
    expect(cli('import none.json').output).toContain('is read from the folder of Dateline');
  });

  it('exits 1 where a story has errors, with file, line and column', () => {
    const { status, output } = cli('check', broken());
    expect(status).toBe(1);
    expect(output).toContain('data/ferry/voices.yaml:1:3 missing-field A voice needs “name”.');
  });

  it('counts the facts of a table, and lists a mistake in every row a hundred times', () => {
    const { files } = memoryWorkspace({});
    generate(['--facts', '300', '--rows', '-o', 'data'], memoryWorkspace(files));
    const [table, check] = ['data/generated-300-1/facts.ndjson', 'check generated-300-1'];
    expect(cli(check, files).output).toContain('generated-300-1: facts: 300');
    const wrong = (files[table] ?? '').replaceAll('"standing"', '"standnig"');
    const { status, output } = cli(check, { ...files, [table]: wrong });
    expect(status).toBe(1);
    expect(output.match(/unknown-key/g)).toHaveLength(101);
    expect(output).toContain(`${table} warning and-more There are more problems “unknown-key” than are listed: 200.`);
  });

  it('prints problems as JSON', () => {
    const problems: unknown = JSON.parse(cli('check --json', broken()).output);
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'missing-field',
        severity: 'error',
        file: 'data/ferry/voices.yaml',
        line: 1,
        column: 3,
      }),
    );
  });

  it('says so where there is no story', () => {
    expect(cli('check', { 'data/readme.txt': '' })).toMatchObject({
      status: 1,
      output: expect.stringContaining('no-stories'),
    });
    expect(cli('check --data elsewhere', {}).status).toBe(1);
  });

  it('verifies, and exits 1 for anything but exact', () => {
    expect(cli('verify')).toMatchObject({
      status: 0,
      output: expect.stringContaining('11 appearances: 11 exact, 0 moved'),
    });
    const { 'data/ferry/texts/radio.txt': _, ...files } = base();
    expect(cli('verify', files)).toMatchObject({
      status: 1,
      output: expect.stringContaining('absent denial in radio'),
    });
  });

  it('takes the texts from the folder that is named, or from the environment', () => {
    const own = base();
    const texts = Object.fromEntries(Object.entries(own).filter(([file]) => file.includes('/texts/')));
    const moved = Object.fromEntries(
      Object.entries(texts).map(([file, text]) => [file.replace('data/ferry/texts', 'private'), text]),
    );
    const bare = Object.fromEntries(Object.entries(own).filter(([file]) => !file.includes('/texts/')));
    expect(cli('verify', { ...bare, ...moved }).status).toBe(1);
    expect(cli('verify --texts private', { ...bare, ...moved }).status).toBe(0);
    expect(cli('verify', { ...bare, ...moved }, { DATELINE_TEXTS: 'private' }).status).toBe(0);
    expect(cli('check', bare).status).toBe(0);
  });

  it('lists the sentences that nothing rests on', () => {
    const { status, output } = cli('coverage ferry');
    expect(status).toBe(1);
    expect(output).toContain('ferry/gazette: 3 sentences: facts rest on 2, 0 skipped, 1 open');
    expect(output).toContain('Nobody on the quay knew …');
    expect(cli('coverage harbour').status).toBe(0);
  });

  it('anchors new facts and refuses a story with errors', () => {
    const { 'data/ferry/provenance.lock.json': lock, ...files } = base();
    expect(cli('check', files).output).toContain('no-lock');
    const done = cli('anchor', files);
    expect(done).toMatchObject({ status: 0, output: expect.stringContaining('3 added') });
    expect(Object.keys(JSON.parse(done.files['data/ferry/provenance.lock.json'] ?? '').facts)).toEqual(
      Object.keys(JSON.parse(lock ?? '').facts),
    );
    expect(cli('anchor', broken())).toMatchObject({ status: 1, output: expect.stringContaining('nothing anchored') });
  });

  it('writes a dataset', () => {
    const { status, files } = cli('compile harbour -o out/harbour.json');
    expect(status).toBe(0);
    expect(JSON.parse(files['out/harbour.json'] ?? '')).toMatchObject({
      format: 'dateline/1',
      story: { id: 'harbour' },
    });
  });

  it.each([
    ['csv', 'facts.csv', /^\uFEFFid,text,/],
    ['geojson', 'facts.geojson', /^\{"type":"FeatureCollection"/],
    ['citation', 'cite.txt', /^Cite as:/],
    ['citation', 'cite.bib', /^@misc\{harbour,/],
    ['citation', 'cite.json', /^\[\n {2}\{\n {4}"id": "harbour"/],
  ])('exports %s to %s', (format, file, begins) => {
    const { status, files } = cli(`export harbour --format ${format} -o out/${file}`);
    expect(status).toBe(0);
    expect(files[`out/${file}`]).toMatch(begins);
  });

  it('annotates a pull request with the first ten problems, and puts all of them into the summary of the job', () => {
    const voices = Array.from({ length: 12 }, (_, at) => `- { id: v${at}, nmae: "50%: x, y" }\n`).join('');
    const files = { ...base(), 'data/ferry/voices.yaml': voices, 'summary.md': 'Before.\n' };
    const { status, output, files: after } = cli('check --format github', files, { GITHUB_STEP_SUMMARY: 'summary.md' });
    expect(status).toBe(1);
    const lines = output.split('\n');
    expect(lines.filter((line) => line.startsWith('::'))).toHaveLength(10);
    expect(lines[0]).toMatch(/^::error file=data\/ferry\/[\w/.]+,line=\d+,col=\d+,title=[\w-]+::[^\n]+%0A/);
    expect(after['summary.md']).toMatch(/^Before\.\n### ferry\n\n```+text\n/);
    expect(after['summary.md']?.match(/missing-field|unknown-key/g)?.length).toBeGreaterThan(12);
  });

  it('annotates errors before warnings, whichever story they are in', () => {
    const files = { ...harbour(), ...broken() };
    const { output } = cli('check --format github', files);
    const kinds = output.split('\n').flatMap((line) => /^::(error|warning)/.exec(line)?.[1] ?? []);
    expect(kinds).toEqual([...kinds].sort());
    expect(kinds).toContain('error');
  });

  it('writes nothing that copies an article', () => {
    const files = harbour();
    const story = 'data/harbour/story.yaml';
    files[story] = (files[story] ?? '').replace(
      'credits: ["',
      'credits: ["The director of the ferry company, Per Lund, said 38 people had waited aboard for two hours. ',
    );
    const { status, output, files: after } = cli('compile harbour -o out.json', files);
    expect(status).toBe(1);
    expect(output).toContain('words in a row');
    expect(after).not.toHaveProperty('out.json');
  });
});

describe('the launcher', () => {
  const launch = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    spawnSync(process.execPath, [join(ROOT, 'bin/dateline.mjs'), ...args], {
      cwd: ROOT,
      // Texts of another story that a build was told of are none of this one's.
      env: { ...process.env, DATELINE_TEXTS: undefined, ...env },
      encoding: 'utf8',
    });

  it('passes on the exit status', { timeout: 60_000 }, () => {
    expect(launch(['--help']).status).toBe(0);
    expect(launch(['nonsense']).status).toBe(2);
    expect(launch(['check', '--data', scratch]).status).toBe(1);
  });

  it.runIf(existsSync('/bin/sh'))('ends without a word where nobody reads on', { timeout: 60_000 }, () => {
    const line = `"${process.execPath}" bin/dateline.mjs --help | true`;
    expect(spawnSync('/bin/sh', ['-c', line], { cwd: ROOT, encoding: 'utf8' }).stderr).toBe('');
  });

  it('says what cannot be written, and where it stands in the way', { timeout: 60_000 }, () => {
    const file = join(scratch, 'a.json');
    writeFileSync(file, JSON.stringify({ events: [{ start_date: { year: 1 }, text: { headline: 'One' } }] }));
    const { status, stdout, stderr } = launch(['import', file, '-o', join(file, 'story')]);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toContain('cannot be written: a part of its path is a file, not a folder.');
  });

  it.runIf(existsSync('/proc/self'))('ends where the system makes no folder at all', { timeout: 20_000 }, () => {
    const file = join(scratch, 'b.json');
    writeFileSync(file, JSON.stringify({ events: [{ start_date: { year: 1 }, text: { headline: 'One' } }] }));
    const { status, stdout } = launch(['import', file, '-o', '/proc/story']);
    expect([status, stdout]).toEqual([1, expect.stringContaining('/proc/story cannot be written: no folder can be made there.')]); // prettier-ignore
  });

  it('starts twice at once, and leaves what builds keep for the next one', { timeout: 60_000 }, async () => {
    const names = ['dateline', 'carry', 'generate', 'bench-data'].map((file) => {
      const text = readFileSync(join(ROOT, `bin/${file}.mjs`), 'utf8');
      return /bundled\('([^']+)'/.exec(text)?.[1];
    });
    expect(new Set([...names, 'dateline']).size).toBe(5);
    const script = `import('./bin/bundle.mjs').then(({ bundled }) => bundled('test-${process.pid}', 'src/facts/url.ts', ['src/facts/url.ts']))`;
    const start = () => new Promise((done) => spawn(process.execPath, ['-e', script], { cwd: ROOT }).on('exit', done));
    expect(await Promise.all([start(), start(), start()])).toEqual([0, 0, 0]);
    const cache = join(ROOT, 'node_modules/.cache');
    const left = readdirSync(cache).filter((name) => name.startsWith(`test-${process.pid}`));
    for (const name of left) rmSync(join(cache, name), { recursive: true });
    expect(left).toEqual([`test-${process.pid}`]);
  });

  it('writes the same bytes in any time zone and language, twice', { timeout: 60_000 }, () => {
    const surroundings = [
      { TZ: 'UTC', LANG: 'C' },
      { TZ: 'Pacific/Kiritimati', LANG: 'ar' },
      { TZ: 'America/Anchorage', LC_ALL: 'tr_TR.UTF-8' },
    ];
    const bytes = [...surroundings, ...surroundings].map((env, index) => {
      const file = join(scratch, `${index}.json`);
      const { status, stdout } = launch(['compile', 'harbour', '--data', 'tests/compile/stories', '-o', file], env);
      expect(status, stdout).toBe(0);
      return readFileSync(file, 'utf8');
    });
    expect(new Set(bytes).size).toBe(1);
  });

  it('verifies the article of our own', { timeout: 60_000 }, () => {
    const { status, stdout } = launch(['verify', '--data', 'tests/compile/stories']);
    expect(stdout).toContain('11 exact, 0 moved, 0 altered, 0 lost, 0 absent');
    expect(status).toBe(0);
  });
});
