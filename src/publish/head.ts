import { escapeText } from '#facts/markup.ts';
import type { Size } from '#facts/preview.ts';
import type { Thing } from './claims.ts';

/** What the head of a page says to machines. Addresses are relative to the page, or absolute. */
export interface Description {
  readonly title: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly siteName: string | null;
  /** The page that this one stands for. */
  readonly canonical: string;
  /** Absolute where the address of the site is known, as link previews want it. */
  readonly url: string;
  readonly picture: { readonly url: string; readonly alt: string; readonly size: Size };
  /** Absolute: those who look for it (WordPress) ask for it as it is written. */
  readonly oembed: string | null;
  readonly thing: Thing | null;
}

/** The tags of a head, one a line. */
export function headTags(one: Description): string {
  const tags = [
    meta('name', 'description', one.text),
    link({ rel: 'canonical', href: one.canonical }),
    meta('property', 'og:type', 'article'),
    meta('property', 'og:title', one.title),
    meta('property', 'og:description', one.text),
    meta('property', 'og:url', one.url),
    meta('property', 'og:locale', one.language.replace('-', '_')),
    ...(one.siteName === null ? [] : [meta('property', 'og:site_name', one.siteName)]),
    meta('property', 'og:image', one.picture.url),
    meta('property', 'og:image:type', 'image/png'),
    meta('property', 'og:image:width', String(one.picture.size.width)),
    meta('property', 'og:image:height', String(one.picture.size.height)),
    meta('property', 'og:image:alt', one.picture.alt),
    meta('name', 'twitter:card', 'summary_large_image'),
    ...(one.oembed === null
      ? []
      : [link({ rel: 'alternate', type: 'application/json+oembed', href: one.oembed, title: one.title })]),
    ...(one.thing === null ? [] : [data(one.thing)]),
  ];
  return tags.map((tag) => `    ${tag}\n`).join('');
}

function meta(kind: 'name' | 'property', name: string, content: string): string {
  return `<meta ${kind}="${name}" content="${escapeText(content)}">`;
}

function link(attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeText(value)}"`);
  return `<link${written.join('')}>`;
}

/** A block of data is no script: no policy stops it, and nothing in it can end its element. */
function data(thing: Thing): string {
  return `<script type="application/ld+json">${JSON.stringify(thing).replaceAll('<', '\\u003c')}</script>`;
}
