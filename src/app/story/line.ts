import type { Command } from './keys.ts';
import type { Stop } from './steps.ts';

/** What the presentation tells the speaker's window, and what that window asks for. */
export type Message =
  | { readonly kind: 'at'; readonly stop: Stop; readonly blank: boolean; readonly letters: boolean }
  | { readonly kind: 'ask'; readonly command: Command }
  /** The speaker's window is open and wants to know where the lesson stands. */
  | { readonly kind: 'hello' };

/** A line between the windows of one presentation. */
export interface Line {
  send(message: Message): void;
  /** The other window, where this one opened it; it is told directly too. */
  join(peer: Window): void;
  end(): void;
}

/** One who hears; an object literal in tests. */
export interface Post {
  postMessage(data: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  close(): void;
}

interface Envelope {
  readonly line: string;
  readonly id: string;
  readonly message: Message;
}

/**
 * Opens the line of a session. Messages go through a BroadcastChannel and to the other window itself: from `file:` each
 * window may be an origin of its own, and then only the second way works. What comes by both counts once.
 * @param peer the window that opened this one, or null
 */
export function openLine(
  session: string,
  peer: Window | null,
  heard: (message: Message) => void,
  channel: (name: string) => Post = (name) => new BroadcastChannel(name),
): Line {
  const name = `dateline:${session}`;
  const seen = new Set<string>();
  const post = channel(name);
  let other = peer;
  let count = 0;
  const own = Math.random().toString(36).slice(2);

  const receive = ({ data }: MessageEvent) => {
    const envelope = opened(data, name);
    if (!envelope || seen.has(envelope.id)) return;
    seen.add(envelope.id);
    heard(envelope.message);
  };
  const receiveDirectly = (event: MessageEvent) => {
    if (other !== null && event.source === other) receive(event);
  };
  post.addEventListener('message', receive);
  globalThis.addEventListener?.('message', receiveDirectly);
  return {
    send(message) {
      const envelope: Envelope = { line: name, id: `${own}:${(count += 1)}`, message };
      seen.add(envelope.id);
      post.postMessage(envelope);
      other?.postMessage(envelope, '*');
    },
    join: (window) => (other = window),
    end() {
      post.close();
      globalThis.removeEventListener?.('message', receiveDirectly);
    },
  };
}

/** The envelope in what another window sent, or null where it is none of this line. */
function opened(data: unknown, line: string): Envelope | null {
  if (typeof data !== 'object' || data === null) return null;
  const { line: to, id, message } = data as Partial<Envelope>;
  return to === line && typeof id === 'string' && isMessage(message) ? { line, id, message } : null;
}

function isMessage(message: unknown): message is Message {
  if (typeof message !== 'object' || message === null) return false;
  const { kind, stop, command } = message as { kind?: unknown; stop?: unknown; command?: unknown };
  if (kind === 'hello') return true;
  if (kind === 'at') return isStop(stop);
  return kind === 'ask' && (typeof command === 'string' || (typeof command === 'object' && command !== null));
}

function isStop(stop: unknown): stop is Stop {
  if (typeof stop !== 'object' || stop === null) return false;
  const { step, revealed } = stop as Partial<Stop>;
  return Number.isInteger(step) && typeof revealed === 'boolean';
}
