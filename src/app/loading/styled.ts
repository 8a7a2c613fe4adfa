/**
 * Until the style sheets that the page names have come, or can't be had. WebKit starts a module before them, and then
 * there are no colours to draw with and no sizes to measure.
 */
export async function styled(): Promise<void> {
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  if (document.readyState === 'complete' || sheets.every(({ sheet }) => sheet)) return;
  await new Promise((loaded) => addEventListener('load', loaded, { once: true }));
}
