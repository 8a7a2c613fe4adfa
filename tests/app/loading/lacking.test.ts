import { expect, test } from 'vitest';
import { asksForAnother } from '#app/loading/lacking.ts';

const facts = new Set(['a', 'b']);

test.each(['', '#', '#fact=', '#fact=a', '#t=2024-10-17&fact=b', '#fact=a#?secret=x', '#place=c', '#fact=%E0%A4%A'])(
  'the address %j asks for nothing that is not there',
  (hash) => expect(asksForAnother(hash, facts)).toBe(false),
);

test.each(['#fact=c', '#fact=__proto__', '#t=2024-10-17&fact=A', '#fact=a,b'])('the address %j does', (hash) =>
  expect(asksForAnother(hash, facts)).toBe(true),
);
