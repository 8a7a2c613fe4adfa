import { beforeAll, expect, test } from 'vitest';
import { languageOf } from '#app/language/language.ts';
import { STANCES } from '#app/space/ink/counts/columns.ts';
import { drawMark, type Pen } from '#app/space/ink/paint/marks.ts';
import { legendOf } from '#app/space/legend.ts';
import { PathText } from '#app/space/still/pathText.ts';
import { StillPen } from '#app/space/still/pen.ts';
import { ofPage } from '#app/space/still/theme.ts';

const { words } = languageOf('en');

beforeAll(() => {
  Object.assign(globalThis, { Path2D: PathText });
});

/** What the ink draws of a mark in its own colour, over the light round it. */
function inked(stance: (typeof STANCES)[number], expected: boolean) {
  const pen = new StillPen();
  drawMark(pen as unknown as Pen, { standing: 'said', stance, expected }, { ...ofPage, halo: 'halo' });
  return pen.strokes
    .map(({ attributes }) => attributes)
    .filter(({ fill, stroke }) => ![fill, stroke].includes('halo'))
    .map((one) => [one['d'], one['stroke-width'] ?? 0, one['stroke-dasharray'] ?? '', one['transform'] ?? '']);
}

const drawn = (sentence: string) =>
  legendOf(words)
    .find((line) => line.sentence === sentence)
    ?.parts.map(({ d, width = 0, dash = '', scale }) => [d, width, dash, scale ? `scale(${scale})` : '']);

test.each(STANCES)('the key shows the sign "%s" as the ink draws it', (stance) => {
  expect(drawn(words.map.stance[stance])).toEqual(inked(stance, false));
});

test('the key shows what lies ahead as the ink draws it', () => {
  expect(drawn(words.map.expectedMark)).toEqual(inked('here', true));
});

test('the key has a sentence and a sign for areas and for flows', () => {
  const { areaMark, flowMark } = words.map;
  for (const sentence of [areaMark, flowMark]) expect(drawn(sentence)?.length).toBeGreaterThan(1);
});
