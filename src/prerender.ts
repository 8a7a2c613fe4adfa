import { render } from 'svelte/server';
import App from './app/App.svelte';
import Embed from './app/Embed.svelte';
import { addressesOf } from './app/frame/addresses.ts';
import { languageOf } from './app/language/language.ts';
import type { PosterTopology } from './app/space/ground/poster.ts';
import { PathText } from './app/space/still/pathText.ts';
import { stillsOf } from './app/space/still/stage.ts';
import Store from './app/space/still/Store.svelte';
import { parseMode } from './app/view/mode.ts';
import { Viewing } from './app/view/view.svelte.ts';
import type { RendererModule } from './publish/renderer.ts';

/** An address that no page has: what is absolute in the app is relative in what is written. */
const NOWHERE = 'https://site.invalid/';

// What the ink draws with is the browser's; here it writes text.
Object.assign(globalThis, { Path2D: PathText });

export const rendererOf: RendererModule['rendererOf'] = (given) => ({
  prerender(dataset, kind, root, downloads) {
    const topology = given as PosterTopology;
    const language = languageOf(dataset.story.language);
    const viewing = new Viewing(dataset);
    const addresses = addressesOf('.', dataset.story.id, NOWHERE);
    const common = { viewing, language, mode: parseMode(''), addresses };
    const { body } =
      kind === 'embed'
        ? render(Embed, { props: { ...common, talk: null, surroundings: { sandboxed: false, looking: () => true } } })
        : render(App, { props: { ...common, pinned: null, downloads } });
    const { body: stored } = render(Store, { props: { topology, stills: stillsOf(viewing, language) } });
    return { body: slim(body).replaceAll(NOWHERE, `${root}/`), stored: withoutMarks(stored) };
  },
});

/** Takes out of the stills what only a script could use; the script puts the live ones in their place. */
function slim(html: string): string {
  return html.replace(/<div class="stills.*?<\/div>/gs, (stills) =>
    withoutMarks(stills)
      .replace(/<title>[^<]*<\/title>| data-fact="[^"]*"| class=""/g, '')
      .replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100)),
  );
}

/** Svelte's marks for the script that takes a page over; what no script takes over needs none. */
function withoutMarks(html: string): string {
  return html.replace(/<!--.*?-->/g, '');
}
