/** Where the pages of a story live for ever; absolute. */
export interface Addresses {
  /** The folder of the site, with a slash at its end. */
  readonly root: string;
  readonly full: string;
  readonly embed: string;
  readonly loader: string;
}

/**
 * @param root the folder of the site, relative to the document or absolute
 * @param base the address of the document
 */
export function addressesOf(root: string, story: string, base: string): Addresses {
  const site = new URL(root.endsWith('/') ? root : `${root}/`, base);
  const at = (path: string) => new URL(path, site).href;
  return {
    root: site.href,
    full: at(`${encodeURIComponent(story)}/`),
    embed: at(`${encodeURIComponent(story)}/embed/`),
    loader: at('embed.js'),
  };
}

/** Those of a page that is one file: it is its own full page, and no other page can hold it. */
export function ownAddresses(own: string): Addresses {
  return { root: new URL('.', own).href, full: own.replace(/[?#].*$/s, ''), embed: '', loader: '' };
}

/** A picture of the site itself, or null: nothing is ever drawn from anywhere else. */
export function pictureIn(root: string, path: string | undefined): string | null {
  if (path === undefined || !/^[\w-][\w./-]*\.(svg|png|webp|avif|jpe?g)$/i.test(path) || path.includes('..'))
    return null;
  return new URL(path, root).href;
}
