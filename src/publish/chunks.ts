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
 * asks for one script, not for one a shared module. What several parts share that come later belongs to it too.
 * @param entry the script's module id
 * @param parts ids of modules that it imports later, each of which a kind of page starts with
 */
export function firstChunk(entry: string, parts: readonly string[]): Splitting {
  let first: ReadonlySet<string> | null = null;
  return {
    groups: [
      {
        name(id, modules) {
          first ??= new Set([...importedFrom(entry, modules), ...sharedBy(parts, modules)]);
          return first.has(id) ? 'page' : null;
        },
      },
    ],
  };
}

/** Components that only the build draws: the page's script leaves them out. */
const WRITTEN = /\/Stills\.svelte$/;

function sharedBy(parts: readonly string[], modules: Modules): readonly string[] {
  const [one = new Set<string>(), ...others] = parts.map((part) => importedFrom(part, modules));
  return [...one].filter((id) => others.length > 0 && others.every((other) => other.has(id)));
}

function importedFrom(entry: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const id of found) {
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) if (!WRITTEN.test(next)) found.add(next);
  }
  return found;
}
