import { join } from 'node:path';
import { build } from 'vite';

/** Builds `src/first.ts` for Node to write into pages: one classic script, closed in itself. */
export async function buildFirst(root: string): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: join(root, 'src/first.ts'), output: { format: 'iife' } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs.flatMap((one) => ('output' in one ? one.output : [])).find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('src/first.ts gave no script.');
  const code = chunk.code.trim();
  if (/<[/!]/.test(code)) throw new Error('src/first.ts can end its own element.');
  return code;
}
