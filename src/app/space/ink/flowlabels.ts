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
const PARTS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78];

/**
 * A place for a text along the longest line of a flow: near its middle, above it or below, clear of what is taken and
 * within the frame; the longest wording that fits, or null.
 */
export function placeAlong(
  lines: readonly Line[],
  wordings: readonly { readonly text: string; readonly width: number }[],
  taken: readonly Box[],
  frame: Box,
): FlowLabel | null {
  const line = [...lines].sort((a, b) => lengthOf(b) - lengthOf(a))[0];
  if (!line) return null;
  const length = lengthOf(line);
  for (const { text, width } of wordings) {
    if (width > length * 0.92) continue;
    for (const part of PARTS) {
      for (const side of [-1, 1]) {
        const label = write(line, length * part, text, width, side);
        if (label.boxes.every((box) => inside(box, frame) && !taken.some((one) => overlap(box, one)))) return label;
      }
    }
  }
  return null;
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
