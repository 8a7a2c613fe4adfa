import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { valuesIn } from '#generate/args.ts';
import { buildBaselines } from './baselines.ts';
import { CONTENDERS, type Contender } from './contenders.ts';
import { reportOf } from './report.ts';
import { type Failed, KEPT_FORMAT, type Measured, type Round } from './rounds.ts';
import { shareFacts } from './share.ts';
import { type Site, siteOf } from './site.ts';
import { shelfIn } from './story.ts';
import { visit } from './visit.ts';

const HELP = `Holds Dateline against the same facts in plain MapLibre and plain Leaflet, each with a d3 timeline.

  npm run build
  npm run bench:data -- --n N                  once a size
  npm run bench:page                           1,000, 10,000, 100,000 and 1,000,000 facts, and the report

Options
  --sizes N,M     these sizes alone; the others stay in the report as they were last measured
  --rounds N      visits of every page at every size (2)
  --site DIR      the built site (dist)
  --only NAME     one page alone, and no report: ${CONTENDERS.map(({ name }) => `"${name}"`).join(', ')}
  --report        write the report anew from what was measured
  -h, --help      print this

What was measured is kept in build/bench; the report goes between the markers of docs/performance.md.
Exit status: 0 done, 2 used wrongly or something is missing.`;

const OPTIONS = {
  sizes: { type: 'string', default: '1000,10000,100000,1000000' },
  rounds: { type: 'string', default: '2' },
  site: { type: 'string', default: 'dist' },
  only: { type: 'string' },
  report: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const HOME = resolve(import.meta.dirname, '../../..');
const KEPT = join(HOME, 'build/bench');
const PAGE = join(HOME, 'docs/performance.md');

export async function main(args: readonly string[]): Promise<0 | 2> {
  const values = valuesIn(args, OPTIONS);
  if (typeof values === 'string') return wrong(values);
  if (values.help) return say(HELP);
  const sizes = values.sizes.split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) return wrong('--sizes needs whole numbers.');
  const contenders = CONTENDERS.filter(({ name }) => values.only === undefined || name === values.only);
  if (contenders.length === 0) return wrong(`there is no page ${values.only}.`);
  if (!values.report) {
    const site = resolve(values.site);
    const missing = sizes.filter((size) => !existsSync(join(site, 'bench', String(size))));
    if (missing.length > 0)
      return wrong(missing.map((n) => `no ${site}/bench/${n}: npm run bench:data -- --n ${n}`).join('\n'));
    await measureAll(site, sizes, contenders, Number(values.rounds), values.only === undefined);
  }
  return values.only === undefined ? writeReport() : 0;
}

async function measureAll(
  dist: string,
  sizes: readonly number[],
  contenders: readonly Contender[],
  rounds: number,
  keep: boolean,
): Promise<void> {
  const own = join(tmpdir(), `dateline-bench-${process.getuid?.() ?? 0}`);
  await buildBaselines(join(own, 'baselines'));
  const site = await siteOf({ dateline: dist, baselines: join(own, 'baselines'), data: join(own, 'data') });
  mkdirSync(KEPT, { recursive: true });
  for (const facts of sizes) {
    const shelf = shelfIn(join(dist, 'bench', String(facts)));
    const truth = shareFacts(shelf, join(own, 'data', `${facts}.geojson`));
    const measured = await measure(site, facts, contenders, rounds, truth);
    if (keep) writeFileSync(join(KEPT, `page-${facts}.json`), `${JSON.stringify(measured)}\n`);
    else console.log(JSON.stringify(measured, null, 1));
    if (keep) writeReport();
  }
  site.close();
}

/** Page after page, then again: what else the machine does falls on all of them. */
async function measure(
  site: Site,
  facts: number,
  contenders: readonly Contender[],
  rounds: number,
  truth: Parameters<typeof visit>[0]['truth'],
): Promise<Measured> {
  const [load = NaN] = loadavg();
  const done: Record<string, (Round | Failed)[]> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders) {
      const earlier = (done[contender.name] ??= []);
      if (earlier.some((one) => 'failed' in one)) continue;
      const start = Date.now();
      const result = await visit({ site, contender, facts, truth, whole: round === 0 && !contender.brief }).catch(
        failure,
      );
      earlier.push(result);
      const how = 'failed' in result ? `failed: ${result.failed}` : 'done';
      console.log(
        `${facts}, round ${round + 1}, ${contender.name}: ${how}, ${Math.round((Date.now() - start) / 1000)} s`,
      );
    }
  }
  const machine = `${cpus()[0]?.model.trim() ?? '?'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
  return { format: KEPT_FORMAT, facts, on: new Date().toISOString().slice(0, 10), machine, load, rounds: done };
}

function failure(error: unknown): Failed {
  const text = error instanceof Error ? error.message : String(error);
  return { failed: text.split('\n')[0]?.replace(/^.*?Error: /, '') ?? '' };
}

/** Puts the report between its markers. */
function writeReport(): 0 | 2 {
  const kept = existsSync(KEPT) ? readdirSync(KEPT).filter((name) => /^page-\d+\.json$/.test(name)) : [];
  const all = kept.map((name) => JSON.parse(readFileSync(join(KEPT, name), 'utf8')) as Measured);
  const [begin, end] = ['<!-- bench:page -->', '<!-- /bench:page -->'];
  const page = readFileSync(PAGE, 'utf8');
  if (!page.includes(begin) || !page.includes(end)) return wrong(`${PAGE} has no markers ${begin} and ${end}.`);
  const [before = ''] = page.split(begin);
  const after = page.split(end)[1] ?? '';
  const report = reportOf(all.filter(({ format }) => format === KEPT_FORMAT).sort((a, b) => a.facts - b.facts));
  writeFileSync(PAGE, `${before}${begin}\n\n${report}\n\n${end}${after}`);
  return 0;
}

function say(text: string): 0 {
  console.log(text);
  return 0;
}

function wrong(sentence: string): 2 {
  console.error(`${sentence}\nSee: npm run bench:page -- --help`);
  return 2;
}
