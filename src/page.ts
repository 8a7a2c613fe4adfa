import { type Component, hydrate, mount } from 'svelte';
import { integrity, pinned as pinnedName } from 'virtual:dateline/loader';
import { MANY_FACTS } from '#facts/columns/holdings.ts';
import { type Edit, edited } from '#facts/edit.ts';
import { isFiltered } from '#facts/select.ts';
import { isoOf } from '#facts/span.ts';
import App from './app/App.svelte';
import Trouble from './app/Trouble.svelte';
import { addressesOf, ownAddresses, placeIn } from './app/frame/addresses.ts';
import { hostOf } from './app/frame/host.ts';
import { surroundingsOf } from './app/frame/surroundings.ts';
import type { Talk } from './app/frame/talk.ts';
import { languageOf } from './app/language/language.ts';
import './app/look/base.css';
import { readyToPrint } from './app/look/print.ts';
import './app/look/fact-page.css';
import './app/look/stills.css';
import { asksView, parseAddress, printAddress } from './app/view/address.ts';
import { asleep } from './app/view/asleep.ts';
import { isEnclosed } from './app/view/enclosed.ts';
import { follow, windowBar, write, writeStep } from './app/view/history.ts';
import { benchFile, benchSize, isBench } from './app/view/benchAsked.ts';
import { Later } from './app/view/later.ts';
import { PATIENCE, loadDataset, loadOutlines } from './app/view/load.ts';
import { parseMode } from './app/view/mode.ts';
import { type Show, parseShow } from './app/view/show.ts';
import { Viewing } from './app/view/view.svelte.ts';
import { OFFERS, downloadsIn } from './app/words/page/downloads.ts';

/** What the page has said that it lacks, and where. */
const said = new Map<string, HTMLElement>();
const mode = parseMode(location.search);
const asked = parseShow(location.search);
/** The size of the generated story that is measured in the place of the page's own, or null. */
const generated = benchSize(location.search);
/** Where the reader forces colours, the ground of the map is as dark or light as they are. */
const forced = matchMedia('(forced-colors: active)').matches;
document.documentElement.dataset['theme'] = forced ? 'auto' : mode.theme;

const host = hostOf(window);
/** What a page says to the one around it: most pages stand alone. */
const framed = host && inTime(import('./app/frame/framed.ts'));
const bar = windowBar(window, host !== null);
const fetchFile = (url: string, signal: AbortSignal) => fetch(url, { signal });
const source = beside('dataset') ?? '';
const dataset = (await loadDataset(source, fetchFile)) ?? sayTrouble();
const language = languageOf(mode.language ?? dataset.story.language);
document.documentElement.lang = language.tag;

const viewing: Viewing = new Viewing(dataset, undefined, (view) => {
  if (asked.kind === 'page') write(bar, view, viewing.archive);
  else if (asked.kind === 'present') writeStep(bar, view);
  talk?.tellView();
  void complete();
});
const later = new Later(viewing, {
  words: from('words', (address) => loadDataset(address, fetchFile)),
  outlines: from('outlines', (address) => loadOutlines(address, fetchFile)),
  facts: () => bringFacts(beside('archive')),
});
const addresses = isEnclosed()
  ? ownAddresses(document.URL)
  : addressesOf(placeIn(metaIn), dataset.story.id, document.baseURI);
/** The talk with the host; null where there is none, and until its script has come. */
let talk: Talk | null = null;
/** The part of the page after the first screen, until its own script has come. */
let rest: { wake(): Promise<void> } | null = null;

readyToPrint(window);
follow(
  bar,
  () => viewing.archive,
  (view) => {
    viewing.begin(view);
    void seek(bar.hash());
  },
);
void begin();

import.meta.hot?.on('dateline:dataset', async (edit: Edit) => {
  if (edit.story !== viewing.archive.story.id) return;
  viewing.reload(viewing.bulk ? edited(viewing.archive.dataset, edit) : edit.dataset);
  if (viewing.bulk) await bringFacts(beside('archive'));
  // The columns are new, and know of no fact that was open before they came.
  if (viewing.view.fact !== null) await viewing.bulk?.bringId(viewing.view.fact);
});

