import { lengthWords } from '#app/language/dates.ts';
import { restOf } from '../lanes/breaks.ts';
import type { Theme } from '../theme.ts';
import type { Frame } from '../lanes/frame.ts';
import { type Item, touchesAny, whiskerOf } from '../lanes/layout.ts';
import type { Timing } from '../timing.svelte.ts';
import type { Look, Scene } from './scene.ts';

/** Beyond the edges a mark, or the arrow of a bar, may still reach in, px. */
const MARGIN = 40;

/** What the lanes show now. */
export function sceneOf(timing: Timing, frame: Frame, theme: Theme, crowds: Scene['crowds']): Scene {
  const { axis, gutter, em, grown, laid, shift, viewing, head, width } = timing;
  const { playhead, asOf } = viewing;
  const l = timing.language();
  return {
    ...{ axis, frame, head, left: gutter.width, width, em, grown, theme, rows: laid, shift, crowds },
    breaks: timing.lengths,
    look: (item) => lookOf(timing, item),
    isNear: ({ x, half, bar }) =>
      Math.max(x + half, bar?.x1 ?? x) > shift - MARGIN &&
      Math.min(x - half, bar?.x0 ?? x) < shift + axis.width + MARGIN,
    long: ({ gap }) => lengthWords(l, gap.days),
    rest: ({ gap }, half) => {
      const there = timing.base.breaks.find(({ from }) => from === gap.from) ?? gap;
      return restOf(there, laid, frame, half);
    },
    window: timing.band,
    playhead: { x: axis.at(playhead), veiled: asOf !== null },
    label: timing.playheadLabel,
  };
}

function lookOf(timing: Timing, item: Item): Look {
  const has = (id: string | null) => id !== null && item.facts.some((fact) => fact.id === id);
  const [open, hovered] = [has(timing.open), has(timing.viewing.hovered)];
  const [fact] = item.facts;
  const drawn = timing.wide && item.facts.length === 1 && fact && (open || hovered || timing.few.includes(fact.id));
  return {
    later: item.day > timing.reached,
    outside: !touchesAny(item, timing.range),
    ring: open ? 'open' : hovered ? 'hovered' : null,
    whisker: drawn ? whiskerOf(fact, timing.base, timing.clock) : null,
  };
}
