import { afterEach, expect, test, vi } from 'vitest';
import { oneByOne, whenIdle } from '#app/loading/idle.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser that says when it is idle: `rest` lets it be so once. */
function browser() {
  const waiting = new Map<number, () => void>();
  let asked = 0;
  const globals = {
    requestIdleCallback: (work: () => void) => (waiting.set((asked += 1), work), asked),
    cancelIdleCallback: (one: number) => waiting.delete(one),
  };
  vi.stubGlobal('window', globals);
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  const rest = () => {
    const now = [...waiting.values()];
    waiting.clear();
    for (const work of now) work();
  };
  return { rest };
}

test('each of several things waits until the page is idle again', () => {
  const { rest } = browser();
  const done: string[] = [];
  oneByOne(['a', 'b'].map((name) => () => void done.push(name)));
  expect(done).toEqual([]);
  rest();
  expect(done).toEqual(['a']);
  rest();
  expect(done).toEqual(['a', 'b']);
  rest();
  expect(done).toEqual(['a', 'b']);
});

test('what was called off is not done', () => {
  const { rest } = browser();
  const work = vi.fn();
  whenIdle(work)();
  rest();
  expect(work).not.toHaveBeenCalled();
});

test('a browser that does not say when it is idle does it soon all the same, unless it was called off', async () => {
  vi.stubGlobal('window', {});
  const [kept, dropped] = [vi.fn(), vi.fn()];
  whenIdle(dropped)();
  whenIdle(kept);
  expect(kept).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(kept).toHaveBeenCalledTimes(1));
  expect(dropped).not.toHaveBeenCalled();
});
