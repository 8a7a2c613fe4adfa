#!/usr/bin/env node
// Starts the generator of made-up stories.
import { bundled } from './bundle.mjs';

const { main } = await bundled('dateline-generate', 'src/generate/command.ts', [
  'src/generate',
  'src/compile',
  'src/facts',
]);
process.exitCode = main(process.argv.slice(2));
