import { describe, expect, test } from 'vitest';
import { type Bar, follow, write, writeStep, windowBar } from '#app/view/history.ts';
import { parseAddress } from '#app/view/address.ts';
import { openFact, openingView } from '#app/view/view.ts';
import { openArchive } from '#facts/archive.ts';
import type { Fact } from '#facts/fact.ts';
import { sample } from '#tests/sample.ts';

const archive = openArchive(sample);
const opening = openingView(archive);
const other = openFact(archive.fact.get('union-denies') as Fact)(opening);

function bar() {
  const entries = [''];
  let at = 0;
  const listeners = new Set<() => void>();
  const self: Bar = {
    hash: () => entries[at] ?? '',
    push(hash) {
      entries.splice(at + 1, Infinity, hash);
      at += 1;
    },
    listen(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
  const back = () => {
    at -= 1;
    listeners.forEach((changed) => changed());
  };
  return { self, entries, back };
}

test('a settled view is written once, and Back shows the one before it', () => {
  const { self, entries, back } = bar();
  write(self, opening, archive);
  expect(entries).toEqual(['']);
  write(self, other, archive);
  write(self, other, archive);
  expect(entries).toEqual(['', '#fact=union-denies']);
  let shown = '#fact=union-denies';
  follow(self, (hash) => (shown = hash));
  back();
  expect(shown).toBe('');
});

test('the secret of an embedding page is no reason to write an address', () => {
  const { self, entries } = bar();
  self.push('#?secret=abc');
  write(self, opening, archive);
  expect(entries).toEqual(['', '#?secret=abc']);
});

test('a hash that names a place in the page is no view', () => {
  const { self, back } = bar();
  self.push('#facts');
  self.push('#fact=union-denies');
  follow(self, () => expect.unreachable());
  back();
});

test('nothing is followed after the clean-up', () => {
  const { self, back } = bar();
  const stop = follow(self, () => expect.unreachable());
  stop();
  self.push('#x');
  back();
});

describe('the step of a lesson', () => {
  function written(hash: string, ...steps: number[]): readonly string[] {
    const { self, entries } = bar();
    entries[0] = hash;
    for (const step of steps) writeStep(self, { step });
    return entries.slice(1);
  }

  test('needs no address where it is the first, so that Back leaves a lesson that has just begun', () => {
    expect(written('', 1)).toEqual([]);
  });

  test('stands beside the view from which the lesson was entered', () => {
    expect(written('#fact=a&step=2&map=30,40,5', 4)).toEqual(['#fact=a&map=30,40,5&step=4']);
  });

  test('is written once', () => {
    expect(written('', 3, 3)).toEqual(['#step=3']);
  });

  test('is read again from an address to which a host had added its secret', () => {
    const [hash = ''] = written('#fact=union-denies#?secret=x', 2);
    expect(parseAddress(hash, archive)).toMatchObject({ fact: 'union-denies', step: 2 });
    expect(written('#step=2#?secret=x', 2)).toEqual([]);
  });
});

describe('the bar of a window', () => {
  const opened = (framed: boolean, refuses = false) => {
    const calls: [string, string][] = [];
    const write = (name: string) => (_data: unknown, _title: string, address: string) => {
      if (refuses) throw new DOMException('The document is in a sandbox.', 'SecurityError');
      calls.push([name, address]);
    };
    const history = { pushState: write('push'), replaceState: write('replace') };
    const location = { hash: '#t=2024-10-17', pathname: '/harbour/', search: '?theme=dark' };
    return { bar: windowBar({ history, location } as unknown as Window, framed), calls };
  };

  test('adds an entry, the bare address where there is no hash; in a frame it takes the place of the last', () => {
    for (const [framed, name] of [
      [false, 'push'],
      [true, 'replace'],
    ] as const) {
      const { bar, calls } = opened(framed);
      bar.push('#fact=boats-leave');
      bar.push('');
      expect(calls).toEqual([
        [name, '#fact=boats-leave'],
        [name, '/harbour/?theme=dark'],
      ]);
      expect(bar.hash()).toBe('#t=2024-10-17');
    }
  });

  test('does without where a sandbox refuses', () => {
    expect(() => opened(true, true).bar.push('#fact=boats-leave')).not.toThrow();
  });
});
