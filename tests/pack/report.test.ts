import { expect, test } from 'vitest';
import { pack } from '../../src/pack/plugin.ts';
import { reportOf } from '../../src/pack/report.ts';

const site = (titles: Record<string, string>) => ({
  stories: () => Object.entries(titles).map(([id, title]) => ({ id, title })),
  defaultStory: () => 'harbour',
  files: () => Array.from({ length: 12 }, (_, at) => ({ path: `${at}`, content: new Uint8Array() })) as never,
  size: () => 2_340_000,
});

test('what was built is told in lines: how much, each story with its folder, and the page that is one file', () => {
  expect(reportOf('dist', site({ harbour: 'The harbour', ferry: 'The ferry' })).split('\n')).toEqual([
    'Built dist/: 2 stories, 12 files, 2.3 MB.',
    '  dist/harbour/ is “The harbour”, which the root shows too.',
    '  dist/ferry/ is “The ferry”.',
    '  dist/dateline.html is the story at the root in one file, which opens from a disk with no network.',
  ]);
  expect(reportOf('dist', site({ harbour: 'The harbour' }))).toContain('dist/: one story, ');
});

test.each([
  { asked: {}, told: { logLevel: 'warn' } },
  { asked: { logLevel: 'info' }, told: {} },
  { asked: { logLevel: 'silent' }, told: {} },
])('it takes the place of the list of all files, unless a level of the log is asked for: $asked', ({ asked, told }) => {
  const { config } = pack() as unknown as { config: (own: object) => object };
  expect(config(asked)).toEqual(told);
});
