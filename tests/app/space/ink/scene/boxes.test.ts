import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Box, overlap } from '#app/space/ink/scene/box.ts';
import { sorted, sorter } from '#app/space/ink/scene/boxes.ts';

const box = fc
  .tuple(fc.integer({ min: -300, max: 900 }), fc.integer({ min: -50, max: 500 }), fc.nat(200), fc.nat(60))
  .map(([x, y, width, height]): Box => [x, y, x + width, y + height]);

const lists = fc.array(fc.array(box, { maxLength: 9 }), { maxLength: 8 });

it('finds what comes near a box, as one by one would, and never what is a part of its own', () => {
  fc.assert(
    fc.property(lists, fc.array(box, { maxLength: 20 }), box, fc.nat(12), fc.nat(8), (all, single, asked, gap, own) => {
      const boxes = sorted(all);
      for (const one of single) boxes.add(one);
      const others = [...all.filter((_, at) => at !== own).flat(), ...single];
      expect(boxes.hit(asked, all[own], gap)).toBe(others.some((one) => overlap(asked, one, gap)));
      const rest = [...all.flat(), ...single.filter((one) => one !== single[0])];
      expect(boxes.hit(asked, single[0])).toBe(rest.some((one) => overlap(asked, one)));
    }),
  );
});

it('sorts lists once as long as they are the same, and finds in all of them', () => {
  fc.assert(
    fc.property(lists, box, (all, asked) => {
      const sort = sorter();
      const first = sort(all);
      expect(first.hit(asked)).toBe(all.flat().some((one) => overlap(asked, one)));
      expect(sort([...all])).toBe(first);
      expect(sort([...all, [asked]]).hit(asked)).toBe(first.hit(asked) || overlap(asked, asked));
      expect(sort(all).hit(asked)).toBe(first.hit(asked));
    }),
  );
});
