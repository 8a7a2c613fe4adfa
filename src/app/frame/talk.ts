import type { Guest } from './guest.ts';
import { heightMessages } from './height.ts';
import type { Host } from './host.ts';
import { type Shown, requestIn } from './message.ts';

/** What a talk needs of the page. */
export interface Page {
  /** Shows the view of a hash; not a reader's move: it is neither spoken nor written into an address. */
  show(hash: string): void;
  shown(): Shown;
}

/** Changes of less are not worth a message, px. */
const STEP = 2;

/** A host may ask for views faster than they can be drawn, as while it is scrolled: of those in so many ms the last counts. */
const BURST = 16;

/** The talk of a frame with its host: height and view out, views in. */
export class Talk {
  readonly #host: Host;
  readonly #page: Page;
  #guest: Guest;
  #height: number | null = null;
  /** The view that the host knows of. */
  #hash: string | null = null;
  /** The view that the host asked for last, until it is shown. */
  #asked: string | null = null;
  #begun = false;
  readonly #deafen: () => void;

  constructor(host: Host, guest: Guest, page: Page) {
    this.#host = host;
    this.#guest = guest;
    this.#page = page;
    this.#deafen = host.listen((data) => this.#hear(data));
  }

  get guest(): Guest {
    return this.#guest;
  }

  /** Says that the frame is there, and follows what is asked of it; returns the clean-up. */
  begin(): () => void {
    this.#begun = true;
    this.#hash = this.#page.shown().hash;
    this.#host.post({ dateline: 1, type: 'ready', story: this.#guest.story });
    return this.#deafen;
  }

  /** Tells a height of the content, in px; a hidden frame has none. */
  tellHeight(px: number): void {
    const height = Math.ceil(px);
    if (height <= 0 || (this.#height !== null && Math.abs(height - this.#height) < STEP)) return;
    this.#height = height;
    this.#sendHeight();
  }

  /** Tells what is shown, unless the host knows it or asked for it. */
  tellView(): void {
    const shown = this.#page.shown();
    if (shown.hash === this.#hash) return;
    this.#hash = shown.hash;
    this.#host.post({ dateline: 1, type: 'view', story: this.#guest.story, ...shown });
  }

  /** Asks WordPress to follow a link of its own page to the site of the frame, which the sandbox forbids. */
  tellLink(address: string): void {
    const { secret } = this.#guest;
    if (secret !== null) this.#host.post({ message: 'link', value: address, secret });
  }

  #sendHeight(): void {
    if (this.#height === null) return;
    for (const message of heightMessages(this.#height, this.#guest)) this.#host.post(message);
  }

  #hear(data: unknown): void {
    const request = requestIn(data);
    // WordPress says its word once, as early as the frame is there.
    if (request?.type === 'secret') this.#know(request.secret);
    if (!this.#begun) return;
    if (request?.type === 'view') this.#take(request.hash);
    if (request?.type === 'ask') this.#tellAgain();
  }

  #take(hash: string): void {
    if (this.#asked === null) setTimeout(() => this.#follow(), BURST);
    this.#asked = hash;
  }

  #follow(): void {
    if (this.#asked === null) return;
    this.#page.show(this.#asked);
    this.#asked = null;
    this.#hash = this.#page.shown().hash;
  }

  #tellAgain(): void {
    this.#follow();
    this.#hash = null;
    this.#sendHeight();
    this.tellView();
  }

  #know(secret: string): void {
    if (secret === this.#guest.secret) return;
    this.#guest = { ...this.#guest, secret };
    this.#sendHeight();
  }
}
