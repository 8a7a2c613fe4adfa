import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { named, namedLike, shortDigest } from '#facts/site.ts';
import { buildScript } from './publish/script.ts';

/** The script that hosts load, as one classic file, with the digest that a host may ask its browser to check. */
interface Loader {
  readonly code: string;
  readonly integrity: string;
  /** A name that changes with the content: an address for ever, for hosts that pin the digest. */
  readonly pinned: string;
}

/** Its addresses: the lasting one, and any by content. */
const LOADER = new RegExp(`^/(embed\\.js|${namedLike('embed', 'js')})$`);

const MODULE = 'virtual:dateline/loader';

/**
 * Builds `src/embed.ts` apart from the page: classic, because hosts put it anywhere, and closed in itself, because
 * two of them may meet in one page. It is `embed.js`, and once more under the name of its content;
 * `virtual:dateline/loader` tells the page both.
 */
export function loader(): Plugin {
  let root = '';
  let built: Promise<Loader> | undefined;
  const get = () => (built ??= buildLoader(root));

  return {
    name: 'dateline-loader',
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null;
      const { integrity, pinned } = await get();
      return `export const integrity = ${JSON.stringify(integrity)};\nexport const pinned = ${JSON.stringify(pinned)};`;
    },
    async generateBundle() {
      const { code, pinned } = await get();
      for (const fileName of ['embed.js', pinned]) this.emitFile({ type: 'asset', fileName, source: code });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!LOADER.test((request.url ?? '').replace(/\?.*$/s, ''))) return next();
        buildLoader(root).then(({ code }) => response.setHeader('Content-Type', 'text/javascript').end(code), next);
      });
    },
  };
}

async function buildLoader(root: string): Promise<Loader> {
  const code = await buildScript(root, 'src/embed.ts');
  const digest = (algorithm: string) => createHash(algorithm).update(code);
  return {
    code,
    integrity: `sha384-${digest('sha384').digest('base64')}`,
    pinned: named('embed', shortDigest(digest('sha256').digest('hex')), 'js'),
  };
}
