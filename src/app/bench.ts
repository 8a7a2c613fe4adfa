import { inRange } from '#facts/select.ts';
import { spanOn } from '#facts/fact.ts';
import { type Day, MS_PER_DAY, reachOf } from '#facts/span.ts';
import type { Timing } from './time/timing.svelte.ts';
import { panBy, zoomBy } from './time/axis/zoom.ts';
import type { Viewing } from './view/view.svelte.ts';
import { moveMap, readClock, scrubTo, search, setRange, showAll, toggle } from './view/view.ts';

/**
 * What a measurement drives: the page itself, by the moves that a reader's hand makes. Times are milliseconds since
 * 1970-01-01, UTC; windows are half-open, and as fine as days.
 */
export interface Bench {
  /** From the first day of the facts to the day after the last, on the clock of the view. */
  readonly extent: readonly [from: number, to: number];
  /** A window that fits the story: a tenth of its extent, at least a day. */
  readonly window: number;
  /** Settles once all facts are shown and the page answers; `shown` is how many they are. */
  readonly ready: Promise<{ readonly shown: number }>;
  /** Sets the window of the timeline, as dragging its strip does. */
  setWindow(from: number, to: number): void;
  /** Puts the playhead on the day of a time, as dragging over the lanes does. */
  scrubTo(time: number): void;
  /** Settles once the last move is on the screen. */
  settled(): Promise<void>;
  /** How many facts touch the window, on the clock of the view; all that are shown where there is none. */
  visible(): number;
  /** Moves the timeline by CSS px, as a hand does that holds it: to the right where they are positive. */
  timelinePan(dx: number): void;
  /** Enlarges the timeline by a factor about its middle. */
  timelineZoom(factor: number): void;
  /** Moves the map by degrees, from where it is or from longitude and latitude 0. */
  mapPan(lon: number, lat: number): void;
  /** Turns a filter of one standing on or off; reads the other clock; searches. */
  filter(standing: 'said' | 'reported'): void;
  clock(clock: 'said' | 'event'): void;
  search(q: string): Promise<void>;
}

/** What brings the rest of a story. */
interface Rest {
  words(): Promise<boolean>;
  facts(): Promise<boolean>;
}

const SHARE = 0.1;

/** Lets a measurement drive a page. */
export function benchOf(viewing: Viewing, timing: Timing, rest: Rest): Bench {
  const extents = new Map<string, readonly [Day, Day]>();
  /** Worked out once a clock, the first before all is ready: it is asked for between the steps that are measured. */
  const extentNow = () => {
    const key = `${viewing.view.clock} ${viewing.many !== null}`;
    const extent = extents.get(key) ?? extentOf(viewing);
    extents.set(key, extent);
    return extent;
  };
  return {
    get extent() {
      const [from, to] = extentNow();
      return [from * MS_PER_DAY, to * MS_PER_DAY] as const;
    },
    get window() {
      const [from, to] = extentNow();
      return Math.max(Math.round((to - from) * SHARE), 1) * MS_PER_DAY;
    },
    ready: readied(viewing, timing, rest).then((shown) => {
      extentNow();
      return shown;
    }),
    setWindow: (a, b) => viewing.drag(setRange(daysOf(a, b))),
    scrubTo: (time) => viewing.drag(scrubTo(Math.floor(time / MS_PER_DAY))),
    settled,
    visible: () => visibleIn(viewing),
    timelinePan: (dx) => timing.hand.glide(panBy(timing.axis.zoom, timing.axis.visible, dx)),
    timelineZoom: (factor) => timing.hand.glide(zoomBy(timing.axis.zoom, timing.axis.visible, factor)),
    mapPan: (lon, lat) => {
      const map = viewing.view.map ?? { lon: 0, lat: 0, zoom: 2 };
      viewing.drag(moveMap({ ...map, lon: map.lon + lon, lat: map.lat + lat }));
    },
    filter: (standing) => viewing.move(toggle('standing', standing)),
    clock: (clock) => viewing.move(readClock(clock)),
    search: async (q) => {
      viewing.move(search(q));
      while (viewing.many?.searching) await nextFrame();
    },
  };
}

async function readied(viewing: Viewing, timing: Timing, rest: Rest): Promise<{ shown: number }> {
  await rest.words();
  viewing.move(showAll(true));
  if (!(await rest.facts())) throw new Error('The facts of the story do not come.');
  // What draws and lists many facts is asked for as soon as they are there.
  if (viewing.many) await Promise.all([import('./space/ink/many.ts'), import('./words/list/Pages.svelte')]);
  while (viewing.many && !timing.large.dense) {
    if (timing.large.failed) throw new Error('The lanes of the story do not come.');
    await nextFrame();
  }
  await settled();
  return { shown: viewing.many?.masked.count ?? viewing.selection.shown.length };
}

/** What was asked for is drawn in the next frame, and on the screen in the one after it. */
async function settled(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

const nextFrame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));

function visibleIn(viewing: Viewing): number {
  return viewing.many?.inside ?? viewing.selection.shown.filter((fact) => inRange(fact, viewing.view)).length;
}

/** The days that a window touches. */
function daysOf(a: number, b: number): readonly [Day, Day] {
  const from = Math.floor(a / MS_PER_DAY);
  return [from, Math.max(Math.ceil(b / MS_PER_DAY), from + 1)];
}

/** From the first day of any fact to the day after the last; O(facts). */
function extentOf({ many, archive, view }: Viewing): readonly [Day, Day] {
  if (many) {
    const { columns } = many.collection;
    return [least(columns[`${view.clock}From`]), most(columns[`${view.clock}To`])];
  }
  const reaches = archive.atHand.filter(({ withdrawn }) => !withdrawn).map((fact) => reachOf(spanOn(fact, view.clock)));
  return [least(reaches.map(({ from }) => from)), most(reaches.map(({ to }) => to))];
}

function least(days: Iterable<Day>): Day {
  let found = Infinity;
  for (const day of days) if (day < found) found = day;
  return found;
}

function most(days: Iterable<Day>): Day {
  let found = -Infinity;
  for (const day of days) if (day > found) found = day;
  return found;
}
