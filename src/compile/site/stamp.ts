import type { Workspace } from '../workspace.ts';

/**
 * A digest of everything in some folders, in any depth: the same where no file changed.
 * @param beside a folder of which only its own files count
 */
export function stampOf(workspace: Workspace, folders: readonly string[], beside: string): string {
  const lines: string[] = [];
  for (const folder of folders) for (const file of filesIn(workspace, folder)) lines.push(digestOf(workspace, file));
  for (const name of [...(workspace.list(beside) ?? [])].sort()) {
    if (!name.endsWith('/')) lines.push(digestOf(workspace, `${beside}/${name}`));
  }
  return workspace.hash(lines.join('\n'));
}

function* filesIn(workspace: Workspace, folder: string): Iterable<string> {
  for (const name of [...(workspace.list(folder) ?? [])].sort()) {
    if (name.endsWith('/')) yield* filesIn(workspace, `${folder}/${name.slice(0, -1)}`);
    else yield `${folder}/${name}`;
  }
}

function digestOf(workspace: Workspace, file: string): string {
  return `${file} ${workspace.digest(file) ?? ''}`;
}

/** What the compiler itself is made of, from the top folder of the project: its code, outlines and libraries. */
const CODE = ['src/compile', 'src/facts', 'src/exchange', 'src/basemap'];

/** A digest of the compiler: the same where it would make the same of a story. */
export function compilerStamp(project: Workspace): string {
  const files = [...CODE.flatMap((folder) => [...filesIn(project, folder)]), 'src/outlines.ts', 'package-lock.json'];
  return project.hash(`${process.version} ${files.map((file) => digestOf(project, file)).join('\n')}`);
}
