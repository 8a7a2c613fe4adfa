/**
 * `<dateline-embed story="…">`: an iframe that keeps its height, and nothing else; no story, map or script of the
 * page ever runs in the host. What stands inside the element is shown until the frame speaks, and for ever where it
 * never does. Attributes: `story`, `src` (another address than the story's own), `view` (a hash), `theme`, `lang`,
 * `frame-title`, `height` (px that are kept free at first). Properties and events: `element.view = '#fact=…'`, and
 * `dateline-view` with `detail: {hash, fact, day}` whenever the frame shows something else.
 */

import { AT_FIRST, clamp } from './app/frame/clamp.ts';

/** The folder of this script: the site from which it was loaded. A module has no such address and needs `src`. */
const site = new URL('.', (document.currentScript as HTMLScriptElement | null)?.src || document.baseURI);

function define(): void {
  class DatelineEmbed extends HTMLElement {
    #frame: HTMLIFrameElement | null = null;
    /** Whether the frame listens. */
    #ready = false;
    #view = '';
    readonly #heard = (event: MessageEvent) => this.#hear(event);

    connectedCallback(): void {
      addEventListener('message', this.#heard);
      if (!this.#frame) this.#build();
    }

    disconnectedCallback(): void {
      removeEventListener('message', this.#heard);
      // A frame that is moved loads anew; what it said before counts no more.
      this.#ready = false;
    }

    /** The hash of the view that the frame shows, or is to show as soon as it can. */
    get view(): string {
      return this.#view;
    }

    set view(hash: string) {
      this.#view = String(hash);
      if (this.#ready) this.#drive();
    }

    #build(): void {
      const frame = (this.#frame = document.createElement('iframe'));
      frame.title = this.getAttribute('frame-title') ?? 'Dateline: map and timeline';
      frame.loading = 'lazy';
      frame.allow = 'fullscreen';
      frame.src = this.#address();
      const height = clamp(this.getAttribute('height') ?? AT_FIRST) + 'px';
      // Both lie in one cell, so that nothing jumps when the frame takes the place of what stands for it.
      style(this, { display: 'grid', 'grid-template-columns': 'minmax(0,1fr)', width: 'auto', height: 'auto' });
      style(this, { 'max-width': 'none', 'max-height': 'none', float: 'none', opacity: '1' });
      style(frame, { display: 'block', width: '100%', height, border: '0', 'grid-area': '1/1', opacity: '0' });
      const stand = document.createElement('slot');
      style(stand, { display: 'block', position: 'relative', 'grid-area': '1/1', 'min-width': '0' });
      // An error page loads too: what stands for the frame goes when the frame speaks, not when something came.
      frame.onload = () => this.childElementCount || reveal(frame);
      this.attachShadow({ mode: 'open' }).append(frame, stand);
    }

    #address(): string {
      const story = this.getAttribute('story');
      const url = new URL(this.getAttribute('src') ?? (story ? encodeURIComponent(story) + '/' : '') + 'embed/', site);
      for (const name of ['theme', 'lang']) {
        const value = this.getAttribute(name);
        if (value) url.searchParams.set(name, value);
      }
      const view = this.getAttribute('view');
      if (view) url.hash = view;
      return url.href;
    }

    /** Only what our own frame says, from the address that it was given. */
    #hear({ source, origin, data }: MessageEvent): void {
      const frame = this.#frame;
      if (!frame || source !== frame.contentWindow || origin !== new URL(frame.src).origin || data?.dateline !== 1)
        return;
      if (data.type === 'height' && data.height > 0) style(frame, { height: clamp(data.height) + 'px' });
      if (data.type === 'view') this.#tell(data);
      if (data.type === 'ready') {
        this.#ready = true;
        reveal(frame);
        if (this.#view) this.#drive();
      }
    }

    #drive(): void {
      this.#frame?.contentWindow?.postMessage(
        { dateline: 1, type: 'view', hash: this.#view },
        new URL(this.#frame.src).origin,
      );
    }

    #tell({ hash, fact, day }: { hash: string; fact: string | null; day: string }): void {
      this.#view = hash;
      this.dispatchEvent(new CustomEvent('dateline-view', { detail: { hash, fact, day }, bubbles: true }));
    }
  }
  customElements.define('dateline-embed', DatelineEmbed);
}

/** Shows the frame, and hides what stood for it. */
function reveal(frame: HTMLIFrameElement): void {
  style(frame, { opacity: '1' });
  style(frame.nextElementSibling as HTMLElement, { display: 'none' });
}

/** A host's own rules for its frames must not reach ours: so inline, and important. */
function style(element: HTMLElement, rules: Record<string, string>): void {
  for (const name in rules) element.style.setProperty(name, rules[name] ?? '', 'important');
}

if (window.customElements && !customElements.get('dateline-embed')) define();
