import { MS_PER_DAY } from '../baselines/contract.ts';
import type { Step } from './inPage.ts';
import type { Act } from './rounds.ts';

/** Days, half-open. */
export type Window = readonly [from: number, to: number];

/** Windows of one width from one end of an extent to the other, in days. */
export function windowsOver([first, end]: Window, width: number, count: number): readonly Window[] {
  return Array.from({ length: count }, (_, at) => {
    const from = Math.floor(first + ((end - first - width) * at) / (count - 1));
    return [from, from + width];
  });
}

export function scrubOf(windows: readonly Window[]): readonly Step[] {
  return windows.map(([from, to]) => ({ call: 'setWindow', with: [from * MS_PER_DAY, to * MS_PER_DAY] }));
}

const WORDS = ['boats', 'harbour', 'made-up', ''];

/** What is done beside the scrub. Every act ends where it began. */
export function actsOver([first, end]: Window): Readonly<Record<Exclude<Act, 'scrub'>, readonly Step[]>> {
  const many = <T>(count: number, step: (at: number) => T) => Array.from({ length: count }, (_, at) => step(at));
  const day = (at: number) => Math.floor(first + ((end - first) * at) / 40) * MS_PER_DAY;
  const there = (at: number, count: number) => (at < count / 2 ? 1 : -1);
  return {
    wait: many(40, () => ({ call: 'visible', with: [] })),
    playhead: many(40, (at) => ({ call: 'scrubTo', with: [day(at)] })),
    filter: many(8, (at) => ({ call: 'filter', with: [at % 4 < 2 ? 'said' : 'reported'] })),
    clock: many(6, (at) => ({ call: 'clock', with: [at % 2 === 0 ? 'event' : 'said'] })),
    search: WORDS.map((word) => ({ call: 'search', with: [word] })),
    'timeline zoom': many(20, (at) => ({ call: 'timelineZoom', with: [there(at, 20) > 0 ? 1.2 : 1 / 1.2] })),
    'timeline pan': many(20, (at) => ({ call: 'timelinePan', with: [there(at, 20) * 24] })),
    'map pan': many(20, (at) => ({ call: 'mapPan', with: [there(at, 20) * 1.5, 0] })),
  };
}
