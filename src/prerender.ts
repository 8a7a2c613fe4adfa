import { render } from 'svelte/server';
import App from './app/App.svelte';
import Embed from './app/Embed.svelte';
import { addressesOf } from './app/frame/addresses.ts';
import { languageOf } from './app/language/language.ts';
import { parseMode } from './app/view/mode.ts';
import { Viewing } from './app/view/view.svelte.ts';
import type { Renderer } from './publish/renderer.ts';

/** An address that no page has: what is absolute in the app is relative in what is written. */
const NOWHERE = 'https://site.invalid/';

export const renderer: Renderer = {
  prerender(dataset, kind, root, downloads) {
    const language = languageOf(dataset.story.language);
    const viewing = new Viewing(dataset);
    const addresses = addressesOf('.', dataset.story.id, NOWHERE);
    const common = { viewing, language, mode: parseMode(''), addresses };
    const { body } =
      kind === 'embed'
        ? render(Embed, { props: { ...common, talk: null, surroundings: { sandboxed: false, looking: () => true } } })
        : render(App, { props: { ...common, pinned: null, downloads } });
    return body.replaceAll(NOWHERE, `${root}/`);
  },
};