/**
 * Starts the page. Nothing at the top of this module may wait for it: code that is fetched later imports what this
 * module holds, and would wait in turn.
 */
async function begin(): Promise<void> {
  const target = document.getElementById('page');
  if (!target) return;
  const opening = asked.kind === 'page' && !asksView(bar.hash()) && isWritten(target);
  // What the build wrote stays until all that another view names is there.
  const whole = opening || (await later.words());
  if (!whole) say('rest');
  if (whole && !opening) await bringAsked(bar.hash());
  talk = host && ((await framed)?.talkWith(host, dataset.story.id, location, { show, shown }) ?? null);
  if (asked.kind !== 'page' && !isEmbed()) return whole ? present(asked, target) : undefined;
  if (isEmbed()) await startEmbed(target);
  else startPage(target);
  if (!opening) void complete();
}

function startPage(target: HTMLElement): void {
  const app = start(target, App, { viewing, language, mode, addresses });
  if (isBench(location.search)) void measure(app);
  const part = document.getElementById('rest');
  if (!part) return;
  const pinned = { address: addresses.root + pinnedName, integrity };
  const downloads = downloadsIn(document.querySelectorAll(OFFERS));
  /** What else is missing is not taken back when this part comes. */
  let isLate = false;
  rest = asleep(part, async () => {
    const [words, reading] = await Promise.all([later.words(), inTime(import('./app/Reading.svelte'))]);
    if (words && reading) {
      putIn(part, reading.default, { viewing, language, addresses, pinned, downloads });
      if (isLate) unsay('rest');
    } else {
      isLate = true;
      say('rest');
    }
    return words && reading !== null;
  });
  if (!part.hasChildNodes()) void rest.wake();
}

async function startEmbed(target: HTMLElement): Promise<void> {
  const loaded = await inTime(import('./app/Embed.svelte'));
  if (!loaded) return say('rest');
  start(target, loaded.default, { viewing, language, mode, addresses, surroundings: surroundingsOf(window), talk });
}

/** Takes over what the build wrote, then goes to the view of the address: what is written shows the opening view. */
function start<Props extends Record<string, unknown>, Exports extends Record<string, unknown>>(
  target: HTMLElement,
  component: Component<Props, Exports>,
  props: Props,
): Exports {
  if (!isWritten(target)) target.replaceChildren();
  const started = putIn(target, component, props);
  viewing.begin(parseAddress(bar.hash(), viewing.archive));
  talk?.begin();
  target.dataset['awake'] = '';
  return started;
}

function putIn<Props extends Record<string, unknown>, Exports extends Record<string, unknown>>(
  target: HTMLElement,
  component: Component<Props, Exports>,
  props: Props,
): Exports {
  return target.hasChildNodes() ? hydrate(component, { target, props }) : mount(component, { target, props });
}

/** Whether the build wrote the page in the language in which it is asked for. */
function isWritten(target: HTMLElement): boolean {
  return target.hasChildNodes() && generated === null && language === languageOf(dataset.story.language);
}

/** Shows a lesson in the place of the page; its code is fetched only then. */
async function present(show: Show, target: HTMLElement): Promise<void> {
  const [loaded] = await Promise.all([inTime(import('./app/Present.svelte')), later.outlines()]);
  if (!loaded) return say('rest');
  target.replaceChildren();
  viewing.begin(parseAddress(bar.hash(), viewing.archive));
  mount(loaded.default, { target, props: { viewing, language, mode, show, addresses } });
  target.dataset['awake'] = '';
}

/** Brings what the opening left out, once the reader has moved. */
async function complete(): Promise<void> {
  await Promise.all([rest?.wake(), later.words()]);
  await later.outlines();
  if (asksAll()) await bringAll();
}

/** Whether the view asks what only all facts answer: a large story opens with few of them. */
function asksAll(): boolean {
  const { view, archive } = viewing;
  return view.all || (archive.dataset.size !== undefined && (view.known || view.asked !== null || isFiltered(view)));
}

