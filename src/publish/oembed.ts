import type { Story } from '#facts/story.ts';
import { escapeText } from './html.ts';

/** The size that a frame is asked for: the loader, and hosts that listen to heights, make it fit. */
const SIZE = { width: 640, height: 900 };

/**
 * oEmbed's answer for a story (oembed.com, type `rich`), as a file: a static site has no other.
 * @param site absolute address of the site with a slash at its end
 */
export function oembedOf({ id, title, publisher }: Story, site: string): object {
  const at = (path: string) => new URL(`${encodeURIComponent(id)}/${path}`, site).href;
  const frame = { src: at('embed/'), title, width: '100%', height: String(SIZE.height), loading: 'lazy' };
  const attributes = Object.entries(frame).map(([name, value]) => ` ${name}="${escapeText(value)}"`);
  return {
    type: 'rich',
    version: '1.0',
    title,
    ...(publisher && { author_name: publisher.name, provider_name: publisher.name }),
    ...(publisher?.url && { author_url: publisher.url }),
    provider_url: site,
    cache_age: 86_400,
    thumbnail_url: at('poster-1200x630.png'),
    thumbnail_width: 1200,
    thumbnail_height: 630,
    html: `<iframe${attributes.join('')}></iframe>`,
    ...SIZE,
  };
}
