import { buildScript } from './script.ts';

/** Builds `src/first.ts` for Node to write into pages: one classic script, closed in itself. */
export async function buildFirst(root: string): Promise<string> {
  const code = await buildScript(root, 'src/first.ts');
  if (/<[/!]/.test(code)) throw new Error('src/first.ts can end its own element.');
  return code;
}
