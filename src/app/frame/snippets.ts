import type { Addresses } from './addresses.ts';

export const SNIPPET_KINDS = ['plain', 'responsive', 'loader', 'pinned', 'frozen', 'image'] as const;
export type SnippetKind = (typeof SNIPPET_KINDS)[number];

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
  readonly story: string;
  readonly title: string;
  readonly addresses: Addresses;
  /** The view to begin with, as a hash; empty for the opening view. */
  readonly hash: string;
  /** Null where there is none, as in a single file. */
  readonly pinned: Pinned | null;
  /** The folder of the version that never changes, or null. */
  readonly frozen: string | null;
  /** A picture of the opening view, or null. */
  readonly picture: { readonly address: string; readonly width: number; readonly height: number } | null;
}

/** Fits the opening view of a story with eight lanes from 640 px up; px. */
const HEIGHT = 900;

/** The snippets that a story can offer, in the order of `SNIPPET_KINDS`. */
export function snippetsOf(one: Embeddable): readonly Snippet[] {
  const { addresses, hash, pinned, frozen } = one;
  const html: Readonly<Record<SnippetKind, string | null>> = {
    plain: frame(addresses.embed + hash, one.title, { width: '100%', height: String(HEIGHT), style: 'border:0' }),
    // The lanes and the card grow taller as the column grows narrower.
    responsive: frame(addresses.embed + hash, one.title, {
      style: `border:0;width:100%;height:max(${HEIGHT}px,calc(1280px - 60vw))`,
    }),
    loader: loaded(one, { async: '', src: addresses.loader }),
    pinned:
      pinned && loaded(one, { async: '', src: pinned.address, integrity: pinned.integrity, crossorigin: 'anonymous' }),
    frozen:
      frozen &&
      frame(`${frozen}embed/${hash}`, one.title, { width: '100%', height: String(HEIGHT), style: 'border:0' }),
    image: one.picture && link(one),
  };
  return SNIPPET_KINDS.flatMap((kind) => {
    const text = html[kind];
    return text ? [{ kind, html: text }] : [];
  });
}

function frame(src: string, title: string, look: Attributes): string {
  return element('iframe', { src, title, ...look, loading: 'lazy', allow: 'fullscreen' }, '');
}

/** The element and its script; the link inside stays where either is taken away. */
function loaded(one: Embeddable, script: Attributes): string {
  const { story, title, hash } = one;
  const inside = one.picture ? link(one) : element('a', { href: one.addresses.full + hash }, escape(title));
  const view = hash === '' ? {} : { view: hash };
  const embed = element('dateline-embed', { story, 'frame-title': title, ...view }, inside);
  return `${embed}\n${element('script', script, '')}`;
}

function link({ addresses, hash, title, picture }: Embeddable): string {
  if (!picture) return '';
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
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escape(value)}"`))
    .join('');
}

const ENTITIES: Attributes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}
