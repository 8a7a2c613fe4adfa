import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameOf } from '#app/time/lanes/frame.ts';
import { gutterOf, linesOf } from '#app/time/lanes/gutter.ts';
import { emsOf } from '#app/look/letters.ts';
import { shorten } from '#app/time/text.ts';

const places = ['Brussels', 'Kyiv and Ukraine', 'Kursk and the border', 'Elsewhere', 'No place given'];
const questions = ['Were North Korean troops being sent to Russia’s war?', 'How many?'];
const label = fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' });

describe('the names of the lanes', () => {
  test('stand in one column on a desk, in two lines on a phone, and above their lanes where they are long', () => {
    expect(gutterOf(places, 1280, 12)).toMatchObject({ lines: 1, above: false });
    expect(gutterOf(places, 360, 12)).toMatchObject({ lines: 2, above: false });
    expect(gutterOf(places, 360, 12).width).toBeLessThanOrEqual(84);
    expect(gutterOf(questions, 360, 12)).toMatchObject({ width: 0, above: true });
  });

  test('give the column to the lanes on a phone with large text', () => {
    expect(gutterOf(places, 360, 24).above).toBe(true);
  });

  test('always fit the room that they have', () => {
    fc.assert(
      fc.property(
        fc.array(label, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 320, max: 2000 }),
        fc.integer({ min: 12, max: 28 }),
        (labels, width, em) => {
          const gutter = gutterOf(labels, width, em);
          for (const line of labels.flatMap((one) => linesOf(one, gutter)))
            expect(emsOf(line)).toBeLessThanOrEqual(gutter.ems + 1);
        },
      ),
    );
  });

  test('are read from their beginning where two lines are not enough, and cut at the end alone', () => {
    const long = ['How many are preparing or in training?', 'How many are expected to work with Russia?'];
    const gutter = gutterOf(long, 640, 12);
    expect(gutter).toMatchObject({ lines: 2, above: false });
    for (const name of long) {
      const [first = '', second = ''] = linesOf(name, gutter);
      expect(name.startsWith(`${first} ${second.replace('…', '')}`)).toBe(true);
    }
    expect(new Set(long.map((name) => linesOf(name, gutter).join(' '))).size).toBe(long.length);
  });

  test('are shortened between words with an ellipsis, and never when they fit', () => {
    expect(shorten('Brussels', 20)).toBe('Brussels');
    expect(shorten('Institute for the Study of War', 12)).toBe('Institute for the…');
  });
});

describe('the heights of the timeline', () => {
  const gutter = gutterOf(places, 640, 12);

  test('fit eight lanes into 210 px', () => {
    expect(frameOf({ rows: 8, em: 12, gutter, height: 210 }).height).toBeLessThanOrEqual(210);
  });

  test('never make a lane lower than 20 px, nor higher than is good to read', () => {
    expect(frameOf({ rows: 8, em: 12, gutter, height: 10 }).lane).toBe(20);
    expect(frameOf({ rows: 2, em: 12, gutter, height: 900 }).lane).toBe(34);
  });

  test('are taller for one lane alone, which is all there is to see', () => {
    const lane = (rows: number, height?: number) => frameOf({ rows, em: 12, gutter, height }).lane;
    expect(lane(1)).toBe(64);
    expect(lane(1, 900)).toBe(64);
    expect(lane(7)).toBe(26);
  });

  test('leave room between a name above its lane and the ring of an open mark', () => {
    const above = gutterOf(questions, 360, 12);
    const frame = frameOf({ rows: 2, em: 12, gutter: above, height: undefined });
    const descent = frame.above(1) + 12 * 1.4;
    expect(frame.middle(1) - 10).toBeGreaterThanOrEqual(descent + 4);
    expect(frame.middle(1) + 10).toBeLessThanOrEqual(frame.above(2));
  });

  test('hold names of two lines apart on a desk', () => {
    const desk = gutterOf(['Kim Yong-hyun, defence minister of South Korea', 'Brussels'], 900, 12);
    expect(desk.lines).toBe(2);
    expect(frameOf({ rows: 30, em: 12, gutter: desk, height: 100 }).lane).toBe(30);
  });

  test('keep the room of a lane where nothing is shown, for the breaks and the playhead', () => {
    const { top, bottom } = frameOf({ rows: 0, em: 12, gutter, height: undefined });
    expect(bottom - top).toBe(64);
  });

  test('have lines below the label of the playhead where something stands there', () => {
    const height = (below: number) => frameOf({ rows: 2, em: 12, gutter, height: undefined, below }).height;
    expect(height(2) - height(0)).toBeCloseTo(2 * 1.3 * 12, 6);
  });

  test('find the lane under every height again', () => {
    const frame = frameOf({ rows: 8, em: 12, gutter, height: undefined });
    for (let row = 0; row < 8; row += 1) expect(frame.row(frame.middle(row))).toBe(row);
  });
});
