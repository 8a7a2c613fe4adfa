import { type Component, hydrate, mount } from 'svelte';
import { integrity, pinned as pinnedName } from 'virtual:dateline/loader';
import type { Dataset } from '#facts/dataset.ts';
import { isoOf } from '#facts/span.ts';
import App from './app/App.svelte';
import Embed from './app/Embed.svelte';
import Trouble from './app/Trouble.svelte';
import { addressesOf, ownAddresses, placeIn } from './app/frame/addresses.ts';
import { guestOf } from './app/frame/guest.ts';
import { hostOf } from './app/frame/host.ts';
import { surroundingsOf } from './app/frame/links.ts';
import { Talk } from './app/frame/talk.ts';
import { languageOf } from './app/language/language.ts';
import './app/look/base.css';
import { readyToPrint } from './app/look/print.ts';
import './app/look/fact-page.css';
import './app/look/stills.css';
import { parseAddress, printAddress } from './app/view/address.ts';
import { isEnclosed } from './app/view/enclosed.ts';
import { follow, windowBar, write } from './app/view/history.ts';
import { loadDataset } from './app/view/load.ts';
import { parseMode } from './app/view/mode.ts';
import { type Show, parseShow, writeStep } from './app/view/show.ts';
import { Viewing } from './app/view/view.svelte.ts';
import { OFFERS, downloadsIn } from './app/words/downloads.ts';

const mode = parseMode(location.search);
const asked = parseShow(location.search);
/** Where the reader forces colours, the ground of the map is as dark or light as they are. */
const forced = matchMedia('(forced-colors: active)').matches;
document.documentElement.dataset['theme'] = forced ? 'auto' : mode.theme;

const source = new URL(meta('dateline-dataset'), document.baseURI).href;
const dataset = (await loadDataset(source, (url, signal) => fetch(url, { signal }))) ?? sayTrouble();

const whole = { asked: false };

const host = hostOf(window);
const bar = windowBar(window, host !== null);
const viewing: Viewing = new Viewing(
  dataset,
  (archive) => parseAddress(bar.hash(), archive),
  (view) => {
    if (asked.kind === 'page') write(bar, view, viewing.archive);
    else if (asked.kind === 'present') writeStep(bar, view);
    talk?.tellView();
    void complete();
  },
);
const show = (hash: string) => {
  viewing.drag(() => parseAddress(hash, viewing.archive));
  void complete();
};
follow(
  bar,
  () => viewing.archive,
  (view) => viewing.drag(() => view),
);

readyToPrint(window);

const talk = host && new Talk(host, guestOf(dataset.story.id, location), { show, shown });
talk?.begin();

const language = languageOf(mode.language ?? dataset.story.language);
document.documentElement.lang = language.tag;
const addresses = isEnclosed()
  ? ownAddresses(document.URL)
  : addressesOf(placeIn(metaIn), dataset.story.id, document.baseURI);
if (asked.kind !== 'page' && !isEmbed()) void present(asked);
else if (isEmbed()) {
  const surroundings = surroundingsOf(window);
  start(Embed, { viewing, language, mode, addresses, surroundings, talk });
} else {
  const pinned = { address: addresses.root + pinnedName, integrity };
  const downloads = downloadsIn(document.querySelectorAll(OFFERS));
  start(App, { viewing, language, mode, addresses, pinned, downloads });
}

if (asked.kind !== 'page' || printAddress(viewing.view, viewing.archive) !== '') void complete();

import.meta.hot?.on('dateline:dataset', (update: { story: string; dataset: Dataset }) => {
  if (update.story === viewing.archive.story.id) viewing.reload(update.dataset);
});

/** Outlines that the opening left out, once the reader has moved; without them areas stay as coarse as they are. */
async function complete(): Promise<void> {
  const address = metaIn('dateline-whole');
  if (whole.asked || address === undefined) return;
  whole.asked = true;
  const loaded = await loadDataset(new URL(address, document.baseURI).href, (url, signal) => fetch(url, { signal }));
  if (loaded) viewing.reload({ ...viewing.archive.dataset, places: loaded.places });
}

/** Takes over what the build wrote where it shows the view that the address asks for; else makes the page anew. */
function start<Props extends Record<string, unknown>>(component: Component<Props>, props: Props): void {
  const target = document.getElementById('page');
  if (!target) return;
  const written = target.hasChildNodes() && language === languageOf(dataset.story.language);
  if (written && printAddress(viewing.view, viewing.archive) === '') hydrate(component, { target, props });
  else {
    target.replaceChildren();
    mount(component, { target, props });
  }
  target.dataset['awake'] = '';
}

/**
 * Shows a lesson in the place of the page; its code is fetched only then. Nothing at the top of this module may wait for
 * it: that code imports what this module holds, and would wait in turn.
 */
async function present(show: Show): Promise<void> {
  const { default: Present } = await import('./app/Present.svelte');
  const target = document.getElementById('page');
  target?.replaceChildren();
  if (!target) return;
  mount(Present, { target, props: { viewing, language, mode, show, addresses } });
  target.dataset['awake'] = '';
}

/** Says above the written page that its story could not be had, and ends: what is written stays readable. */
function sayTrouble(): never {
  const target = document.body.insertBefore(document.createElement('div'), document.body.firstChild);
  const language = languageOf(mode.language ?? document.documentElement.lang);
  mount(Trouble, { target, props: { language, reload: () => location.reload() } });
  throw new Error(`No story at ${source}`);
}

/** The content of a meta element that the build wrote. Throws where the page has none. */
function meta(name: string): string {
  const content = metaIn(name);
  if (content === undefined) throw new Error(`The page names no ${name}.`);
  return content;
}

function metaIn(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}

/** Whether this page is made for the frames of other pages. */
function isEmbed(): boolean {
  return document.querySelector('meta[name="dateline-embed"]') !== null;
}

/** The view as a host is told of it. */
function shown() {
  const { view, archive, playhead } = viewing;
  return { hash: printAddress(view, archive), fact: view.fact, day: isoOf(playhead) };
}
