// Holds Dateline against the same facts in other tools: `npm run bench:page -- --help`.
import { runnerImport } from 'vite';

const { module } = await runnerImport(`${import.meta.dirname}/page/command.ts`, {
  configFile: false,
  root: `${import.meta.dirname}/../..`,
  logLevel: 'warn',
});
process.exitCode = await module.main(process.argv.slice(2));
