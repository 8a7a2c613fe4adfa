import { expect, test } from 'vitest';
import { type Bar, follow, write } from '#app/view/history.ts';
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
  let shown = other;
  follow(
    self,
    () => archive,
    (view) => (shown = view),
  );
  back();
  expect(shown).toEqual(opening);
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
  follow(
    self,
    () => archive,
    () => expect.unreachable(),
  );
  back();
});

test('nothing is followed after the clean-up', () => {
  const { self, back } = bar();
  const stop = follow(
    self,
    () => archive,
    () => expect.unreachable(),
  );
  stop();
  self.push('#x');
  back();
});
