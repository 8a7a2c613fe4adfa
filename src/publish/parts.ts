import { posix } from 'node:path';
import type { Rolldown } from 'vite';
import { interfaceOf } from '#facts/interface.ts';
import type { Kind } from './renderer.ts';
import type { Shell } from './shell.ts';

/** The modules of a kind of page whose script is a file of its own. */
interface Parts {
  readonly styled: readonly string[];
  /** Those of which the page needs the script at once. */
  readonly run: readonly string[];
}

const FRAMED = ['app/Embed.svelte', 'app/frame/framed.ts'];

const PARTS: Readonly<Record<Kind, (language: string) => Parts>> = {
  page: (language) => ({ styled: ['app/Reading.svelte'], run: wordsOf(language) }),
  embed: (language) => ({
    styled: FRAMED,
    run: [...FRAMED, ...wordsOf(language), `app/language/frame/${language}.ts`],
  }),
};

/** The page's own script holds English. */
const wordsOf = (language: string) => (language === 'en' ? [] : [`app/language/${language}.ts`]);

/**
 * Tags for the head of a page: the styles of what the build writes into it, though its script comes later, and the
 * scripts with which the page starts, its words among them.
 * @param language of its story, BCP 47
 */
export function partTags(bundle: Rolldown.OutputBundle, { kind, root, html }: Shell, language: string): string {
  const { styled, run } = PARTS[kind](interfaceOf(language));
  const chunksOfAll = (modules: readonly string[]) => [...new Set(modules.flatMap((one) => chunksOf(bundle, one)))];
  const scripts = chunksOfAll(run).map(({ fileName }) => fileName);
  const styles = chunksOfAll(styled).flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
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
  const first = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(`/src/${module}`),
  );
  if (first?.type !== 'chunk') throw new Error(`The build holds no script of ${module}.`);
  const found = new Set([first]);
  for (const { imports } of found)
    for (const name of imports) {
      const next = bundle[name];
      if (next?.type === 'chunk') found.add(next);
    }
  return [...found];
}
