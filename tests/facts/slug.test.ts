import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_ID, isId } from '#facts/id.ts';
import { slugOf } from '#facts/slug.ts';

test.each([
  ['Kyiv’s Post', 'kyivs-post'],
  ['Łódź', 'lodz'],
  ['Зеленський', 'zelenskii'],
  ['北京', ''],
])('%s as an id is “%s”', (text, id) => expect(slugOf(text)).toBe(id));

test('an id of any text is one, or nothing, however long it may be', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab -é4Я’'), maxLength: 200 });
  fc.assert(
    fc.property(text, fc.constantFrom(1, 5, 48, LONGEST_ID), (given, most) => {
      const id = slugOf(given, most);
      expect(id === '' || isId(id)).toBe(true);
      expect(id.length).toBeLessThanOrEqual(most);
    }),
  );
});
