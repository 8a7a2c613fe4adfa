import type { Component } from 'svelte';
import { interfaceOf } from '#facts/interface.ts';
import App from './App.svelte';
import type { Addresses } from './frame/addresses.ts';
import { surroundingsOf } from './frame/surroundings.ts';
import type { Talk } from './frame/talk.ts';
import type { Language } from './language/language.ts';
import { benchSize, isBench } from './loading/benchAsked.ts';
import { inTime } from './loading/inTime.ts';
import type { Later } from './loading/later.ts';
import { notify } from './loading/notices.ts';
import { answer } from './loading/pressed.ts';
import { putIn } from './put.ts';
import type { Timing } from './time/timing.svelte.ts';
import { parseAddress } from './view/address.ts';
import type { Mode } from './view/mode.ts';
import type { Show } from './view/show.ts';
import type { Viewing } from './view/view.svelte.ts';

/** What every page is made of. */
type Parts = Readonly<{ viewing: Viewing; language: Language; mode: Mode; addresses: Addresses }>;

/** Whether the build wrote the page of this very story, in the language in which it is asked for. */
export function isWritten(target: HTMLElement, { viewing, language }: Parts): boolean {
  const isOwn = benchSize(location.search) === null;
  return target.hasChildNodes() && isOwn && language.tag === interfaceOf(viewing.archive.story.language);
}

/**
 * The page as it stands alone.
 * @param talk with the host; null where the page is not framed
 */
export function startPage(target: HTMLElement, parts: Parts, talk: Talk | null, later: Later): void {
  const started = start(target, parts, talk, App, parts);
  if (started && isBench(location.search)) void measure(parts.viewing, started.timing, later);
}

/** The page as it lives in another page. */
export async function startEmbed(target: HTMLElement, parts: Parts, talk: Talk | null): Promise<void> {
  const loaded = await inTime(parts.language.frame.with(import('./Embed.svelte')));
  if (!loaded) return notify('rest');
  start(target, parts, talk, loaded.default, { ...parts, surroundings: surroundingsOf(window), talk });
}

/** A lesson in the place of the page; its code is fetched only then. */
export async function startShow(target: HTMLElement, parts: Parts, show: Show, later: Later): Promise<void> {
  const [loaded] = await Promise.all([inTime(parts.language.story.with(import('./Present.svelte'))), later.outlines()]);
  if (!loaded) return notify('rest');
  toAddress(parts.viewing);
  if (putIn(target, loaded.default, { ...parts, show }, false)) target.dataset['awake'] = '';
}

/** Takes over what the build wrote, then goes to the view of the address: what is written shows the opening view. */
function start<Props extends Record<string, unknown>, Exports extends Record<string, unknown>>(
  target: HTMLElement,
  parts: Parts,
  talk: Talk | null,
  component: Component<Props, Exports>,
  props: Props,
): Exports | null {
  const started = putIn(target, component, props, isWritten(target, parts));
  if (!started) return null;
  toAddress(parts.viewing);
  talk?.begin();
  answer(target);
  return started;
}

function toAddress(viewing: Viewing): void {
  viewing.begin(parseAddress(location.hash, viewing.archive));
}

/** Lets a measurement drive the page (docs/performance.md). */
async function measure(viewing: Viewing, timing: Timing, later: Later): Promise<void> {
  const { benchOf } = await import('./bench.ts');
  Object.assign(window, { __bench: benchOf(viewing, timing, later) });
}
