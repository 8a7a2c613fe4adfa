import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compile } from '#compile/compile.ts';
import { storyFolders } from '#compile/stories.ts';
import { diskWorkspace } from '#compile/workspace.ts';
import { base } from './disk.ts';

describe('a file on the disk that cannot be read', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'dateline-'));
    for (const [file, text] of Object.entries(base())) write(file, text);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function write(file: string, text: string) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }

  function replace(file: string, target: string) {
    rmSync(join(root, file), { recursive: true, force: true });
    symlinkSync(target, join(root, file));
  }

  const errors = () =>
    compile(
      diskWorkspace(root, () => {}),
      'data/ferry',
    )
      .problems.filter(({ severity }) => severity === 'error')
      .map(({ file, code }) => `${file} ${code}`);

  it.each(['story.yaml', 'articles.yaml', 'facts/more.yaml', 'provenance.lock.json'])('is named: %s', (name) => {
    replace(`data/ferry/${name}`, 'nowhere');
    expect(errors()).toContain(`data/ferry/${name} unreadable`);
  });

  it('hides no other file', () => {
    replace('data/ferry/facts/loop.yaml', 'loop.yaml');
    expect(errors()).toEqual(['data/ferry/facts/loop.yaml unreadable']);
  });

  it('holds no facts, and says so', () => {
    rmSync(join(root, 'data/ferry/facts'), { recursive: true });
    replace('data/ferry/facts.csv', 'nowhere.csv');
    expect(errors()).toContain('data/ferry/facts.csv unreadable');
  });

  it('is a folder of facts: none of them is said to be missing', () => {
    const disk = diskWorkspace(root, () => {});
    const shut = { ...disk, list: (folder: string) => (folder.endsWith('/facts') ? null : disk.list(folder)) };
    const { problems } = compile(shut, 'data/ferry');
    expect(problems.filter(({ severity }) => severity === 'error').map(({ file, code }) => `${file} ${code}`)).toEqual([
      'data/ferry/facts unreadable',
    ]);
  });

  it('beside a story leaves the story', () => {
    symlinkSync('nowhere', join(root, 'data/zz'));
    expect(
      storyFolders(
        diskWorkspace(root, () => {}),
        'data',
      ),
    ).toEqual(['data/ferry']);
  });
});
