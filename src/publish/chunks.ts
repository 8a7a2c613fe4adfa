/** What the bundler tells of a module. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** The bundler's option of how scripts are split into files. */
interface Splitting {
  groups: { name: (id: string, modules: Modules) => string | null }[];
}

/**
 * Groups all that a script imports at once into one file, so that what is loaded later takes nothing out of it: a page
 * asks for one script, not for one a shared module.
 * @param entry the script's module id
 */
export function firstChunk(entry: string): Splitting {
  let first: ReadonlySet<string> | null = null;
  return {
    groups: [
      {
        name(id, modules) {
          first ??= importedFrom(entry, modules);
          return first.has(id) ? 'page' : null;
        },
      },
    ],
  };
}

/** Components that only the build draws: the page's script leaves them out. */
const WRITTEN = /\/Stills\.svelte$/;

function importedFrom(entry: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const id of found) {
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) if (!WRITTEN.test(next)) found.add(next);
  }
  return found;
}
