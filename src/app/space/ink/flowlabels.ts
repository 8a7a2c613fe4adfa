import type { Px } from '../camera.ts';
import { type Box, inside, overlap } from './box.ts';
import { type Line, along, lengthOf } from './lines.ts';

/** A text along a flow: where its middle stands, and how it is turned, never upside down. */
export interface FlowLabel {
  readonly text: string;
  readonly at: Px;
  /** Radians, within a quarter turn. */
  readonly angle: number;
  readonly boxes: readonly Box[];
}

const ABOVE = 11;
const HEIGHT = 15;
const BESIDE = 10;
const PARTS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78];

/** A wording of a label, with its width in CSS px. */
export interface Wording {
  readonly text: string;
  readonly width: number;
}

/**
 * A place for a text on the longest line of a flow: along it, above or below, near its middle; or level beside it; clear
 * of what is taken and within the frame. The longest wording that fits, or null.
 */
export function writeFlow(
  lines: readonly Line[],
  wordings: readonly Wording[],
  taken: readonly Box[],
  frame: Box,
): FlowLabel | null {
  const line = [...lines].sort((a, b) => lengthOf(b) - lengthOf(a))[0];
  if (!line) return null;
  const free = ({ boxes }: FlowLabel) =>
    boxes.every((box) => inside(box, frame) && !taken.some((one) => overlap(box, one)));
  for (const wording of wordings) {
    const label = [...alongIt(line, wording), ...besideIt(line, wording)].find(free);
    if (label) return label;
  }
  return null;
}

function alongIt(line: Line, { text, width }: Wording): FlowLabel[] {
  const length = lengthOf(line);
  if (width > length * 0.92) return [];
  return PARTS.flatMap((part) => [-1, 1].map((side) => write(line, length * part, text, width, side)));
}

/** Level, with one end near the line: for a line that is shorter than its text. */
function besideIt(line: Line, { text, width }: Wording): FlowLabel[] {
  const length = lengthOf(line);
  return PARTS.flatMap((part) => {
    const [x, y] = along(line, length * part).at;
    return [-1, 1].map((side): FlowLabel => {
      const middle = x + side * (width / 2 + BESIDE);
      const box: Box = [middle - width / 2 - 2, y - HEIGHT / 2, middle + width / 2 + 2, y + HEIGHT / 2];
      return { text, at: [middle, y], angle: 0, boxes: [box] };
    });
  });
}

/** The text with its middle at a length of the line, turned like the line's chord under it. */
function write(line: Line, middle: number, text: string, width: number, side: number): FlowLabel {
  const [x0, y0] = along(line, middle - width / 2).at;
  const [x1, y1] = along(line, middle + width / 2).at;
  const angle = upright(Math.atan2(y1 - y0, x1 - x0));
  const over = along(line, middle).at;
  const at: Px = [over[0] - Math.sin(angle) * ABOVE * side, over[1] + Math.cos(angle) * ABOVE * side];
  const steps = Math.max(2, Math.ceil(width / HEIGHT));
  const boxes = Array.from({ length: steps }, (_, k): Box => {
    const t = ((k + 0.5) / steps - 0.5) * width;
    const [x, y] = [at[0] + Math.cos(angle) * t, at[1] + Math.sin(angle) * t];
    return [x - HEIGHT / 2, y - HEIGHT / 2, x + HEIGHT / 2, y + HEIGHT / 2];
  });
  return { text, at, angle, boxes };
}

function upright(angle: number): number {
  if (angle > Math.PI / 2) return angle - Math.PI;
  return angle <= -Math.PI / 2 ? angle + Math.PI : angle;
}
