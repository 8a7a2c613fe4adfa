import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Message, type Post, openLine } from '#app/story/line.ts';
import { elapsedWords } from '#app/story/elapsed.ts';

/** Channels of one name hear each other, and not themselves. */
function switchboard() {
  const posts: { name: string; hear: ((event: MessageEvent) => void)[]; closed: boolean }[] = [];
  return (name: string): Post => {
    const own = { name, hear: [] as ((event: MessageEvent) => void)[], closed: false };
    posts.push(own);
    return {
      postMessage: (data) =>
        posts
          .filter((one) => one !== own && one.name === name && !one.closed)
          .forEach(({ hear }) => hear.forEach((listener) => listener({ data } as MessageEvent))),
      addEventListener: (_, listener) => own.hear.push(listener),
      close: () => (own.closed = true),
    };
  };
}

const at: Message = { kind: 'at', stop: { step: 2, revealed: true }, blank: false, letters: true };

describe('the line between the windows of a presentation', () => {
  const lines: { end(): void }[] = [];
  afterEach(() => {
    lines.splice(0).forEach((line) => line.end());
    vi.unstubAllGlobals();
  });

  test('brings what one window says to the other, and to no other session', () => {
    const channel = switchboard();
    const heard: Message[] = [];
    const strange: Message[] = [];
    const one = openLine('s', null, () => {}, channel);
    lines.push(
      one,
      openLine('s', null, (message) => heard.push(message), channel),
    );
    lines.push(openLine('t', null, (message) => strange.push(message), channel));
    const said: readonly Message[] = [
      at,
      { kind: 'hello' },
      { kind: 'ask', command: 'next' },
      { kind: 'ask', command: { step: 3 } },
    ];
    for (const message of said) one.send(message);
    expect(heard).toEqual(said);
    expect(strange).toEqual([]);
  });

  test('counts what comes by both ways once', () => {
    const channel = switchboard();
    const heard: Message[] = [];
    const post = channel('dateline:s');
    lines.push(openLine('s', null, (message) => heard.push(message), channel));
    const envelope = { line: 'dateline:s', id: 'x:1', message: at };
    post.postMessage(envelope);
    post.postMessage(envelope);
    expect(heard).toHaveLength(1);
  });

  test('hears the other window itself, while the line is open, and no third one', () => {
    const target = new EventTarget();
    vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
    vi.stubGlobal('removeEventListener', target.removeEventListener.bind(target));
    const [peer, stranger] = [{}, {}] as [Window, Window];
    const heard: Message[] = [];
    const line = openLine('s', peer, (message) => heard.push(message), switchboard());
    const says = (source: Window, id: string) => {
      const data = { line: 'dateline:s', id, message: at };
      target.dispatchEvent(Object.assign(new Event('message'), { source, data }));
      return heard.length;
    };
    expect([says(stranger, 'a'), says(peer, 'b')]).toEqual([0, 1]);
    line.end();
    expect(says(peer, 'c')).toBe(1);
  });

  test.each([
    null,
    'next',
    { line: 'dateline:t', id: 'a', message: at },
    { line: 'dateline:s', id: 'a', message: { kind: 'at', stop: { step: 'x', revealed: true } } },
    { line: 'dateline:s', id: 'a', message: { kind: 'do', command: 'next' } },
    { line: 'dateline:s', id: 'a', message: { kind: 'ask', command: 3 } },
    { line: 'dateline:s', id: 'a', message: { kind: 'ask', command: null } },
    { line: 'dateline:s', message: at },
  ])('ignores what is no message of it: %j', (data) => {
    const channel = switchboard();
    const heard: Message[] = [];
    lines.push(openLine('s', null, (message) => heard.push(message), channel));
    channel('dateline:s').postMessage(data);
    expect(heard).toEqual([]);
  });
});

test('a clock counts minutes and seconds, and hours where there are any', () => {
  expect([0, 5_000, 754_000, 3_723_000].map(elapsedWords)).toEqual(['0:00', '0:05', '12:34', '1:02:03']);
});
