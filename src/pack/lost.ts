import { escapeText } from '#facts/markup.ts';
import { light } from '#app/look/palettes.ts';
import { displayFamily, fontFamily } from '#app/look/tokens.ts';
import { ownPolicy } from './policy.ts';

/** A story of the site. */
export interface Listed {
  readonly id: string;
  readonly title: string;
}

/**
 * The page for addresses where nothing is. A host shows it at any depth, so it can't name its own files: its script
 * climbs from the address until it finds the list of stories, makes links of them, and puts first the one whose name
 * stands in the address.
 * @param site absolute address of the site where it is known, so that the links work without script too
 */
export function lostPage(stories: readonly Listed[], site: string | null): string {
  const style = STYLE.trim();
  const script = SCRIPT.trim();
  const items = stories.map(({ id, title }) => {
    const href = site === null ? '' : ` href="${escapeText(new URL(`${id}/`, site).href)}"`;
    return `<li><a data-story="${escapeText(id)}"${href}>${escapeText(title)}</a></li>`;
  });
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${ownPolicy([script], style, ["connect-src 'self'"])}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>There is no such page</title>
    <style>${style}</style>
  </head>
  <body>
    <main>
      <h1>There is no such page</h1>
      <p>The address may be mistyped, or the page was moved. These stories are here:</p>
      <ul>${items.join('')}</ul>
    </main>
    <script>${script}</script>
  </body>
</html>
`;
}

/** The look of every page: it can't name their sheets. */
const STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: ${light.paper}; color: ${light.ink}; font: 1.125rem/1.5 ${fontFamily}; }
main { max-width: 40rem; margin: 10vh auto; padding: 0 1rem; }
h1 { font: 700 1.75rem/1.2 ${displayFamily}; }
li { padding-block: 0.5rem; }
a { color: inherit; }
`;

/** Plain script for any browser; it finds the root by asking for `stories.json` in each folder above the address. */
const SCRIPT = `
(async () => {
  const parts = location.pathname.split('/').filter(Boolean);
  for (let depth = parts.length; depth >= 0; depth -= 1) {
    const root = '/' + parts.slice(0, depth).map((part) => part + '/').join('');
    const stories = await fetch(root + 'stories.json').then((answer) => (answer.ok ? answer.json() : null)).catch(() => null);
    if (!Array.isArray(stories)) continue;
    const links = [...document.querySelectorAll('a[data-story]')];
    for (const link of links) link.href = root + encodeURIComponent(link.dataset.story) + '/';
    const meant = links.find((link) => parts.includes(link.dataset.story));
    if (meant) meant.closest('ul').prepend(meant.closest('li'));
    return;
  }
})();
`;
