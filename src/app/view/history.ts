import type { Archive } from '#facts/archive.ts';
import { parameterOf, parseAddress, printAddress, withParameter } from './address.ts';
import type { View } from './view.ts';

/** What the address bar of a browser offers; an object literal in tests. */
export interface Bar {
  hash(): string;
  /** Adds an entry for a hash; may refuse, as in a sandbox. */
  push(hash: string): void;
  /** Calls back when the reader goes back or forward or edits the hash; returns the clean-up. */
  listen(changed: () => void): () => void;
}

/**
 * The bar of this window. An empty hash is written as the bare address. In a frame `push` takes the place of the entry
 * before it: the Back button is the host's.
 */
export function windowBar(window: Window, framed: boolean): Bar {
  const write = framed ? 'replaceState' : 'pushState';
  return {
    hash: () => window.location.hash,
    push(hash) {
      try {
        window.history[write](null, '', hash || window.location.pathname + window.location.search);
      } catch {
        // A sandboxed frame may refuse; the page works without an address of its own.
      }
    },
    // An edited hash is told so too (HTML, "navigate to a fragment"), and once: `hashchange` comes a task later, when what
    // listens may have moved on.
    listen(changed) {
      window.addEventListener('popstate', changed);
      return () => window.removeEventListener('popstate', changed);
    },
  };
}

/** Writes a settled view into the bar, unless it says it already. */
export function write(bar: Bar, view: View, archive: Archive): void {
  const hash = printAddress(view, archive);
  if (hash !== printAddress(parseAddress(bar.hash(), archive), archive)) bar.push(hash);
}

/**
 * Writes the step of a presentation into the bar, unless it says it already. The rest of the hash is the reader's view
 * from before, to which leaving leads back; no step in it is the first.
 */
export function writeStep(bar: Bar, { step }: Pick<View, 'step'>): void {
  const text = String(step ?? 1);
  if (text !== (parameterOf(bar.hash(), 'step') ?? '1')) bar.push(withParameter(bar.hash(), 'step', text));
}

/**
 * Follows the bar: calls `show` with its hash whenever the reader changes it. A hash that names a place in the page, as
 * the way past the picture does, is no view. Returns the clean-up.
 */
export function follow(bar: Bar, show: (hash: string) => void): () => void {
  return bar.listen(() => {
    if (!/^#[^=?]+$/.test(bar.hash())) show(bar.hash());
  });
}
