import { type Bench, MS_PER_DAY } from './contract.ts';
import { counterOf } from './count.ts';
import type { BaselineFile, Known } from './facts.ts';
import './page.css';
import { type Timeline, timelineOf } from './timeline.ts';

export type Clock = 'said' | 'event';

/** What a baseline shows: days, half-open. */
export interface Shown {
  readonly from: number;
  readonly to: number;
  readonly clock: Clock;
  readonly standing: string | null;
}

/** The map of a baseline. */
export interface Ground {
  show(shown: Shown): void;
  /** Resolves once what was last shown is drawn, or is sure to be drawn in the next frame. */
  drawn(): Promise<void>;
  /** By degrees. */
  pan(lon: number, lat: number): void;
}

/** Links a map with the timeline and a count, and offers both to be measured. */
export function link(file: BaselineFile, ground: Ground, ready: Promise<void>): Bench {
  const facts = file.features.map(({ properties }) => properties);
  const count = document.getElementById('count');
  let shown: Shown = { from: file.days[0], to: file.days[1], clock: 'said', standing: null };
  let counted = counterOf(facts, 'said');
  const timeline: Timeline = timelineOf(host('time'), file, (from, to) => change({ ...shown, from, to }));
  timeline.show(facts, 'said');

  function change(next: Shown): void {
    shown = next;
    ground.show(shown);
    tell();
  }
  function tell(): void {
    if (count) count.textContent = String(counted(shown.from, shown.to));
  }
  function choose(next: Shown): void {
    const chosen: readonly Known[] =
      next.standing === null ? facts : facts.filter(({ standing }) => standing === next.standing);
    counted = counterOf(chosen, next.clock);
    timeline.show(chosen, next.clock);
    change(next);
  }
  tell();
  return {
    extent: [file.days[0] * MS_PER_DAY, file.days[1] * MS_PER_DAY],
    window: file.window * MS_PER_DAY,
    ready: ready.then(() => ({ shown: facts.length })),
    setWindow: (from, to) => timeline.setWindow(Math.floor(from / MS_PER_DAY), Math.ceil(to / MS_PER_DAY)),
    settled: () => ground.drawn().then(nextFrame),
    visible: () => counted(shown.from, shown.to),
    timelinePan: (px) => timeline.pan(px),
    timelineZoom: (factor) => timeline.zoom(factor),
    mapPan: (lon, lat) => ground.pan(lon, lat),
    filter: (standing) => choose({ ...shown, standing: shown.standing === standing ? null : standing }),
    clock: (clock) => choose({ ...shown, clock }),
  };
}

export function host(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id}`);
  return found;
}

export function nextFrame(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => done()));
}
