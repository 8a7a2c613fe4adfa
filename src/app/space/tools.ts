import type { Size } from './camera.ts';
import type { Box } from './ink/scene/box.ts';

const BUTTON = 44;
const EDGE = 2;
const SWITCH = 214;

/** Whether the buttons lie in a row at the lower edge: on a map that is too narrow or too low for a column. */
export function inRow({ width, height }: Size): boolean {
  return width < 600 || height < 240;
}

/** Room for one sentence of small text, in CSS px. */
const NOTICE = { width: 350, height: 22 };

/** Where a map that can't be had says so, in CSS px: at the edge at which no row of buttons stands. */
export function noticeBox(size: Size): Box {
  const top = inRow(size) ? 0 : size.height - NOTICE.height;
  return [0, top, Math.min(size.width, NOTICE.width), top + NOTICE.height];
}

/** Where the buttons stand, in CSS px: labels and the inset keep clear of them. */
export function toolsBoxes(size: Size, buttons: number, hasSwitch: boolean): readonly Box[] {
  const { width, height } = size;
  if (!inRow(size)) return [[width - EDGE - BUTTON, 0, width, EDGE + BUTTON * buttons]];
  if (!hasSwitch) return [[0, height - BUTTON, EDGE + BUTTON * buttons, height]];
  return [
    [0, height - BUTTON, SWITCH, height],
    [width - EDGE - BUTTON * buttons, height - BUTTON, width, height],
  ];
}
