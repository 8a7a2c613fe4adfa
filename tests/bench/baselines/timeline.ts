import { axisBottom } from 'd3-axis';
import { type D3BrushEvent, brushX } from 'd3-brush';
import { scaleUtc } from 'd3-scale';
import { type Selection, select } from 'd3-selection';
import { MS_PER_DAY } from './contract.ts';
import { type BaselineFile, COLOURS, type Known } from './facts.ts';

/** More facts than this are drawn as counts a lane: a browser takes no element a fact beyond it. */
export const MOST_ELEMENTS = 10_000;

const LANE = 24;
const FOOT = 24;
const BINS = 240;

export interface Timeline {
  /** Moves the brush; days. */
  setWindow(from: number, to: number): void;
  pan(px: number): void;
  zoom(factor: number): void;
  /** Draws other facts, or the same on another clock. */
  show(facts: readonly Known[], clock: 'said' | 'event'): void;
}

/** What is drawn: a fact, or a count of facts. Days, half-open. */
interface Bar {
  readonly from: number;
  readonly to: number;
  readonly lane: number;
  /** Of the height of the lane. */
  readonly share: number;
  readonly colour: string;
}

/**
 * A timeline as d3's examples have it: an SVG with an axis, a bar a fact by lane (or a histogram a lane, where there are
 * too many), and a brush. What is outside the brush is faint.
 * @param moved told of the days of the brush
 */
export function timelineOf(
  host: HTMLElement,
  { days, lanes }: Pick<BaselineFile, 'days' | 'lanes'>,
  moved: (from: number, to: number) => void,
): Timeline {
  const [width, height] = [host.clientWidth, (lanes.length + 1) * LANE + FOOT];
  const scale = scaleUtc([ms(days[0]), ms(days[1])], [0, width]);
  const svg = select(host).append('svg').attr('width', width).attr('height', height);
  const marks = svg.append('g');
  const axis = svg.append('g').attr('transform', `translate(0,${height - FOOT})`);
  const brush = brushX<unknown>().extent([[0, 0], [width, height - FOOT]]).on('brush', brushed); // prettier-ignore
  const brushing = svg.append('g').call(brush);
  let bars: Selection<SVGRectElement, Bar, SVGGElement, unknown> = marks.selectAll<SVGRectElement, Bar>('rect');
  let window = days;

  function brushed({ selection }: D3BrushEvent<unknown>): void {
    const [left, right] = (selection ?? [0, 0]) as [number, number];
    window = [dayAt(left), dayAt(right)];
    fade();
    moved(...window);
  }
  function fade(): void {
    bars.classed('out', ({ from, to }) => from >= window[1] || to <= window[0]);
  }
  function dayAt(x: number): number {
    return Math.round(scale.invert(x).getTime() / MS_PER_DAY);
  }
  function place(): void {
    bars.attr('x', ({ from }) => x(from)).attr('width', ({ from, to }) => Math.max(x(to) - x(from), 4));
    axis.call(axisBottom(scale));
    brush.on('brush', null);
    brushing.call(brush.move, [x(window[0]), x(window[1])]);
    brush.on('brush', brushed);
  }
  function x(day: number): number {
    // SVG loses what lies too far away.
    return Math.max(Math.min(scale(ms(day)), 1e6), -1e6);
  }
  function to(from: number, until: number): void {
    scale.domain([from, until]);
    place();
  }
  return {
    setWindow: (from, until) => brushing.call(brush.move, [x(from), x(until)]),
    pan: (px) => to(scale.invert(px).getTime(), scale.invert(width + px).getTime()),
    zoom: (factor) => {
      const half = width / factor / 2;
      to(scale.invert(width / 2 - half).getTime(), scale.invert(width / 2 + half).getTime());
    },
    show: (facts, clock) => {
      const all =
        facts.length > MOST_ELEMENTS ? histogram(facts, clock, days) : facts.map((fact) => barOf(fact, clock));
      bars = marks
        .selectAll<SVGRectElement, Bar>('rect')
        .data(all)
        .join('rect')
        .attr('y', ({ lane, share }) => lane * LANE + (LANE - 4) * (1 - share) + 2)
        .attr('height', ({ share }) => (LANE - 4) * share)
        .attr('fill', ({ colour }) => colour);
      place();
      fade();
    },
  };
}

function ms(day: number): number {
  return day * MS_PER_DAY;
}

function barOf(fact: Known, clock: 'said' | 'event'): Bar {
  const [from, to] = daysOf(fact, clock);
  return { from, to, lane: fact.lane, share: 0.3, colour: COLOURS[fact.standing] ?? '' };
}

function daysOf(fact: Known, clock: 'said' | 'event'): readonly [number, number] {
  return clock === 'said' ? [fact.from, fact.to] : [fact.eventFrom, fact.eventTo];
}

/** Counts by lane and stretch of days, each fact at its first day. */
function histogram(facts: readonly Known[], clock: 'said' | 'event', [first, end]: readonly [number, number]): Bar[] {
  const step = Math.max((end - first) / BINS, 1);
  const counts = new Map<number, number>();
  for (const fact of facts) {
    const bin = Math.max(0, Math.min(Math.floor((daysOf(fact, clock)[0] - first) / step), BINS - 1));
    const key = fact.lane * BINS + bin;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return [...counts].map(([key, count]) => {
    const from = first + (key % BINS) * step;
    return { from, to: from + step, lane: Math.floor(key / BINS), share: count / most, colour: '#243164' };
  });
}
