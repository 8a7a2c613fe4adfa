import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Box, overlap } from '#app/space/ink/scene/box.ts';
import { Boxes, sorter } from '#app/space/ink/scene/boxes.ts';

const box = fc
  .tuple(fc.integer({ min: -300, max: 900 }), fc.integer({ min: -50, max: 500 }), fc.nat(200), fc.nat(60))
  .map(([x, y, width, height]): Box => [x, y, x + width, y + height]);

it('finds what a box overlaps, as one by one would, and never what is its own', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 60 }), box, fc.nat(80), (boxes, asked, own) => {
      const its = boxes.slice(own);
      const found = new Boxes(boxes).hit(asked, its);
      expect(found).toBe(boxes.some((one) => !its.includes(one) && overlap(asked, one)));
    }),
  );
});

it('sorts lists and single boxes once as long as they are the same, and finds in all of them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(box, { maxLength: 9 }), { maxLength: 6 }),
      fc.array(box),
      box,
      (lists, single, asked) => {
        const sort = sorter();
        const first = sort(lists, single);
        expect(first.hit(asked)).toBe([...lists.flat(), ...single].some((one) => overlap(asked, one)));
        expect(sort([...lists], [...single])).toBe(first);
        const more = sort(lists, [...single, asked]);
        expect(more.hit(asked)).toBe(first.hit(asked) || overlap(asked, asked));
        expect(sort(lists, single).hit(asked)).toBe(first.hit(asked));
      },
    ),
  );
});
