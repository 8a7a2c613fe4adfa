import { guestOf } from './guest.ts';
import type { Host } from './host.ts';
import { type Page, Talk } from './talk.ts';

/**
 * The talk of a page with the one that frames it.
 * @param story id of the story
 * @param address of the page, with what the host wrote into it
 */
export function talkWith(host: Host, story: string, address: { readonly href: string }, page: Page): Talk {
  return new Talk(host, guestOf(story, address), page);
}
