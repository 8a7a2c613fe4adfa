// What is drawn comes early: a script packs better where modules that are alike stand together.
import { isEnclosed } from './app/loading/enclosed.ts';
import { isWritten, startEmbed, startPage, startShow } from './app/start.ts';
import { sayUnstarted, takeUnstarted } from './app/loading/unstarted.ts';
import { dismiss, notify } from './app/loading/notices.ts';
import { takeEdit } from './app/loading/edits.ts';
import { type Rest, restOf } from './app/rest.ts';
import { hostOf } from './app/frame/host.ts';
import { Viewing } from './app/view/view.svelte.ts';
import { fileAddress, metaOf } from './app/loading/head.ts';
import { inTime } from './app/loading/inTime.ts';
import { integrity, pinned } from 'virtual:dateline/loader';
import { CHANGED, type Edit } from '#facts/edit.ts';
import { interfaceOf } from '#facts/interface.ts';
import type { Meta } from '#facts/site.ts';
import { isoOf } from '#facts/span.ts';
import { addressesOf, ownAddresses, placeIn } from './app/frame/addresses.ts';
import type { Talk } from './app/frame/talk.ts';
import { type Language, bringLanguage, languageFor } from './app/language/language.ts';
import { completionOf } from './app/loading/completion.ts';
import { bringFacts } from './app/loading/facts.ts';
import { laterOf } from './app/loading/later.ts';
import { type FetchText, fetchFile, loadDataset, loadOutlines } from './app/loading/load.ts';
import { styled } from './app/loading/styled.ts';
import { heedTranslation } from './app/translated.ts';
import { readyToPrint } from './app/look/print.ts';
import { asksView, parseAddress, printAddress } from './app/view/address.ts';
import { follow, windowBar, write, writeStep } from './app/view/history.ts';
import { parseMode } from './app/view/mode.ts';
import { parseShow } from './app/view/show.ts';
// After the styles of the parts, which they may overrule.
import './app/look/base.css';
import './app/look/stills.css';

/*
 * Entry point of the page: what it is asked for, its story, what it shows of it and what that still needs; then it
 * begins.
 */
const mode = parseMode(location.search);
const asked = parseShow(location.search);
/** Whether this page is made for the frames of other pages. */
const isEmbed = metaOf('embed') !== undefined;
/** Where the reader forces colours, the ground of the map is as dark or light as they are. */
const forced = matchMedia('(forced-colors: active)').matches;
document.documentElement.dataset['theme'] = forced ? 'auto' : mode.theme;

const host = hostOf(window);
/** What a page says to the one around it: most pages stand alone. */
const framed = host && inTime(import('./app/frame/framed.ts'));
const bar = windowBar(window, host !== null);
/** A language that the address asks for is asked for at once: the head names that of the story alone. */
const other = mode.language === null ? null : inTime(bringLanguage(mode.language));
const source = fileAddress('dataset') ?? '';
const dataset = (await loadDataset(source, fetchFile)) ?? endWithout();

const viewing: Viewing = new Viewing(dataset, undefined, (view) => {
  if (asked.kind === 'page') write(bar, view, viewing.archive);
  else if (asked.kind === 'present') writeStep(bar, view);
  talk?.tellView();
  void complete();
});
const addresses = isEnclosed()
  ? ownAddresses(document.URL)
  : addressesOf(placeIn(metaOf), dataset.story.id, document.baseURI);
/** The talk with the host; null where there is none, and until its script has come. */
let talk: Talk | null = null;
/** The part of the page after the first screen, where there is one. */
let rest: Rest | null = null;

const columns = fileAddress('archive');
const later = laterOf(viewing, {
  words: from('words', loadDataset),
  outlines: from('outlines', loadOutlines),
  facts: () => bringFacts(viewing, columns),
});
const { lacks, complete, bringNamed, seek } = completionOf({
  viewing,
  later,
  hasMore: columns !== undefined,
  wake: () => rest?.wake(),
  notify,
  dismiss,
});

readyToPrint(window);
heedTranslation();
follow(bar, show);
void begin();
import.meta.hot?.on(CHANGED, (edit: Edit) => void takeEdit(viewing, edit, columns));

/**
 * Starts the page. Nothing at the top of this module may wait for it: code that is fetched later imports what this
 * module holds, and would wait in turn.
 */
async function begin(): Promise<void> {
  const target = document.getElementById('page');
  if (!target) return;
  const language = await spoken();
  takeUnstarted();
  if (!(await inTime(styled()))) notify('rest');
  const parts = { viewing, language, mode, addresses };
  const opening = asked.kind === 'page' && !asksView(bar.hash()) && isWritten(target, parts);
  // What the build wrote stays until all that another view names is there.
  const whole = opening || (await later.words());
  if (!whole) notify('rest');
  if (whole && !opening) await bringNamed(bar.hash());
  talk = host && ((await framed)?.talkWith(host, dataset.story.id, location, { show, shown }) ?? null);
  if (asked.kind !== 'page' && !isEmbed) return whole ? startShow(target, parts, asked, later) : undefined;
  if (isEmbed) await startEmbed(target, parts, talk);
  else {
    startPage(target, parts, talk, later);
    rest = restOf({ ...parts, pinned: { address: addresses.root + pinned, integrity } }, later.words);
  }
  if (!opening || lacks) void complete();
}

/** The language of the page: the one that is asked for, else that of its story, else English. */
async function spoken(): Promise<Language> {
  const { story } = dataset;
  const come = (await other) ?? (await inTime(bringLanguage(story.language)));
  const language = languageFor(story, come?.tag);
  Object.assign(document.documentElement, { lang: language.tag, dir: language.dir });
  if (language.tag !== interfaceOf(mode.language ?? story.language)) notify('rest');
  return language;
}

/** Shows the view of a hash that the reader goes to, or a host asks for. What a lesson holds back is not brought. */
function show(hash: string): void {
  viewing.begin(parseAddress(hash, viewing.archive));
  if (asked.kind !== 'page') return;
  void complete();
  void seek(hash);
}

/** The view as a host is told of it. */
function shown() {
  const { view, archive, playhead } = viewing;
  return { hash: printAddress(view, archive), fact: view.fact, day: isoOf(playhead) };
}

/** What brings a part of the story that is in a file of its own; null where the page opened with it. */
function from<Part>(name: Meta, load: (address: string, fetchText: FetchText) => Promise<Part | null>) {
  const address = fileAddress(name);
  return address === undefined ? null : () => load(address, fetchFile);
}

/** Says that the story could not be had, and ends. */
function endWithout(): never {
  sayUnstarted();
  throw new Error(`No story at ${source}`);
}
