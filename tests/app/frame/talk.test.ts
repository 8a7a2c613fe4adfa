import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { guestOf } from '#app/frame/guest.ts';
import { hostOf } from '#app/frame/host.ts';
import type { Message } from '#app/frame/height.ts';
import { requestIn } from '#app/frame/message.ts';
import { Talk } from '#app/frame/talk.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A talk with a host that keeps what it hears. */
function setUp(begins = true) {
  const href = 'https://news.example/harbour/embed/';
  const heard: Message[] = [];
  let say: (data: unknown) => void = () => {};
  const host = { post: (message: Message) => heard.push(message), listen: (to: typeof say) => ((say = to), () => {}) };
  let hash = '';
  const shows: string[] = [];
  const show = (next: string) => {
    shows.push(next);
    hash = next;
  };
  const page = { show, shown: () => ({ hash, fact: null, day: '2024-10-17' }) };
  const talk = new Talk(host, guestOf('harbour', { href }), page);
  if (begins) talk.begin();
  const own = (type: string) => heard.filter((one) => typeof one === 'object' && one['type'] === type);
  return {
    talk,
    heard,
    own,
    say: (data: unknown) => say(data),
    go: (next: string) => (hash = next),
    at: () => hash,
    shows,
  };
}

test('the frame says that it is there, and nothing else before it has a height', () => {
  expect(setUp().heard).toEqual([{ dateline: 1, type: 'ready', story: 'harbour' }]);
});

test('a height is told when it changes by 2 px or more, rounded up', () => {
  const { talk, own } = setUp();
  for (const px of [500.2, 500.4, 501.9, 503, 504, 505.1]) talk.tellHeight(px);
  expect(own('height').map((one) => (one as { height: number }).height)).toEqual([501, 503, 506]);
});

test('a frame that is not displayed has no height to tell', () => {
  const { talk, own } = setUp();
  talk.tellHeight(0);
  expect(own('height')).toEqual([]);
});

test('a settled view is told once, and not at all while it is the opening one', () => {
  const { talk, own, go } = setUp();
  talk.tellView();
  expect(own('view')).toEqual([]);
  go('#fact=x');
  talk.tellView();
  talk.tellView();
  expect(own('view')).toEqual([
    { dateline: 1, type: 'view', story: 'harbour', hash: '#fact=x', fact: null, day: '2024-10-17' },
  ]);
});

test('a view that the host asked for is shown, and not told back to it', () => {
  const { talk, own, say, at } = setUp();
  say({ dateline: 1, type: 'view', hash: '#fact=y' });
  vi.runAllTimers();
  talk.tellView();
  expect(at()).toBe('#fact=y');
  expect(own('view')).toEqual([]);
});

test('of views that a host asks for in a burst the last one is shown, and a stream of them is followed', () => {
  const { say, shows } = setUp();
  const ask = (n: number) => say({ dateline: 1, type: 'view', hash: `#fact=${n}` });
  for (let n = 0; n < 500; n++) ask(n);
  vi.runAllTimers();
  expect(shows).toEqual(['#fact=499']);
  for (let n = 0; n < 100; n++, vi.advanceTimersByTime(10)) ask(n);
  vi.runAllTimers();
  expect(shows.at(-1)).toBe('#fact=99');
  expect(shows.length).toBeGreaterThan(30);
  expect(shows.length).toBeLessThan(80);
});

test('a host that asks for a view and at once what is shown is told that view', () => {
  const { own, say } = setUp();
  say({ dateline: 1, type: 'view', hash: '#fact=y' });
  say({ dateline: 1, type: 'ask' });
  expect(own('view').map((one) => (one as { hash: string }).hash)).toEqual(['#fact=y']);
});

test('a host that came late asks, and is told height and view again', () => {
  const { talk, own, say } = setUp();
  talk.tellHeight(600);
  say({ dateline: 1, type: 'ask' });
  expect(own('height')).toHaveLength(2);
  expect(own('view')).toHaveLength(1);
});

test('a secret that WordPress sends late brings its height, and its way to follow a link', () => {
  const { talk, heard, say } = setUp();
  talk.tellHeight(600);
  talk.tellLink('https://news.example/harbour/');
  expect(JSON.stringify(heard)).not.toContain('"message"');
  say({ message: 'ready', secret: 'abc123' });
  expect(heard).toContainEqual({ message: 'height', value: 600, secret: 'abc123' });
  talk.tellLink('https://news.example/harbour/');
  expect(heard).toContainEqual({ message: 'link', value: 'https://news.example/harbour/', secret: 'abc123' });
});

test('a secret that WordPress sends before the frame can show anything is kept, and no view is followed yet', () => {
  const { talk, heard, say, shows } = setUp(false);
  say({ message: 'ready', secret: 'abc123' });
  say({ dateline: 1, type: 'view', hash: '#fact=y' });
  vi.runAllTimers();
  expect([heard, shows]).toEqual([[], []]);
  talk.begin();
  talk.tellHeight(600);
  expect(heard).toContainEqual({ message: 'height', value: 600, secret: 'abc123' });
});

test.each([
  null,
  undefined,
  7,
  'view',
  '{"dateline":1,"type":"view","hash":"#fact=x"}',
  { type: 'view', hash: '#fact=x' },
  { dateline: 2, type: 'view', hash: '#fact=x' },
  { dateline: 1, type: 'view' },
  { dateline: 1, type: 'view', hash: ['#fact=x'] },
  { dateline: 1, type: 'view', hash: 'x'.repeat(2001) },
  { dateline: 1, type: 'script', code: 'alert(1)' },
  { message: 'ready', secret: '<b>' },
  { message: 'height', secret: 'abc123' },
])('a message that is no request is none: %j', (data) => {
  expect(requestIn(data)).toBeNull();
});

test('a window that stands alone has no host, and a host is heard only from its own window', () => {
  const alone = {} as { parent: unknown };
  alone.parent = alone;
  expect(hostOf(alone as Window)).toBeNull();

  let hear: (event: object) => void = () => {};
  const posted: unknown[] = [];
  const parent = { postMessage: (...args: unknown[]) => posted.push(args) };
  const framed = { parent, addEventListener: (_: string, listener: typeof hear) => (hear = listener) };
  const host = hostOf(framed as unknown as Window);
  const received: unknown[] = [];
  host?.listen((data) => received.push(data));
  hear({ source: {}, data: 'from a stranger' });
  hear({ source: framed, data: 'from itself' });
  hear({ source: parent, data: 'from the host' });
  expect(received).toEqual(['from the host']);
  host?.post('hello');
  expect(posted).toEqual([['hello', '*']]);
});
