import { parseAddress } from '#app/view/address.ts';
import type { Viewing } from '#app/view/view.svelte.ts';
import { isFiltered } from '#facts/select.ts';
import { inTime } from './inTime.ts';
import type { Later } from './later.ts';
import type { Lack } from './notices.ts';

/** What a page has opened with, and how it gets more. */
export interface Opened {
  readonly viewing: Viewing;
  readonly later: Later;
  /** Whether its story has more facts than it opened with, and they can be fetched. */
  readonly hasMore: boolean;
  /** Settles once the part of the page after the first screen answers, where there is one. */
  wake(): Promise<void> | undefined;
  /** Says that something does not come, and takes it back. */
  notify(lack: Lack): void;
  dismiss(lack: Lack): void;
}

/** Gets a page what it has opened without, as far as what it shows needs it. */
interface Completion {
  /** Whether the opening view asks for more than the page holds: all facts, as where none of them is key. */
  readonly lacks: boolean;
  /** Brings what the opening left out, once the reader has moved. */
  complete(): Promise<void>;
  /** Brings what a hash names, where a large story may have it and the page has not; false where nothing came. */
  bringNamed(hash: string): Promise<boolean>;
  /** Shows the view of a hash anew, once what it names has come. */
  seek(hash: string): Promise<void>;
}

export function completionOf({ viewing, later, hasMore, wake, notify, dismiss }: Opened): Completion {
  async function complete(): Promise<void> {
    await Promise.all([wake(), later.words()]);
    await later.outlines();
    if (asksAll(viewing)) await bringAll();
  }

  /** Brings all facts of a large story, or says that they can't be had. */
  async function bringAll(): Promise<boolean> {
    const came = await later.facts();
    (came ? dismiss : notify)('facts');
    return came;
  }

  async function bringNamed(hash: string): Promise<boolean> {
    if (!hasMore) return false;
    const seek = await inTime(import('./seek.ts'));
    const came = (await seek?.bringNamed(hash, viewing, bringAll)) ?? null;
    if (came === null) notify('rest');
    return came === true;
  }

  async function seek(hash: string): Promise<void> {
    if (await bringNamed(hash)) viewing.begin(parseAddress(hash, viewing.archive));
  }
  return { lacks: hasMore && asksAll(viewing), complete, bringNamed, seek };
}

/** Whether the view asks what only all facts answer: a large story opens with few of them. */
function asksAll({ view, archive }: Viewing): boolean {
  return view.all || (!archive.all && (view.known || view.asked !== null || isFiltered(view)));
}
