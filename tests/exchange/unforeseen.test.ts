import { expect, test, vi } from 'vitest';
import { NO_OUTLINES } from '#compile/resolve/places.ts';
import { memoryWorkspace } from '#compile/workspace.ts';
import { run } from '../../src/cli.ts';

vi.mock('#exchange/read/formats.ts', async (original) => ({
  ...(await original()),
  readingOf: () => JSON.parse('{'),
}));

test('what an import did not foresee is told as a fault of its own, and nothing is written', () => {
  const lines: string[] = [];
  const workspace = memoryWorkspace({ 'map.kml': '<kml/>' }, { log: (line) => lines.push(line) });
  expect(run(['import', 'map.kml', '-o', 'data/map'], { workspace, outlines: NO_OUTLINES, env: {} })).toBe(1);
  expect(lines.join('\n')).toMatch(
    /^map\.kml This file could not be read to its end: .*JSON.*\n +That is a fault of Dateline/,
  );
  expect(Object.keys(workspace.files)).toEqual(['map.kml']);
});
