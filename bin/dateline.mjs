#!/usr/bin/env node
// Starts the command line.
import { bundled, home } from './bundle.mjs';

const { main } = await bundled('dateline', 'src/cli.ts', [
  'src/cli.ts',
  'src/outlines.ts',
  'src/compile',
  'src/exchange',
  'src/facts',
  'src/basemap',
]);
process.exitCode = main(process.argv.slice(2), home);
