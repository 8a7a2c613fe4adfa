import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Box, overlap } from '#app/space/ink/box.ts';
import { Boxes } from '#app/space/ink/boxes.ts';

const box = fc
  .tuple(fc.integer({ min: -300, max: 900 }), fc.integer({ min: -50, max: 500 }), fc.nat(200), fc.nat(60))
  .map(([x, y, width, height]): Box => [x, y, x + width, y + height]);

it('finds what a box overlaps, as one by one would, and never what is its own', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 60 }), box, fc.nat(80), (boxes, asked, own) => {
      const found = new Boxes(boxes).hit(asked, boxes[own]);
      expect(found).toBe(boxes.some((one) => one !== boxes[own] && overlap(asked, one)));
    }),
  );
});
