import type { Appearance } from '#facts/fact.ts';
import { safeUrl } from '#facts/url.ts';

/**
 * The address of an article that lands on a passage, or null where the article has no safe address. The text directive
 * names the first and the last words (WICG, URL Fragment Text Directives).
 */
export function sentenceUrl(address: string | undefined, { first, last }: Appearance['passage']): string | null {
  const safe = safeUrl(address);
  if (safe === null) return null;
  const [bare = '', hash = ''] = safe.split(/#(.*)/s, 2);
  const own = hash.replace(/:~:.*$/s, '');
  const words = [first, last].filter((text) => text.trim() !== '').map(encodeDirective);
  return words.length > 0 ? `${bare}#${own}:~:text=${words.join(',')}` : safe;
}

/** `&`, `-` and `,` have a meaning of their own in a text directive, so they are percent-encoded too. */
function encodeDirective(text: string): string {
  const wellFormed = text.trim().replace(/\p{Surrogate}/gu, '');
  return encodeURIComponent(wellFormed).replace(
    /[-!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
