import { expect, test } from 'vitest';
import { generate } from '#generate/generate.ts';
import { counterOf } from './baselines/count.ts';
import { DATELINE, MAPLIBRE } from './page/contenders.ts';
import { quantile } from './page/numbers.ts';
import { reportOf } from './page/report.ts';
import { KEPT_FORMAT, type Measured, type Round } from './page/rounds.ts';
import { windowsOver } from './page/steps.ts';
import { costsIn } from './page/trace.ts';
import { Truth, touched } from './page/truth.ts';

const ADDRESS = 'http://site/';

function trace(events: readonly object[]): Buffer {
  return Buffer.from(JSON.stringify({ traceEvents: events }));
}

const task = (tid: number, ts: number, cpu: number) => ({
  ...{ name: 'ThreadControllerImpl::RunTask', cat: 'toplevel', ph: 'X', pid: 1, tid, ts },
  ...{ dur: cpu * 1000, tdur: cpu * 1000 },
});
const mark = (name: string, ts: number) => ({ name, cat: 'blink.user_timing', ph: 'I', pid: 1, tid: 7, ts });
const begun = { ...mark('navigationStart', 500), args: { data: { documentLoaderURL: ADDRESS } } };

test('a task counts for the last mark before its end, on its own thread', () => {
  const worker = { name: 'thread_name', ph: 'M', pid: 1, tid: 9, ts: 0, args: { name: 'DedicatedWorker thread' } };
  const events = [begun, worker, task(7, 0, 0.1), task(7, 1000, 5), mark('bench ready', 8000), task(7, 9000, 2)];
  const steps = [task(9, 9500, 3), task(7, 20_000, 4), mark('bench scrub 0', 20_100), task(8, 21_000, 50)];
  const costs = costsIn(trace([...events, ...steps]), ADDRESS);
  expect(costs.get('start')).toEqual({ main: 5, workers: 0, longest: 5 });
  expect(costs.get('ready')).toEqual({ main: 2, workers: 3, longest: 2 });
  expect(costs.get('scrub 0')?.main).toBe(4);
});

test('windows go from the first day to the last, all of one width', () => {
  const windows = windowsOver([100, 1000], 90, 64);
  expect([windows[0], windows.at(-1)]).toEqual([
    [100, 190],
    [910, 1000],
  ]);
  expect(new Set(windows.map(([from, to]) => to - from))).toEqual(new Set([90]));
});

test('baselines count as one by one, on both clocks', () => {
  const facts = generate({ facts: 700, seed: 5 }).facts.filter(({ withdrawn }) => !withdrawn);
  const truth = new Truth();
  for (const fact of facts) truth.add(fact);
  const known = facts.map((fact) => {
    const [[from, to], [eventFrom, eventTo]] = [touched(fact, 'said'), touched(fact, 'event')];
    return { from, to, eventFrom, eventTo, standing: fact.standing, lane: 0 };
  });
  const windows = windowsOver(truth.extent(), 40, 90);
  const counted = counterOf(known, 'said');
  expect(windows.map((window) => counted(...window))).toEqual(windows.map((window) => truth.count(...window)));
  const event = counterOf(known, 'event');
  const one = ([from, to]: readonly [number, number]) =>
    known.filter(({ eventFrom, eventTo }) => eventFrom < to && eventTo > from).length;
  expect(windows.map((window) => event(...window))).toEqual(windows.map(one));
});

const round = (main: readonly number[]): Round => ({
  ...{ shown: 1, elements: 9, parts: {}, everywhere: 1, wrong: 0, windows: main.length, grown: 0 },
  ...{ shownAfter: { main: 1, workers: 0 }, quietAfter: { main: 1, workers: 0 } },
  memory: { heap: 1e6, buffers: 1e6, all: 3e6 },
  steps: {
    scrub: {
      ...{ main, workers: main, longest: main, passed: main },
      work: { messages: 0, requests: 0, uploads: 0, layouts: 0, styles: 0 },
    },
  },
});
const measured = (facts: number, own: number, other: Round | null): Measured => ({
  ...{ format: KEPT_FORMAT, facts, on: '2026-11-01', machine: 'a machine', load: 0 },
  rounds: { [DATELINE]: [round([own, own, own])], [MAPLIBRE]: [other ?? { failed: 'it was not ready in 90 s' }] },
});

test('a report has ratios, growth between sizes, and what failed', () => {
  const report = reportOf([measured(1000, 2, round([8])), measured(10_000, 20, null)]);
  expect(report).toContain(`| ${DATELINE} | 2.0 (p95 2.0) | 20 (p95 20) | 1.00 |`);
  expect(report).toContain(`| ${MAPLIBRE} / ${DATELINE} | 4.0 × |  |  |`);
  expect(report).toContain(`- ${MAPLIBRE} at 10,000: it was not ready in 90 s`);
});

test('a quantile is one of the values', () => {
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
  expect(quantile([5, 1], 0.95)).toBe(5);
  expect(quantile([], 0.5)).toBeNaN();
});
