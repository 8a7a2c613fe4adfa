import type { Message } from './height.ts';

/** The page around the frame; an object literal in tests. */
export interface Host {
  post(message: Message): void;
  /** Calls back with what the host itself posts, never with what others do; returns the clean-up. */
  listen(received: (data: unknown) => void): () => void;
}

/** The page around this window, or null where it stands alone: then nothing is ever posted. */
export function hostOf(window: Window): Host | null {
  const { parent } = window;
  if (parent === window) return null;
  return {
    // Heights and the view are no secret, and a host's origin can't be known in a sandbox.
    post: (message) => parent.postMessage(message, '*'),
    listen(received) {
      const heard = ({ source, data }: MessageEvent) => {
        if (source === parent) received(data);
      };
      window.addEventListener('message', heard);
      return () => window.removeEventListener('message', heard);
    },
  };
}
