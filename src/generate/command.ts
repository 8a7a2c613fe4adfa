import { parseArgs } from 'node:util';
import { anchorCommand } from '#compile/commands.ts';
import { type Workspace, diskWorkspace } from '#compile/workspace.ts';
import { folderOf } from './folder.ts';
import { type Wanted, generate } from './generate.ts';

const HELP = `Made-up stories of any size, for measuring and for tests.

  npm run --silent generate -- --facts N [--seed S] [-o DIR]

Options
  --facts N    how many facts
  --seed S     a number; the same numbers give the same bytes (1)
  -o DIR       write the story as editors write it to DIR/generated-N-S, texts and lock included
               left out: print the dataset as JSON
  -h, --help   print this

Exit status: 0 done, 1 the story does not compile, 2 used wrongly.`;

const OPTIONS = {
  facts: { type: 'string' },
  seed: { type: 'string', default: '1' },
  out: { type: 'string', short: 'o' },
  help: { type: 'boolean', short: 'h' },
} as const;

const MOST = 2_000_000;

/** @returns the exit status */
export function run(args: readonly string[], workspace: Workspace): 0 | 1 | 2 {
  const values = parse(args);
  if (typeof values === 'string') return wrong(values, workspace);
  if (values.help) {
    workspace.log(HELP);
    return 0;
  }
  const wanted = { facts: Number(values.facts), seed: Number(values.seed) };
  if (!Number.isInteger(wanted.facts) || wanted.facts < 1 || wanted.facts > MOST)
    return wrong(`--facts needs a whole number from 1 to ${MOST}.`, workspace);
  if (!Number.isInteger(wanted.seed)) return wrong('--seed needs a whole number.', workspace);
  return values.out === undefined ? print(wanted, workspace) : write(wanted, values.out, workspace);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}

function print(wanted: Wanted, workspace: Workspace): 0 {
  workspace.log(JSON.stringify(generate(wanted)));
  return 0;
}

function write(wanted: Wanted, out: string, workspace: Workspace): 0 | 1 {
  const dataset = generate(wanted);
  const folder = `${out.replaceAll('\\', '/').replace(/\/+$/, '')}/${dataset.story.id}`;
  if (workspace.list(folder) !== null) {
    workspace.log(`${folder} is there already: nothing was written.`);
    return 1;
  }
  for (const [name, text] of Object.entries(folderOf(dataset))) workspace.write(`${folder}/${name}`, text);
  const status = anchorCommand({ workspace, folders: [folder], options: {} }, []);
  if (status === 0) workspace.log(folder);
  return status === 0 ? 0 : 1;
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
