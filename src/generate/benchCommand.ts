import { existsSync } from 'node:fs';
import { valuesIn } from './args.ts';
import { writeShelf } from './shelf.ts';

const HELP = `Made-up stories for the page that measures itself (docs/performance.md).

  npm run bench:data -- --n N [--seed S] [-o DIR]

Writes a story of N facts to public/bench/N, and to dist/bench/N where the site is built. The page opens it under
?bench=1&n=N. Delete public/bench before you build a site that you publish.

Options
  --n N        how many facts
  --seed S     a number; the same numbers give the same bytes (1)
  -o DIR       a built site in another folder: the story goes to DIR/bench/N alone
  -h, --help   print this

Exit status: 0 done, 2 used wrongly.`;

const OPTIONS = {
  n: { type: 'string' },
  seed: { type: 'string', default: '1' },
  out: { type: 'string', short: 'o' },
  help: { type: 'boolean', short: 'h' },
} as const;
const MOST = 2_000_000;

/** @returns the exit status */
export function main(args: readonly string[]): 0 | 2 {
  const values = valuesIn(args, OPTIONS);
  if (typeof values === 'string') return wrong(values);
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const wanted = { facts: Number(values.n), seed: Number(values.seed) };
  if (!Number.isInteger(wanted.facts) || wanted.facts < 1 || wanted.facts > MOST)
    return wrong(`--n needs a whole number from 1 to ${MOST}.`);
  if (!Number.isInteger(wanted.seed)) return wrong('--seed needs a whole number.');
  const sites = values.out === undefined ? ['public', 'dist'].filter((site) => existsSync(site)) : [values.out];
  const folders = sites.map((site) => `${site}/bench/${wanted.facts}`);
  writeShelf(wanted, folders);
  process.stdout.write(`${folders.join('\n')}\n`);
  return 0;
}

function wrong(sentence: string): 2 {
  process.stderr.write(`${sentence}\nSee: npm run bench:data -- --help`);
  return 2;
}
