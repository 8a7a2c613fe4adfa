import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Px } from '#app/space/camera.ts';
import { inkWords } from '#app/space/words.ts';
import type { Box } from '#app/space/ink/scene/box.ts';
import { Boxes } from '#app/space/ink/scene/boxes.ts';
import { writeFlow } from '#app/space/ink/scene/flowlabels.ts';
import { bundlesOf } from '#app/space/ink/scene/flows.ts';
import { ruled } from '#app/space/ink/scene/lines.ts';
import { languageOf } from '#app/language/language.ts';
import { openArchive } from '#facts/archive.ts';
import { fact, sample } from '#tests/sample.ts';

const frame: Box = [0, 0, 900, 400];
const STILL: Px = [0, 0];
const alone = () => false;
const flat = [100, 300, 200, 220, 320, 160, 480, 130, 640, 150];
const wordings = [
  { text: 'troops · said by Kim · 3 Jan', width: 190 },
  { text: 'troops', width: 42 },
];
const boxes = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 850 }), fc.integer({ min: 0, max: 380 }), fc.integer({ min: 5, max: 200 }))
    .map(([x, y, size]): Box => [x, y, x + size, y + size / 4]),
  { maxLength: 60 },
);

describe('a text along a flow', () => {
  it('stands where it would on a line on which nothing was tried before', () => {
    const line = ruled(flat);
    fc.assert(
      fc.property(boxes, (taken) => {
        const label = writeFlow(line, STILL, wordings, new Boxes(taken), frame, alone);
        expect(label).toEqual(writeFlow(ruled(flat), STILL, wordings, new Boxes(taken), frame, alone));
      }),
    );
  });

  it('stands where it would on a line that lies elsewhere, where its line has moved there', () => {
    const line = ruled(flat);
    fc.assert(
      fc.property(boxes, fc.integer({ min: -300, max: 300 }), (taken, dx) => {
        const there = ruled(flat.map((px, at) => px + (at % 2 === 0 ? dx : -40)));
        const label = writeFlow(line, [dx, -40], wordings, new Boxes(taken), frame, alone);
        const other = writeFlow(there, STILL, wordings, new Boxes(taken), frame, alone);
        expect(label?.text).toBe(other?.text);
        other?.at.forEach((px, at) => expect(label?.at[at]).toBeCloseTo(px, 6));
      }),
    );
  });

  it('is tried anew where its letters have another width', () => {
    const line = ruled(flat);
    writeFlow(line, STILL, wordings, new Boxes(), frame, alone);
    const wider = wordings.map(({ text, width }) => ({ text, width: width * 1.1 }));
    expect(writeFlow(line, STILL, wider, new Boxes(), frame, alone)?.width).toBeCloseTo(209);
  });
});

describe('what a flow says', () => {
  it('follows who says it, and how many others do', () => {
    const move = {
      of: 'people',
      places: [
        { role: 'from', place: 'harbour' },
        { role: 'to', place: 'coast' },
      ],
    } as const;
    const first = fact('first', { ...move, by: ['mayor'] });
    const later = fact('later', { ...move, by: ['union'] });
    const words = inkWords(languageOf('en'), openArchive({ ...sample, facts: [first, later] }), 'said', null);
    const told = [[first], [first, later], [first], [later]].flatMap((facts) =>
      bundlesOf(facts).map((bundle) => words.flow(bundle)[0]),
    );
    expect(told[0]).toContain('mayor');
    expect(told[1]).toContain('+1');
    expect(told[2]).toBe(told[0]);
    expect(told[3]).not.toBe(told[0]);
  });
});
