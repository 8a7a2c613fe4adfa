import type { ComponentProps } from 'svelte';
import { asleep } from './loading/asleep.ts';
import { inTime } from './loading/inTime.ts';
import { dismiss, notify } from './loading/notices.ts';
import { answer } from './loading/pressed.ts';
import { putIn } from './put.ts';
import type Reading from './Reading.svelte';
import { OFFERS, downloadsIn } from './words/page/downloads.ts';

/** The part of the page after the first screen. */
export interface Rest {
  /** Settles once it answers, or can't be had. */
  wake(): Promise<void>;
}

/**
 * Looks after that part: it sleeps as the build wrote it until its script and the words of the story have come. Null
 * where a page has none.
 * @param words brings the words
 */
export function restOf(
  given: Omit<ComponentProps<typeof Reading>, 'downloads'>,
  words: () => Promise<boolean>,
): Rest | null {
  const part = document.getElementById('rest');
  if (!part) return null;
  const props = { ...given, downloads: downloadsIn(document.querySelectorAll(OFFERS)) };
  /** What else is missing is not taken back when this part comes. */
  let isLate = false;
  const rest = asleep(part, async () => {
    const [had, reading] = await Promise.all([words(), inTime(given.language.later.with(import('./Reading.svelte')))]);
    if (!had || !reading) {
      isLate = true;
      notify('rest');
      return false;
    }
    if (!putIn(part, reading.default, props)) return false;
    answer(part);
    if (isLate) dismiss('rest');
    return true;
  });
  if (!part.hasChildNodes()) void rest.wake();
  return rest;
}
