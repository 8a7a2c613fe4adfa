import { escapeText } from '#facts/markup.ts';
import { FRAME, PREVIEW, PREVIEW_FILE, type Size } from '#facts/preview.ts';
import type { Addresses } from './addresses.ts';

const SNIPPET_KINDS = ['plain', 'responsive', 'loader', 'pinned', 'frozen', 'frozenLoader', 'image'] as const;
type SnippetKind = (typeof SNIPPET_KINDS)[number];

/** A piece of HTML to paste into a page. */
export interface Snippet {
  readonly kind: SnippetKind;
  readonly html: string;
}

/** The loader under the name of its content, and its digest. */
export interface Pinned {
  readonly address: string;
  readonly integrity: string;
}

/** What snippets are made from. Addresses are absolute. */
export interface Embeddable {
  readonly title: string;
  readonly addresses: Addresses;
  /** The view to begin with, as a hash; empty for the opening view. */
  readonly hash: string;
  /** Null where there is none, as in a single file. */
  readonly pinned: Pinned | null;
  readonly picture: SharedPicture;
}

/** A picture of the opening view. */
interface SharedPicture extends Size {
  readonly address: string;
}

/** The picture that the build draws of each story. */
export function pictureOf({ full }: Addresses): SharedPicture {
  return { address: full + PREVIEW_FILE, ...PREVIEW };
}

/** The snippets that a story can offer, in the order of `SNIPPET_KINDS`. */
export function snippetsOf(one: Embeddable): readonly Snippet[] {
  const { addresses, hash, pinned } = one;
  const frozen = addresses.version && `${addresses.version}embed/`;
  const html: Readonly<Record<SnippetKind, string | null>> = {
    plain: frame(addresses.embed + hash, one.title, FIXED),
    // The lanes and the card grow taller as the column grows narrower.
    responsive: frame(addresses.embed + hash, one.title, {
      style: `border:0;width:100%;height:max(${FRAME.height}px,calc(1280px - 60vw))`,
    }),
    loader: loaded(one, addresses.embed, { async: '', src: addresses.loader }),
    pinned: pinned && loaded(one, addresses.embed, checked(pinned)),
    frozen: frozen && frame(frozen + hash, one.title, FIXED),
    frozenLoader: frozen && pinned && loaded(one, frozen, checked(pinned)),
    image: link(one),
  };
  return SNIPPET_KINDS.flatMap((kind) => {
    const text = html[kind];
    return text ? [{ kind, html: text }] : [];
  });
}

const FIXED: Attributes = { width: '100%', height: String(FRAME.height), style: 'border:0' };

function frame(src: string, title: string, look: Attributes): string {
  return element('iframe', { src, title, ...look, loading: 'lazy', allow: 'fullscreen' }, '');
}

/** A script that a browser compares with its digest before it runs it. */
function checked({ address, integrity }: Pinned): Attributes {
  return { async: '', src: address, integrity, crossorigin: 'anonymous' };
}

/**
 * The element and its script; the link inside stays where either is taken away. The element names its frame in full: the
 * script of another site may be there first, or the host may keep the script at an address of its own.
 */
function loaded(one: Embeddable, src: string, script: Attributes): string {
  const { title, hash } = one;
  const view = hash === '' ? {} : { view: hash };
  const embed = element('dateline-embed', { src, 'frame-title': title, ...view }, link(one));
  return `${embed}\n${element('script', script, '')}`;
}

function link({ addresses, hash, title, picture }: Embeddable): string {
  const { address, width, height } = picture;
  const size = { width: String(width), height: String(height), style: 'max-width:100%;height:auto' };
  const image = `<img${attributes({ src: address, alt: title, ...size, loading: 'lazy' })}>`;
  return element('a', { href: addresses.full + hash }, image);
}

type Attributes = Readonly<Record<string, string>>;

function element(name: string, given: Attributes, inside: string): string {
  return `<${name}${attributes(given)}>${inside}</${name}>`;
}

function attributes(given: Attributes): string {
  return Object.entries(given)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeText(value)}"`))
    .join('');
}
