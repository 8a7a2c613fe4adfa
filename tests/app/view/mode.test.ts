import { expect, test } from 'vitest';
import { parseMode } from '#app/view/mode.ts';

const plain = { theme: 'light', language: null, map: 'auto' };

test('a page is light, in the language of its story and with a live map unless its address asks otherwise', () => {
  expect(parseMode('')).toEqual(plain);
  expect(parseMode('?theme=dark&lang=uk&map=static')).toEqual({ theme: 'dark', language: 'uk', map: 'static' });
  expect(parseMode('?theme=auto&lang=pt-BR')).toEqual({ theme: 'auto', language: 'pt-BR', map: 'auto' });
});

test.each(['?theme=red', '?lang=<b>', '?map=none', '?lang=', '?%E0%A4%A', '?theme=light&theme=dark'])(
  'ignores what is invalid: %s',
  (search) => expect(parseMode(search)).toEqual(plain),
);
