import type { Words } from '#app/language/en.ts';
import { GLYPH_STROKE, glyphs } from '#app/look/glyphs.ts';
import type { Stance } from './ink/counts/columns.ts';
import { ABOUT, AHEAD, PLINTH, PLINTH_STROKE, TAIL } from './ink/paint/marks.ts';
import { CLAIMED } from './ink/paint/paint.ts';
import { OUTLINE } from './ink/paint/trace.ts';

/** A path of a sign, in CSS px round its middle, in the order of drawing: filled where it has no stroke. */
interface Part {
  readonly d: string;
  readonly width?: number;
  readonly dash?: string;
  /** How much smaller it is drawn, stroke included. */
  readonly scale?: number;
  readonly alpha?: number;
}

/** A line of the key about the map: a sign as the ink draws it, and the sentence that says what it means. */
interface LegendLine {
  readonly sentence: string;
  readonly parts: readonly Part[];
}

/** One mark for all: what a sign says is what it carries, whatever its standing, which the key explains itself. */
const MARK: Part = { d: glyphs.said.path, width: GLYPH_STROKE };
const HEAD = `M${OUTLINE.map(([x, y]) => `${x + 11} ${y}`).join('L')}Z`;
const AREA: readonly Part[] = [
  { d: 'M-12 -2L-5 -8.5L4 -7L12 -3L10 6L1 8.5L-9 7Z', width: 1.4 },
  { d: 'M-10.2 3.3L.6-7.6M-7.3 7.3L6-6M-1.2 8.2L10.7-3.7M7.2 6.8L10.6 3.4', width: 1, alpha: 0.4 },
];

const STANCE_PARTS: Readonly<Record<Stance, readonly Part[]>> = {
  here: [MARK],
  said: [{ d: TAIL }, MARK],
  seat: [{ d: PLINTH, width: PLINTH_STROKE }, MARK],
  about: [{ ...MARK, scale: ABOUT }],
};

/** How the map tells apart what a place is to a fact, and what is no mark: areas and flows. */
export function legendOf({ map }: Words): readonly LegendLine[] {
  const { stance, expectedMark, areaMark, flowMark } = map;
  return [
    ...(Object.keys(STANCE_PARTS) as Stance[]).map((sign) => ({ sentence: stance[sign], parts: STANCE_PARTS[sign] })),
    { sentence: expectedMark, parts: [{ ...MARK, dash: AHEAD.join(' ') }] },
    { sentence: areaMark, parts: AREA },
    { sentence: flowMark, parts: [{ d: 'M-13 0H4', width: 2, dash: CLAIMED.join(' ') }, { d: HEAD }] },
  ];
}
