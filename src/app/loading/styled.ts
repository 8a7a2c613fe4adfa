/**
 * Whether the style sheets that the page names have come, once they have or can't be had. WebKit starts a module before
 * them, and then there are no colours to draw with and no sizes to measure.
 */
export async function styled(): Promise<boolean> {
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  if (document.readyState !== 'complete' && !sheets.every(hasRules))
    await new Promise((loaded) => addEventListener('load', loaded, { once: true }));
  return sheets.every(hasRules);
}

/** One that can't be had is there too, in Chromium and Firefox, and is empty; in Firefox so is one that is on its way. */
function hasRules({ sheet }: HTMLLinkElement): boolean {
  try {
    return (sheet?.cssRules.length ?? 0) > 0;
  } catch (error) {
    // In a sandbox the page is a stranger to its own sheets, and takes them for whole.
    return error instanceof DOMException && error.name === 'SecurityError';
  }
}
