import { expect, test } from 'vitest';
import { parseShow, showQuery, writeStep } from '#app/view/show.ts';

test('an address without a word for it shows the page', () => {
  expect(parseShow('?theme=dark')).toEqual({ kind: 'page', value: '' });
});

test('a bare word asks for a show, with a value where it has one', () => {
  expect(parseShow('?present')).toEqual({ kind: 'present', value: '' });
  expect(parseShow('?theme=dark&handout=answers')).toEqual({ kind: 'handout', value: 'answers' });
});

test('the address of a show keeps what else an address asks for', () => {
  expect(showQuery('?theme=dark', 'present')).toBe('?present&theme=dark');
  expect(showQuery('?present&lang=uk', 'page')).toBe('?lang=uk');
  expect(showQuery('?present', 'page')).toBe('');
  expect(parseShow(showQuery('?present&lang=uk', 'speaker', 'a b'))).toEqual({ kind: 'speaker', value: 'a b' });
});

test('a step is written into the address bar once', () => {
  const pushed: string[] = [];
  const bar = {
    hash: () => pushed.at(-1) ?? '',
    push: (hash: string) => void pushed.push(hash),
    listen: () => () => {},
  };
  writeStep(bar, { step: 3 });
  writeStep(bar, { step: 3 });
  expect(pushed).toEqual(['#step=3']);
});
