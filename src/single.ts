import { mount } from 'svelte';
import type { Dataset } from '#facts/dataset.ts';
import { bringLanguage } from './app/language/language.ts';
import Lacking from './app/loading/Lacking.svelte';
import { enclose, enclosed } from './app/loading/enclosed.ts';
import { metaElement } from './app/loading/head.ts';
import { parseMode } from './app/view/mode.ts';
import { parseShow } from './app/view/show.ts';

/*
 * Entry point of the page that is one file: opens what it holds, all at once, then starts the page as it is everywhere.
 * A file is a block of gzip in base64 with its path in the site and its media type; the build writes them
 * (src/pack/single.ts). That it runs at all it says to `src/whole.ts`.
 */
document.documentElement.dataset['opened'] = '';
const blocks = [...document.querySelectorAll<HTMLScriptElement>('script[data-path]')];
for (const block of blocks) {
  const { path = '', media = '' } = block.dataset;
  enclose(path, URL.createObjectURL(await opened(block.text, media)));
}

for (const name of ['dataset', 'provenance'] as const) {
  const meta = metaElement(name);
  if (meta) meta.content = enclosed(`${name}.json`) ?? '';
}
for (const name of ['words', 'outlines', 'archive'] as const) metaElement(name)?.remove();

await import('./page.ts');
if (parseShow(location.search).kind === 'page') await sayWhatIsLacking();

/** Says it where the address asks for a fact that the file does not hold: nothing else can bring it. */
async function sayWhatIsLacking(): Promise<void> {
  const { story, facts } = (await (await fetch(enclosed('dataset.json') ?? '')).json()) as Dataset;
  const target = document.body.insertBefore(document.createElement('div'), document.body.firstChild);
  const { language: own } = story;
  const language = await bringLanguage(parseMode(location.search).language ?? own).catch(() => bringLanguage(own));
  await language.later.bring();
  mount(Lacking, { target, props: { language, facts: new Set(facts.map(({ id }) => id)) } });
}

async function opened(base64: string, type: string): Promise<Blob> {
  const packed = new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))]);
  const bytes = await new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  return new Blob([bytes], { type });
}
