import type { Px } from '../../camera.ts';
import { type Box, around, inside, movedBox } from './box.ts';
import type { Boxes } from './boxes.ts';
import { type Ruled, along } from './lines.ts';

/** A text along a flow: where its middle stands, and how it is turned, never upside down. */
export interface FlowLabel {
  readonly text: string;
  readonly at: Px;
  /** Radians, within a quarter turn. */
  readonly angle: number;
  readonly boxes: readonly Box[];
  /** Of the text, in CSS px. */
  readonly width: number;
}

const ABOVE = 11;
const HEIGHT = 15;
const BESIDE = 10;
const SIDES = [-1, 1];
const PARTS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78];

/** A wording of a label, with its width in CSS px. */
interface Wording {
  readonly text: string;
  readonly width: number;
}

/**
 * A place for a text on a line of a flow: along it, above or below, near its middle; or level beside it; clear of what
 * is taken and within the frame. The longest wording that fits, or null.
 * @param by how far the line has moved, in CSS px
 * @param crosses whether a box lies on another flow, of which the text would then be read
 */
export function writeFlow(
  line: Ruled,
  by: Px,
  wordings: readonly Wording[],
  taken: Boxes,
  frame: Box,
  crosses: (box: Box) => boolean,
): FlowLabel | null {
  const moved = (box: Box) => movedBox(box, by);
  const isBarred = (box: Box) => taken.hit(box) || crosses(box);
  for (const wording of wordings) {
    for (const { label, whole } of waysOf(line, wording)) {
      if (!inside(moved(whole), frame) || label.boxes.some((box) => isBarred(moved(box)))) continue;
      return { ...label, at: [label.at[0] + by[0], label.at[1] + by[1]], boxes: label.boxes.map(moved) };
    }
  }
  return null;
}

/** A place for a text on a line, and the box round it. */
interface Way {
  readonly label: FlowLabel;
  readonly whole: Box;
}

/** A line stands until its map is enlarged, and a text is tried along it at every step: its ways are worked out once. */
const known = new WeakMap<Ruled, Map<string, readonly Way[]>>();

/** Of more texts on one line than these the ways are forgotten. */
const MOST = 12;

function waysOf(line: Ruled, wording: Wording): readonly Way[] {
  const texts = known.get(line) ?? new Map<string, readonly Way[]>();
  known.set(line, texts);
  const key = `${wording.width} ${wording.text}`;
  const found = texts.get(key) ?? [...ways(line, wording)];
  if (texts.size > MOST) texts.clear();
  texts.set(key, found);
  return found;
}

/** The ways to write a wording, the best first. */
function* ways(line: Ruled, wording: Wording): Generator<Way> {
  const way = (label: FlowLabel): Way => ({ label, whole: label.boxes.reduce(around) });
  if (wording.width <= line.length * 0.92)
    for (const part of PARTS) for (const side of SIDES) yield way(alongIt(line, line.length * part, wording, side));
  for (const part of PARTS) for (const side of SIDES) yield way(besideIt(line, line.length * part, wording, side));
}

/** Level, with one end near the line: for a line that is shorter than its text. */
function besideIt(line: Ruled, length: number, { text, width }: Wording, side: number): FlowLabel {
  const [x, y] = along(line, length);
  const middle = x + side * (width / 2 + BESIDE);
  const box: Box = [middle - width / 2 - 2, y - HEIGHT / 2, middle + width / 2 + 2, y + HEIGHT / 2];
  return { text, at: [middle, y], angle: 0, boxes: [box], width };
}

/** The text with its middle at a length of the line, turned like the line's chord under it. */
function alongIt(line: Ruled, middle: number, { text, width }: Wording, side: number): FlowLabel {
  const [x0, y0] = along(line, middle - width / 2);
  const [x1, y1] = along(line, middle + width / 2);
  const angle = upright(Math.atan2(y1 - y0, x1 - x0));
  const over = along(line, middle);
  const at: Px = [over[0] - Math.sin(angle) * ABOVE * side, over[1] + Math.cos(angle) * ABOVE * side];
  const steps = Math.max(2, Math.ceil(width / HEIGHT));
  const boxes = Array.from({ length: steps }, (_, k): Box => {
    const t = ((k + 0.5) / steps - 0.5) * width;
    const [x, y] = [at[0] + Math.cos(angle) * t, at[1] + Math.sin(angle) * t];
    return [x - HEIGHT / 2, y - HEIGHT / 2, x + HEIGHT / 2, y + HEIGHT / 2];
  });
  return { text, at, angle, boxes, width };
}

function upright(angle: number): number {
  if (angle > Math.PI / 2) return angle - Math.PI;
  return angle <= -Math.PI / 2 ? angle + Math.PI : angle;
}
