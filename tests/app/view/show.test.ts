import { expect, test } from 'vitest';
import { parseShow, showAddress, showQuery } from '#app/view/show.ts';

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

test('the address of a show carries the view, and so does the way back', () => {
  const page = { pathname: '/story/', search: '?lang=uk', hash: '#fact=a' };
  expect(showAddress(page, 'present')).toBe('/story/?present&lang=uk#fact=a');
  const lesson = { pathname: '/story/', search: '?present', hash: '#fact=a&step=3' };
  expect(showAddress(lesson, 'page')).toBe('/story/#fact=a&step=3');
});
