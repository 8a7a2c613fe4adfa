import { posix } from 'node:path';
import type { Rolldown } from 'vite';
import type { Kind } from './renderer.ts';

/** The modules of each kind of page whose script is a file of its own, and whether the page needs their scripts at once. */
const PARTS: Readonly<Record<Kind, { readonly modules: readonly string[]; readonly script: boolean }>> = {
  page: { modules: ['/src/app/Reading.svelte'], script: false },
  embed: { modules: ['/src/app/Embed.svelte', '/src/app/frame/framed.ts'], script: true },
};

/**
 * Tags for the head of a kind of page: the styles of what the build writes into it, though its script comes later, and
 * the script where the page starts with it.
 * @param root the folder of the site, relative to the page
 * @param html the page as Vite built it, which names the rest
 */
export function partTags(bundle: Rolldown.OutputBundle, kind: Kind, root: string, html: string): string {
  const { modules, script } = PARTS[kind];
  const chunks = [...new Set(modules.flatMap((module) => chunksOf(bundle, module)))];
  const scripts = script ? chunks.map(({ fileName }) => fileName) : [];
  const styles = chunks.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  const isNew = (file: string) => !html.includes(file);
  const link = (rel: string, file: string) => `<link rel="${rel}" crossorigin href="./${posix.join(root, file)}">`;
  const links = [
    ...styles.filter(isNew).map((file) => link('stylesheet', file)),
    ...scripts.filter(isNew).map((file) => link('modulepreload', file)),
  ];
  return links.map((tag) => `  ${tag}\n  `).join('');
}

/** The chunk of a module and all that it imports at once. */
function chunksOf(bundle: Rolldown.OutputBundle, module: string): readonly Rolldown.OutputChunk[] {
  const first = Object.values(bundle).find((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(module));
  if (first?.type !== 'chunk') throw new Error(`The build holds no script of ${module}.`);
  const found = new Set([first]);
  for (const { imports } of found)
    for (const name of imports) {
      const next = bundle[name];
      if (next?.type === 'chunk') found.add(next);
    }
  return [...found];
}
