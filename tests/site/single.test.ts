import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, inject, test } from 'vitest';
import { bareOptions } from '../browser/chromium.mjs';
import { visitor } from '../browser/harness.ts';
import { faultsOf } from './faults.ts';
import { storiesIn } from './stories.ts';

const visit = visitor(bareOptions());
const file = join(inject('folder'), 'dateline.html');
const folder = mkdtempSync(join(tmpdir(), 'dateline-stick-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.runIf(existsSync(file))('the page that is one file opens from a disk, alone in its folder', async () => {
  const { title, start, listed } =
    storiesIn(inject('folder')).find(({ isDefault }) => isDefault) ?? expect.unreachable();
  copyFileSync(file, join(folder, 'dateline.html'));
  const visited = await visit(pathToFileURL(join(folder, 'dateline.html')).href);
  await visited.page.locator('#facts article').first().waitFor({ state: 'attached' });
  expect(await faultsOf(visited, { title, words: start.text, facts: listed })).toEqual([]);
  expect(visited.requests.filter((address) => !/^(blob|data|file):/.test(address))).toEqual([]);
});
