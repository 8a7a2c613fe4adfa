/**
 * `<dateline-embed story="…">`: an iframe that keeps its height, and nothing else; no story, map or script of the
 * page ever runs in the host. What stands inside the element is shown until the frame speaks, and for ever where it
 * never does. Attributes: `story`, `src` (another address than the story's own), `view` (a hash), `theme`, `lang`,
 * `frame-title`, `height` (px that are kept free at first), `credentialless`. Properties and events: `element.view = '#fact=…'`, and
 * `dateline-view` with `detail: {hash, fact, day}` whenever the frame shows something else.
 */

import { AT_FIRST, clamp } from './app/frame/clamp.ts';

/** The element of this script. A module is not told which is its own; one that another imported has none, and needs `src`. */
const own = document.currentScript ?? document.querySelector('script[type="module"][src*="/embed."]');

/** The folder of this script: the site from which it was loaded. */
const site = new URL('.', (own as HTMLScriptElement | null)?.src || document.baseURI);

class DatelineEmbed extends HTMLElement {
  static readonly observedAttributes = ['src', 'story', 'theme', 'lang', 'hidden'];

  #frame: HTMLIFrameElement | null = null;
  /** Whether the frame listens. */
  #ready = false;
  /** Where the frame is, as its first message says: an address may lead on to another, as where a site has moved. */
  #origin: string | null = null;
  #view = '';
  readonly #heard = (event: MessageEvent) => this.#hear(event);

  connectedCallback(): void {
    addEventListener('message', this.#heard);
    this.#takeEarly();
    this.#show();
  }

  /** What a host sets later, as frameworks do. */
  attributeChangedCallback(name: string): void {
    if (!this.#frame) return;
    // A view of one story means nothing in another.
    if (name === 'src' || name === 'story') this.#view = '';
    this.#show();
  }

  /** A host that moves an element and keeps its state moves the frame with it: nothing loads anew. */
  connectedMoveCallback(): void {}

  disconnectedCallback(): void {
    removeEventListener('message', this.#heard);
    // A frame that is moved loads anew; what it said before counts no more.
    this.#forget();
  }

  /** The hash of the view that the frame shows, or is to show as soon as it can. */
  get view(): string {
    return this.#view;
  }

  set view(hash: string) {
    this.#view = String(hash);
    if (this.#ready) this.#drive();
  }

  /** A host that was earlier than this script has set a plain property, which would hide that of the element. */
  #takeEarly(): void {
    if (!Object.hasOwn(this, 'view')) return;
    const { view } = this;
    Reflect.deleteProperty(this, 'view');
    this.view = view;
  }

  /** Shows the address that the attributes say: in a frame of its own each, so that the host's history stays as it is. */
  #show(): void {
    const address = this.#address();
    if (address && address.href !== this.#frame?.src) this.#build(address);
    // Rules of the host may not hide it; its word for this element may.
    if (this.#frame) style(this, { display: this.hidden ? 'none' : 'grid' });
  }

  #build({ href }: URL): void {
    const height = this.#frame?.style.height ?? clamp(this.getAttribute('height') ?? AT_FIRST) + 'px';
    const frame: HTMLIFrameElement & { credentialless?: boolean } = document.createElement('iframe');
    this.#frame = frame;
    this.#forget();
    // A host that isolates itself may hold no other frames of strangers; nothing here needs credentials.
    frame.credentialless = window.crossOriginIsolated || this.hasAttribute('credentialless');
    frame.title = this.getAttribute('frame-title') ?? 'Dateline: map and timeline';
    frame.loading = 'lazy';
    frame.allow = 'fullscreen';
    frame.src = href;
    // Both lie in one cell, so that nothing jumps when the frame takes the place of what stands for it.
    style(this, { 'grid-template-columns': 'minmax(0,1fr)', width: '100%', height: 'auto' });
    style(this, {
      'box-sizing': 'border-box',
      'max-width': 'none',
      'max-height': 'none',
      float: 'none',
      opacity: '1',
      position: 'static',
    });
    style(this, { visibility: 'inherit', 'clip-path': 'none', overflow: 'visible' });
    for (const name of ['transform', 'scale', 'rotate', 'translate', 'contain']) style(this, { [name]: 'none' });
    // As wide as there is room beside margins, in columns and rows of boxes too; where it is unknown it is ignored.
    for (const width of ['-moz-available', '-webkit-fill-available', 'stretch']) style(this, { width });
    style(frame, { display: 'block', width: '100%', height, border: '0', 'grid-area': '1/1', opacity: '0' });
    const stand = document.createElement('slot');
    style(stand, { display: 'block', position: 'relative', 'grid-area': '1/1', 'min-width': '0' });
    // An error page loads too: what stands for the frame goes when the frame speaks, not when something came.
    frame.onload = () => this.childElementCount || reveal(frame);
    (this.shadowRoot ?? this.attachShadow({ mode: 'open' })).replaceChildren(frame, stand);
  }

  /** Null where the host wrote none that a frame may have: then there is no frame, and what stands inside stays. */
  #address(): URL | null {
    const story = this.getAttribute('story');
    const path = this.getAttribute('src') ?? (story ? encodeURIComponent(story) + '/' : '') + 'embed/';
    let url: URL;
    try {
      url = new URL(path, site);
    } catch {
      return null;
    }
    // Such a frame would run in the host's own page.
    if (url.protocol === 'javascript:') return null;
    for (const name of ['theme', 'lang']) {
      const value = this.getAttribute(name);
      if (value) url.searchParams.set(name, value);
    }
    const view = this.getAttribute('view');
    if (view) url.hash = view;
    return url;
  }

  #forget(): void {
    this.#ready = false;
    this.#origin = null;
  }

  /** Only what our own frame says, and no other page that takes its place there. */
  #hear({ source, origin, data }: MessageEvent): void {
    const frame = this.#frame;
    if (!frame || source !== frame.contentWindow || data?.dateline !== 1) return;
    this.#origin ??= origin;
    if (origin !== this.#origin) return;
    if (data.type === 'height' && data.height > 0) style(frame, { height: clamp(data.height) + 'px' });
    if (data.type === 'view') this.#tell(data);
    if (data.type === 'ready') {
      this.#ready = true;
      reveal(frame);
      if (this.#view) this.#drive();
    }
  }

  #drive(): void {
    // In a host that is itself in a sandbox, the frame has no origin either.
    const to = this.#origin === 'null' ? '*' : (this.#origin ?? '');
    this.#frame?.contentWindow?.postMessage({ dateline: 1, type: 'view', hash: this.#view }, to);
  }

  #tell({ hash, fact, day }: { hash: string; fact: string | null; day: string }): void {
    this.#view = hash;
    this.dispatchEvent(new CustomEvent('dateline-view', { detail: { hash, fact, day }, bubbles: true }));
  }
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

if (window.customElements && !customElements.get('dateline-embed'))
  customElements.define('dateline-embed', DatelineEmbed);
