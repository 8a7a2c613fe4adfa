/**
 * The address of the site as whoever builds it says it: absolute, with a slash at its end, without which the last folder
 * would be lost from every address that is made with it. Undefined where none is said; throws a sentence where what is
 * said is none.
 */
export function siteAddress(said = ''): string | undefined {
  if (said.trim() === '') return undefined;
  const { protocol, origin, pathname } = URL.canParse(said) ? new URL(said) : new URL('none:');
  if (!/^https?:$/.test(protocol))
    throw new Error(
      `DATELINE_SITE says "${said}". Write the whole address of the site, as in https://example.org/stories/`,
    );
  return origin + pathname.replace(/\/*$/, '/');
}
