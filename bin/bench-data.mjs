#!/usr/bin/env node
// Writes made-up stories for the page that measures itself.
import { bundled } from './bundle.mjs';

const { main } = await bundled('dateline-bench-data', 'src/generate/benchCommand.ts', [
  'src/generate',
  'src/compile',
  'src/facts',
]);
process.exitCode = main(process.argv.slice(2));
