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
  const { laid, labels, size } = timing;
  const { visible: axis, base, shift } = timing.axis;
  const { em, grown, width } = size;
  const { playhead, asOf } = timing.viewing;
  const l = timing.language();
  return {
    ...{ axis, frame, left: timing.rows.gutter.width, width, em, grown, theme, rows: laid, shift, crowds },
    head: labels.head,
    breaks: labels.lengths,
    look: (item) => lookOf(timing, item),
    isNear: ({ x, half, bar }) =>
      Math.max(x + half, bar?.x1 ?? x) > shift - MARGIN &&
      Math.min(x - half, bar?.x0 ?? x) < shift + axis.width + MARGIN,
    long: ({ gap }) => lengthWords(l, gap.days),
    rest: ({ gap }, half) => {
      const there = base.breaks.find(({ from }) => from === gap.from) ?? gap;
      return restOf(there, laid, frame, half);
    },
    window: timing.band,
    playhead: { x: axis.at(playhead), veiled: asOf !== null },
    label: labels.playhead,
  };
}

function lookOf(timing: Timing, item: Item): Look {
  const has = (id: string | null) => id !== null && item.facts.some((fact) => fact.id === id);
  const { viewing, facts, size } = timing;
  const [open, hovered] = [has(viewing.open), has(viewing.hovered)];
  const [fact] = item.facts;
  const drawn = size.wide && item.facts.length === 1 && fact && (open || hovered || facts.few.includes(fact.id));
  return {
    later: item.day > timing.reached.day,
    outside: !touchesAny(item, viewing.range),
    ring: open ? 'open' : hovered ? 'hovered' : null,
    whisker: drawn ? whiskerOf(fact, timing.axis.base, facts.clock) : null,
  };
}
