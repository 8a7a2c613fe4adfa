import { escapeText } from '#facts/markup.ts';
import { FRAME, PREVIEW, PREVIEW_FILE } from '#facts/preview.ts';
import type { Story } from '#facts/story.ts';

/**
 * oEmbed's answer for a story (oembed.com, type `rich`), as a file: a static site has no other. Hosts that listen to heights
 * make its frame fit.
 * @param site absolute address of the site with a slash at its end
 */
export function oembedOf({ id, title, publisher }: Story, site: string): object {
  const at = (path: string) => new URL(`${encodeURIComponent(id)}/${path}`, site).href;
  const frame = { src: at('embed/'), title, width: '100%', height: String(FRAME.height), loading: 'lazy' };
  const attributes = Object.entries(frame).map(([name, value]) => ` ${name}="${escapeText(value)}"`);
  return {
    type: 'rich',
    version: '1.0',
    title,
    ...(publisher && { author_name: publisher.name, provider_name: publisher.name }),
    ...(publisher?.url && { author_url: publisher.url }),
    provider_url: site,
    cache_age: 86_400,
    thumbnail_url: at(PREVIEW_FILE),
    thumbnail_width: PREVIEW.width,
    thumbnail_height: PREVIEW.height,
    html: `<iframe${attributes.join('')}></iframe>`,
    ...FRAME,
  };
}