/** Shows the view of a hash that a host asks for. */
function show(hash: string): void {
  viewing.begin(parseAddress(hash, viewing.archive));
  void complete();
  void seek(hash);
}

/** Brings what a hash names, where a large story may have it and the page has not; false where nothing came. */
async function bringAsked(hash: string): Promise<boolean> {
  if (beside('archive') === undefined) return false;
  const seek = await inTime(import('./app/view/seek.ts'));
  const came = (await seek?.bringNamed(hash, viewing, bringAll)) ?? null;
  if (came === null) say('rest');
  return came === true;
}

/** Brings all facts of a large story, or says that they can't be had. */
async function bringAll(): Promise<boolean> {
  const came = await later.facts();
  if (came) unsay('facts');
  else say('facts');
  return came;
}

/** Shows the view of a hash anew, once what it names has come. */
async function seek(hash: string): Promise<void> {
  if (await bringAsked(hash)) viewing.begin(parseAddress(hash, viewing.archive));
}

/** @param address of the columns, where the dataset does not hold all facts */
async function bringFacts(address: string | undefined): Promise<true | null> {
  if (address === undefined && viewing.archive.facts.length <= MANY_FACTS) return true;
  const large = await inTime(import('./app/view/large.ts'));
  if (!large) return null;
  viewing.bulk = address === undefined ? large.bulkOf(viewing) : await large.bringBulk(viewing, address, fetchFile);
  return viewing.bulk && true;
}

/** Lets a measurement drive the page (docs/performance.md). */
async function measure(app: ReturnType<typeof App>): Promise<void> {
  const { benchOf } = await import('./app/bench.ts');
  Object.assign(window, { __bench: benchOf(viewing, app.timing, later) });
}

/** A part of the program; null where it does not come, or not in time: what waits for it says so. */
function inTime<Part>(coming: Promise<Part>): Promise<Part | null> {
  const late = new Promise<null>((done) => setTimeout(done, PATIENCE, null));
  return Promise.race([coming.catch(() => null), late]);
}

/** Says above the written page that its story could not be had, and ends: what is written stays readable. */
function sayTrouble(): never {
  say('dataset');
  throw new Error(`No story at ${source}`);
}

function say(trouble: 'dataset' | 'facts' | 'rest'): void {
  if (said.has(trouble)) return;
  // `first.ts` hid the page for a show that does not come.
  delete document.documentElement.dataset['show'];
  const target = document.body.insertBefore(document.createElement('div'), document.body.firstChild);
  said.set(trouble, target);
  const words = languageOf(mode.language ?? document.documentElement.lang);
  mount(Trouble, { target, props: { language: words, trouble, reload: () => location.reload() } });
}

/** Takes back what was said, once it has come. */
function unsay(trouble: 'facts' | 'rest'): void {
  said.get(trouble)?.remove();
  said.delete(trouble);
}

/** What brings a part of the story that is in a file of its own; null where the page opened with it. */
function from<Part>(
  name: string,
  load: (address: string) => Promise<Part | null>,
): (() => Promise<Part | null>) | null {
  const address = beside(name);
  return address === undefined ? null : () => load(address);
}

/** The absolute address of a file that the page names in its head. */
function beside(name: string): string | undefined {
  const address = generated === null ? metaIn(`dateline-${name}`) : besideRoot(benchFile(generated, name));
  return address === undefined ? undefined : new URL(address, document.baseURI).href;
}

function besideRoot(path: string | undefined): string | undefined {
  return path && `${metaIn('dateline-root') ?? '.'}/${path}`;
}

function metaIn(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}

/** Whether this page is made for the frames of other pages. */
function isEmbed(): boolean {
  return metaIn('dateline-embed') !== undefined;
}

/** The view as a host is told of it. */
function shown() {
  const { view, archive, playhead } = viewing;
  return { hash: printAddress(view, archive), fact: view.fact, day: isoOf(playhead) };
}
