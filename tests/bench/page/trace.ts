/** An event of Chromium's trace; times in microseconds. */
interface Event {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** CPU time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly documentLoaderURL?: string } };
}

/** What one stretch between two marks cost; CPU, ms. */
export interface Cost {
  readonly main: number;
  readonly workers: number;
  /** The longest task of the main thread. */
  readonly longest: number;
}

export const MARK = 'bench ';

/**
 * The CPU time of a page by its marks (`bench …`): a task counts for the last mark before its end. Before the first mark
 * lies `start`, from the navigation on.
 */
export function costsIn(trace: Buffer, address: string): ReadonlyMap<string, Cost> {
  const { traceEvents: events } = JSON.parse(trace.toString()) as { traceEvents: readonly Event[] };
  const marks = events
    .filter(({ name, cat }) => cat === 'blink.user_timing' && name.startsWith(MARK))
    .sort((a, b) => a.ts - b.ts);
  const [first] = marks;
  if (!first) return new Map();
  const { pid, tid } = first;
  const begun = ({ name, args }: Event) => name === 'navigationStart' && args?.data?.documentLoaderURL === address;
  const start = events.find((event) => event.pid === pid && begun(event))?.ts ?? 0;
  const workers = threadsOf(events, pid, 'DedicatedWorker thread');
  const costs = new Map<string, { main: number; workers: number; longest: number }>();
  for (const event of events) {
    if (event.name !== 'ThreadControllerImpl::RunTask' || event.pid !== pid || event.ts < start) continue;
    const at = lastBefore(marks, event.ts + (event.dur ?? 0));
    const name = at?.name.slice(MARK.length) ?? 'start';
    const cost = costs.get(name) ?? { main: 0, workers: 0, longest: 0 };
    const cpu = (event.tdur ?? 0) / 1000;
    if (event.tid === tid) Object.assign(cost, { main: cost.main + cpu, longest: Math.max(cost.longest, cpu) });
    else if (workers.has(event.tid)) cost.workers += cpu;
    costs.set(name, cost);
  }
  return costs;
}

function threadsOf(events: readonly Event[], pid: number, called: string): ReadonlySet<number> {
  const named = events.filter(({ name, args, ...event }) => {
    return name === 'thread_name' && event.pid === pid && args?.name?.startsWith(called) === true;
  });
  return new Set(named.map(({ tid }) => tid));
}

function lastBefore(marks: readonly Event[], ts: number): Event | undefined {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((marks[middle]?.ts ?? 0) <= ts) low = middle + 1;
    else high = middle;
  }
  return marks[low - 1];
}
