import { anchorCommand } from '#compile/commands.ts';
import { type Workspace, diskWorkspace } from '#compile/workspace.ts';
import { valuesIn } from './args.ts';
import { folderOf, lineOf, tablesOf } from './folder.ts';
import { type Wanted, generate, generateRows } from './generate.ts';

const HELP = `Made-up stories of any size, for measuring and for tests.

  npm run --silent generate -- --facts N [--seed S] [-o DIR]

Options
  --facts N    how many facts
  --seed S     a number; the same numbers give the same bytes (1)
  -o DIR       write the story as editors write it to DIR/generated-N-S, texts and lock included
               left out: print the dataset as JSON, a fact a line
  --rows       write the facts as one table, facts.ndjson, without texts and lock: for any number of facts
               above 100,000 facts this is what is written
  -h, --help   print this

Exit status: 0 done, 1 the story does not compile, 2 used wrongly.`;

const OPTIONS = {
  facts: { type: 'string' },
  seed: { type: 'string', default: '1' },
  out: { type: 'string', short: 'o' },
  rows: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const MOST = 2_000_000;
/** Up to here a story is written as editors write it. */
const BY_HAND = 100_000;

/** @returns the exit status */
export function run(args: readonly string[], workspace: Workspace): 0 | 1 | 2 {
  const values = valuesIn(args, OPTIONS);
  if (typeof values === 'string') return wrong(values, workspace);
  if (values.help) {
    workspace.log(HELP);
    return 0;
  }
  const wanted = { facts: Number(values.facts), seed: Number(values.seed) };
  if (!Number.isInteger(wanted.facts) || wanted.facts < 1 || wanted.facts > MOST)
    return wrong(`--facts needs a whole number from 1 to ${MOST}.`, workspace);
  if (!Number.isInteger(wanted.seed)) return wrong('--seed needs a whole number.', workspace);
  if (values.out === undefined) return print(wanted, workspace);
  const rows = values.rows === true || wanted.facts > BY_HAND;
  return write(wanted, values.out, rows, workspace);
}

/** The dataset of `generate`, in pieces: no string holds a story of a million facts. */
function print(wanted: Wanted, { log }: Workspace): 0 {
  const { facts, ...dataset } = generate(wanted);
  const [before = '', after = ''] = JSON.stringify({ ...dataset, facts: [] }).split('"facts":[]');
  log(`${before}"facts":[`);
  facts.forEach((fact, at) => log(`${JSON.stringify(fact)}${at === facts.length - 1 ? '' : ','}`));
  log(`]${after}`);
  return 0;
}

function write(wanted: Wanted, out: string, rows: boolean, workspace: Workspace): 0 | 1 {
  const folder = `${out.replaceAll('\\', '/').replace(/\/+$/, '')}/generated-${wanted.facts}-${wanted.seed}`;
  if (workspace.list(folder) !== null) {
    workspace.log(`${folder} is there already: nothing was written.`);
    return 1;
  }
  const status = rows ? writeTable(wanted, folder, workspace) : writeByHand(wanted, folder, workspace);
  if (status === 0) workspace.log(folder);
  return status;
}

function writeByHand(wanted: Wanted, folder: string, workspace: Workspace): 0 | 1 {
  for (const [name, text] of Object.entries(folderOf(generate(wanted)))) workspace.write(`${folder}/${name}`, text);
  return anchorCommand({ workspace, folders: [folder], options: {} }, []) === 0 ? 0 : 1;
}

/** Characters of the table that are written in one go. */
const PIECE = 1 << 22;

function writeTable(wanted: Wanted, folder: string, workspace: Workspace): 0 {
  const { dataset, facts } = generateRows(wanted);
  for (const [name, text] of Object.entries(tablesOf(dataset))) workspace.write(`${folder}/${name}`, text);
  let piece = '';
  for (const fact of facts) {
    piece += lineOf(fact);
    if (piece.length < PIECE) continue;
    workspace.append(`${folder}/facts.ndjson`, piece);
    piece = '';
  }
  workspace.append(`${folder}/facts.ndjson`, piece);
  return 0;
}

function wrong(sentence: string, workspace: Workspace): 2 {
  workspace.log(`${sentence}\nSee: npm run generate -- --help`);
  return 2;
}

/** Starts the generator in the current folder. */
export function main(args: readonly string[]): 0 | 1 | 2 {
  return run(
    args,
    diskWorkspace(process.cwd(), (line) => void process.stdout.write(`${line}\n`)),
  );
}
