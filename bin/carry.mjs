#!/usr/bin/env node
// Starts the command that takes over what a published site promised to keep.
import { bundled } from './bundle.mjs';

const { main } = await bundled('dateline-carry', 'src/pack/carryCommand.ts', ['src/pack']);
process.exitCode = await main(process.argv.slice(2), {
  log: (line) => console.log(line),
  onGitHub: process.env.GITHUB_ACTIONS === 'true',
});
