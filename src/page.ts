import { mount } from 'svelte';
import type { Dataset } from '#facts/dataset.ts';
import App from './app/App.svelte';
import { languageOf } from './app/language/language.ts';
import './app/look/base.css';
import { parseAddress } from './app/view/address.ts';
import { follow, windowBar, write } from './app/view/history.ts';
import { parseMode } from './app/view/mode.ts';
import { Viewing } from './app/view/view.svelte.ts';

const mode = parseMode(location.search);
document.documentElement.dataset['theme'] = mode.theme;

const response = await fetch(new URL(meta('dateline-dataset'), document.baseURI));
const dataset = (await response.json()) as Dataset;

const bar = windowBar(window);
const viewing: Viewing = new Viewing(
  dataset,
  (archive) => parseAddress(bar.hash(), archive),
  (view) => write(bar, view, viewing.archive),
);
follow(
  bar,
  () => viewing.archive,
  (view) => viewing.drag(() => view),
);

const language = languageOf(mode.language ?? dataset.story.language);
document.documentElement.lang = language.tag;
const target = document.getElementById('page');
if (target) mount(App, { target, props: { viewing, language, mode } });

import.meta.hot?.on('dateline:dataset', (update: { story: string; dataset: Dataset }) => {
  if (update.story === viewing.archive.story.id) viewing.reload(update.dataset);
});

/** The content of a meta element that the build wrote. Throws where the page has none. */
function meta(name: string): string {
  const content = document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
  if (content === undefined) throw new Error(`The page names no ${name}.`);
  return content;
}
