import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const ORIGIN = 'https://news.example';
/** Not named where it is imported: types of workers are not those of tests. */
const WORKER: string = '../src/offline.ts';
const broken = () => Promise.reject(new DOMException('Unexpected internal error', 'UnknownError'));

/** What the worker was told to do when a page asks for something. */
let fetched: (event: object) => void;
let network: () => Promise<Response>;
let kept: () => Promise<Response>;

beforeEach(async () => {
  vi.resetModules();
  vi.stubGlobal('addEventListener', (type: string, does: typeof fetched) => {
    if (type === 'fetch') fetched = does;
  });
  vi.stubGlobal('location', { origin: ORIGIN });
  vi.stubGlobal('fetch', () => network());
  kept = broken;
  vi.stubGlobal('caches', { match: () => kept(), keys: broken, open: broken });
  await import(WORKER);
});
afterEach(() => vi.unstubAllGlobals());

/** What a page gets that asks for an address. */
function answerTo(path: string, asked: RequestInit = {}, mode: RequestMode = 'cors'): Promise<Response> {
  // Browsers alone make requests that navigate.
  const request = Object.defineProperty(new Request(ORIGIN + path, asked), 'mode', { value: mode });
  return new Promise((respondWith) => fetched({ request, respondWith }));
}

test.each(['/harbour/', '/harbour/data.0123456789/facts/0.json'])(
  'where what was kept can’t be read any more, the network still answers: %s',
  async (path) => {
    network = () => Promise.resolve(new Response('from the network'));
    expect(await (await answerTo(path)).text()).toBe('from the network');
  },
);

test('where neither answers, nothing does', async () => {
  network = () => Promise.reject(new TypeError('No network'));
  await expect(answerTo('/harbour/')).rejects.toThrow('No network');
});

test('where the site has moved, the way to it comes before what was kept; an error does not', async () => {
  kept = () => Promise.resolve(new Response('from the copy'));
  const leadsOn = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
  network = () => Promise.resolve(leadsOn);
  expect(await answerTo('/harbour/')).toBe(leadsOn);
  network = () => Promise.resolve(new Response('Broken', { status: 503 }));
  expect(await (await answerTo('/harbour/')).text()).toBe('from the copy');
});

test('where the network stops half-way, what was kept is given whole', async () => {
  kept = () => Promise.resolve(new Response('from the copy'));
  const pull = (body: ReadableStreamDefaultController) => body.error(new DOMException('Too late', 'TimeoutError'));
  network = () => Promise.resolve(new Response(new ReadableStream({ pull })));
  expect(await (await answerTo('/harbour/')).text()).toBe('from the copy');
});

test('a copy that is made anew has nothing of the one before it that can have changed', async () => {
  kept = () => Promise.resolve(new Response('from the copy'));
  network = () => Promise.reject(new TypeError('No network'));
  const anew = { cache: 'reload' } as const;
  await expect(answerTo('/harbour/facts.csv', anew)).rejects.toThrow('No network');
  expect(await (await answerTo('/assets/page-CjxFJ2sa.js', anew)).text()).toBe('from the copy');
});

test('a page that is reloaded past all that a browser remembers is still there without a network', async () => {
  kept = () => Promise.resolve(new Response('from the copy'));
  network = () => Promise.reject(new TypeError('No network'));
  expect(await (await answerTo('/harbour/', { cache: 'reload' }, 'navigate')).text()).toBe('from the copy');
});

test.each([
  ['what was read of a large story', 'application/json', 1],
  ['the page that a network answers with in its place', 'text/html; charset=utf-8', 0],
])('of %s, a copy keeps as much as is of the story', async (_, type, times) => {
  const put = vi.fn(() => Promise.resolve());
  kept = () => Promise.resolve(undefined as never);
  const cache = { match: () => Promise.resolve(new Response()), put };
  const keys = () => Promise.resolve(['dateline']);
  vi.stubGlobal('caches', { match: () => kept(), keys, open: () => Promise.resolve(cache) });
  network = () => Promise.resolve(new Response('read', { headers: { 'Content-Type': type } }));
  expect(await (await answerTo('/harbour/data.0123456789/facts/00000.json')).text()).toBe('read');
  expect(put).toHaveBeenCalledTimes(times);
});
