import { expect, onTestFinished, test, vi } from 'vitest';
import { type FetchFile, steadily } from '#app/loading/steady.ts';

/** A network that sends a text letter by letter, with a pause before each, and stops for ever where it says `|`. */
const letters =
  (text: string, pause: number, status = 200): FetchFile =>
  async (_, signal) => {
    const rest = [...text];
    const body = new ReadableStream({
      start: (sink) => signal.addEventListener('abort', () => sink.error(signal.reason)),
      pull: (sink) =>
        new Promise<void>((done) => {
          const next = rest.shift();
          if (next === '|') return;
          const send = () => (next === undefined ? sink.close() : sink.enqueue(new TextEncoder().encode(next)), done());
          setTimeout(send, pause);
        }),
    });
    return new Response(body, { status, headers: { 'Content-Type': 'text/plain', 'Content-Encoding': 'gzip' } });
  };

test('a file that comes slowly comes, however long it takes', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const coming = steadily('x', letters('steadily', 60), 100);
  await vi.advanceTimersByTimeAsync(1000);
  const response = await coming;
  expect(await response.text()).toBe('steadily');
  expect(response.ok).toBe(true);
});

test('what came is no longer packed, and says its type', async () => {
  const { headers } = await steadily('x', letters('a', 0), 100);
  expect([headers.get('Content-Type'), headers.get('Content-Encoding')]).toEqual(['text/plain', null]);
});

test('a file of which nothing more comes is given up', async () => {
  await expect(steadily('x', letters('half|', 0), 30)).rejects.toThrow('x has stalled.');
});

test('a file of which nothing comes at all is given up', async () => {
  const never: FetchFile = (_, signal) =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  await expect(steadily('x', never, 30)).rejects.toThrow('x has stalled.');
});

test('an answer that is an error is one, whatever came with it', async () => {
  const response = await steadily('x', letters('<h1>', 0, 404), 100);
  expect([response.ok, response.status]).toEqual([false, 404]);
});

test('a network that is away is away', async () => {
  await expect(steadily('x', () => Promise.reject(new TypeError('Failed to fetch')), 30)).rejects.toThrow('Failed');
});
