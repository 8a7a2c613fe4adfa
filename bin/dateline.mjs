#!/usr/bin/env node
// Starts the command line.
import { bundled, home } from './bundle.mjs';
import { hasRoom, startWithRoom } from './room.mjs';

const SOURCES = ['src/cli.ts', 'src/outlines.ts', 'src/compile', 'src/exchange', 'src/facts', 'src/basemap'];

if (hasRoom()) {
  const { main } = await bundled('dateline-command', 'src/cli.ts', SOURCES);
  process.exitCode = main(process.argv.slice(2), home);
} else process.exitCode = startWithRoom();
