import { join } from 'node:path';
import { build } from 'vite';

/**
 * Builds a file of browser code apart from the page: one classic script, closed in itself. Throws where it gives none.
 * @param root the folder of the project
 * @param entry the file, relative to it
 */
export async function buildScript(root: string, entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: join(root, entry), output: { format: 'iife' } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs.flatMap((one) => ('output' in one ? one.output : [])).find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${entry} gave no script.`);
  return chunk.code.trim();
}
