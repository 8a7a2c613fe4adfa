import type { Workspace } from '../workspace.ts';

/** The same files, each read again only once it was written: for a process that looks at them again and again. */
export function rereading(workspace: Workspace): Workspace {
  const { state, read, digest } = workspace;
  return { ...workspace, read: lasting(state, read), digest: lasting(state, digest) };
}

function lasting<T>(state: Workspace['state'], read: (file: string) => T): (file: string) => T {
  const known = new Map<string, { readonly state: string; readonly found: T }>();
  return (file) => {
    // The state comes first: what is written while the file is read makes it another.
    const now = state(file);
    const last = known.get(file);
    if (now !== null && last?.state === now) return last.found;
    const found = read(file);
    if (now === null) known.delete(file);
    else known.set(file, { state: now, found });
    return found;
  };
}
