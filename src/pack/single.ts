import { gzipSync } from 'node:zlib';
import { PLACES, replaced } from '#facts/site.ts';
import { ownPolicy } from './policy.ts';

/** A file inside the page. */
export interface Enclosed {
  /** Its path in the site, by which the page asks for it. */
  readonly path: string;
  readonly media: string;
  readonly content: Uint8Array | string;
}

/** What the one file is made of. */
interface Parts {
  /** The page of the story, as it lies in the site. */
  readonly html: string;
  /** What stands in the page where no script runs, or its own does not. */
  readonly plain: string;
  /** Runs before all else. */
  readonly first: string;
  readonly script: string;
  readonly style: string;
  /** The icon of the site, SVG. */
  readonly icon: string;
  readonly files: readonly Enclosed[];
}

/** What a page names in its head that is not there once it stands alone. */
const OUTSIDE = [
  /<meta http-equiv="content-security-policy"[^>]*>/gi,
  /<script>[^]*?<\/script>/gi,
  /<script\b[^>]*\bsrc="[^"]*"[^>]*><\/script>/gi,
  /<link\b[^>]*\brel="(?:stylesheet|modulepreload|preload|prefetch|icon|alternate|manifest)"[^>]*>/gi,
];

/**
 * A page that holds everything it needs and starts from a disk. Its policy lets exactly its own scripts and its own
 * styles through, by their digests, and no address but those that the page makes of what it holds.
 */
export function singleFile({ html, plain, first, script, style, icon, files }: Parts): string {
  const code = harmless(script);
  const bare = OUTSIDE.reduce((page, pattern) => page.replace(pattern, ''), html);
  const policy = `<meta http-equiv="Content-Security-Policy" content="${ownPolicy([first, code], style, INSIDE)}">`;
  const iconLink = `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">`;
  const head = [`<script>${first}</script>`, iconLink, `<style>${style}</style>`];
  const tail = [plain, ...files.map(block), `<script type="module">${code}</script>`];
  const closed = replaced(bare, /<meta charset[^>]*>/i, (tag) => `${tag}\n    ${policy}`);
  const headed = replaced(closed, /<\/head>/i, (tag) => `${head.join('\n')}\n${tag}`);
  const body = `<body>\n${PLACES.page}\n${tail.join('\n')}\n</body>`;
  return replaced(headed, /<body>[^]*<\/body>/i, () => body).replace(/\n\s*\n+/g, '\n');
}

/**
 * `blob:` is for the files that the page opens, its worker among them; `data:` for the worker that MapLibre makes of that
 * file where the page has no origin, as on a disk. Neither leads anywhere.
 */
const INSIDE = ['worker-src data: blob:', 'connect-src blob:', 'img-src data: blob:'];

function block({ path, media, content }: Enclosed): string {
  const packed = gzipSync(content, { level: 9 });
  // The byte that names the system which packed: the same everywhere.
  packed[9] = 255;
  return `<script type="application/gzip" data-path="${path}" data-media="${media}">${packed.toString('base64')}</script>`;
}

/** A script that can't end its own element: in strings and patterns these mean the same. */
function harmless(script: string): string {
  return script.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '\\x3C!--');
}
