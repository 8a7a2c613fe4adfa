import { type Component, mount } from 'svelte';
import App from './App.svelte';
import type { Addresses } from './frame/addresses.ts';
import { surroundingsOf } from './frame/surroundings.ts';
import type { Pinned } from './frame/snippets.ts';
import type { Talk } from './frame/talk.ts';
import { type Language, languageOf } from './language/language.ts';
import { benchSize, isBench } from './loading/benchAsked.ts';
import { inTime } from './loading/inTime.ts';
import type { Later } from './loading/later.ts';
import type { Notices } from './loading/notices.ts';
import { putIn } from './put.ts';
import { type Rest, restOf } from './rest.ts';
import type { Timing } from './time/timing.svelte.ts';
import { parseAddress } from './view/address.ts';
import type { Bar } from './view/history.ts';
import type { Mode } from './view/mode.ts';
import type { Show } from './view/show.ts';
import type { Viewing } from './view/view.svelte.ts';

/** What a page starts with, whatever it is. */
interface Given {
  /** What is drawn. */
  readonly parts: { viewing: Viewing; language: Language; mode: Mode; addresses: Addresses };
  readonly later: Later;
  readonly notices: Notices;
  readonly bar: Bar;
  /** The talk with the host; null where the page is not framed. */
  readonly talk: Talk | null;
}

/** Whether the build wrote the page of this very story, in the language in which it is asked for. */
export function isWritten(target: HTMLElement, { viewing, language }: Given['parts']): boolean {
  const isOwn = benchSize(location.search) === null;
  return target.hasChildNodes() && isOwn && language === languageOf(viewing.archive.story.language);
}

/**
 * The page as it stands alone.
 * @param pinned the script for hosts that check its digest
 * @returns its part after the first screen
 */
export function startPage(target: HTMLElement, given: Given, pinned: Pinned): Rest | null {
  const { timing } = start(target, given, App, given.parts);
  if (isBench(location.search)) void measure(given, timing);
  const part = document.getElementById('rest');
  return part && restOf(part, { ...given.parts, pinned }, given.later.words, given.notices);
}

/** The page as it lives in another page. */
export async function startEmbed(target: HTMLElement, given: Given): Promise<void> {
  const loaded = await inTime(import('./Embed.svelte'));
  if (!loaded) return given.notices.notify('rest');
  const { parts, talk } = given;
  start(target, given, loaded.default, { ...parts, surroundings: surroundingsOf(window), talk });
}

/** A lesson in the place of the page; its code is fetched only then. */
export async function startShow(target: HTMLElement, given: Given, show: Show): Promise<void> {
  const { parts, later, notices } = given;
  const [loaded] = await Promise.all([inTime(import('./Present.svelte')), later.outlines()]);
  if (!loaded) return notices.notify('rest');
  target.replaceChildren();
  toAddress(given);
  mount(loaded.default, { target, props: { ...parts, show } });
  target.dataset['awake'] = '';
}

/** Takes over what the build wrote, then goes to the view of the address: what is written shows the opening view. */
function start<Props extends Record<string, unknown>, Exports extends Record<string, unknown>>(
  target: HTMLElement,
  given: Given,
  component: Component<Props, Exports>,
  props: Props,
): Exports {
  if (!isWritten(target, given.parts)) target.replaceChildren();
  const started = putIn(target, component, props);
  toAddress(given);
  given.talk?.begin();
  target.dataset['awake'] = '';
  return started;
}

function toAddress({ parts: { viewing }, bar }: Given): void {
  viewing.begin(parseAddress(bar.hash(), viewing.archive));
}

/** Lets a measurement drive the page (docs/performance.md). */
async function measure({ parts, later }: Given, timing: Timing): Promise<void> {
  const { benchOf } = await import('./bench.ts');
  Object.assign(window, { __bench: benchOf(parts.viewing, timing, later) });
}
