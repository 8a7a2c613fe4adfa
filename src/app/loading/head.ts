import { type Meta, metaName } from '#facts/site.ts';
import { benchFile, benchSize } from './benchAsked.ts';

/** The meta element in which the head of this page says something, or null. */
export function metaElement(meta: Meta): HTMLMetaElement | null {
  return document.querySelector(`meta[name="${metaName(meta)}"]`);
}

/** What the head of this page says, or undefined. */
export function metaOf(meta: Meta): string | undefined {
  return metaElement(meta)?.content;
}

/** The absolute address of a file that this page names in its head, or of the generated story in its place. */
export function fileAddress(name: Meta): string | undefined {
  const size = benchSize(location.search);
  const address = size === null ? metaOf(name) : besideRoot(benchFile(size, name));
  return address && new URL(address, document.baseURI).href;
}

function besideRoot(path: string | undefined): string | undefined {
  return path && `${metaOf('root') ?? '.'}/${path}`;
}
