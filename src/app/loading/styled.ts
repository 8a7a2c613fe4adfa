/**
 * Whether the style sheets that the page names have come, once they have or can't be had. WebKit starts a module before
 * them, and then there are no colours to draw with and no sizes to measure.
 */
export async function styled(): Promise<boolean> {
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  if (document.readyState !== 'complete' && !sheets.every(({ sheet }) => sheet))
    await new Promise((loaded) => addEventListener('load', loaded, { once: true }));
  return sheets.every(hasRules);
}

/** One that can't be had is there too, in Chromium, and is empty. */
function hasRules({ sheet }: HTMLLinkElement): boolean {
  try {
    return (sheet?.cssRules.length ?? 0) > 0;
  } catch {
    // In a sandbox the page is a stranger to its own sheets.
    return true;
  }
}
