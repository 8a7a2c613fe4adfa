import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rereading } from '#compile/site/reread.ts';
import { diskWorkspace } from '#compile/workspace.ts';

let folder = '';
let reads: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-reread-'));
  reads = [];
});

afterEach(() => rmSync(folder, { recursive: true }));

/** The files of the folder, and which of them are read. */
function looking() {
  const disk = diskWorkspace(folder, () => {});
  return rereading({
    ...disk,
    read: (file) => (reads.push(file), disk.read(file)),
    digest: (file) => (reads.push(`#${file}`), disk.digest(file)),
  });
}

const put = (text: string) => writeFileSync(join(folder, 'a.yaml'), text);

/** Writes as an editor did some time ago. */
function putBefore(text: string, secondsAgo: number): void {
  put(text);
  const then = Date.now() / 1000 - secondsAgo;
  utimesSync(join(folder, 'a.yaml'), then, then);
}

describe('files that are looked at again and again', () => {
  test('are read once, as long as nobody writes them', () => {
    putBefore('one', 60);
    const files = looking();
    const look = () => [files.read('a.yaml'), files.digest('a.yaml')];
    expect([look(), look(), look()].map(([text]) => text)).toEqual(['one', 'one', 'one']);
    expect(look()).toEqual(look());
    expect(reads).toEqual(['a.yaml', '#a.yaml']);
  });

  test('are read again once they are written, be it with as many letters', () => {
    putBefore('one', 60);
    const files = looking();
    const before = [files.read('a.yaml'), files.digest('a.yaml')];
    putBefore('two', 30);
    const after = [files.read('a.yaml'), files.digest('a.yaml')];
    expect(before[0]).toBe('one');
    expect(after).toEqual(['two', diskWorkspace(folder, () => {}).digest('a.yaml')]);
  });

  test('are read again when they were written just now: the next writing may bear the same time', () => {
    put('one');
    const files = looking();
    const texts = [files.read('a.yaml'), files.read('a.yaml')];
    expect([texts, reads]).toEqual([
      ['one', 'one'],
      ['a.yaml', 'a.yaml'],
    ]);
  });

  test('are gone when they are deleted, and there again when they come back', () => {
    putBefore('one', 60);
    const files = looking();
    const before = files.read('a.yaml');
    rmSync(join(folder, 'a.yaml'));
    const between = [files.read('a.yaml'), files.digest('a.yaml')];
    putBefore('one', 60);
    expect([before, ...between, files.read('a.yaml')]).toEqual(['one', null, null, 'one']);
  });
});
