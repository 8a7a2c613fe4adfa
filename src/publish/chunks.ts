import { parse } from 'node:path';

/** What the bundler tells of a module. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** The file of a module; null where the bundler chooses. */
type Naming = (id: string, modules: Modules) => string | null;

/** The bundler's option of how scripts are split into files: of two groups the one of higher priority takes a module. */
interface Splitting {
  groups: { name: Naming; priority: number; debugName: string }[];
}

/**
 * Puts modules into two files. The first holds all that the page's script imports at once, and every module that several
 * later parts share: so a page asks for one script, instead of one more for each shared module. The second holds what is
 * left of the part that comes next, with its style sheet; the parts that come after that use it too.
 * @param entry the script's module id
 * @param next id of the module that it imports unasked
 * @param others ids of modules that it imports later without those of `next`
 */
export function chunksOf(entry: string, next: string, others: readonly string[]): Splitting {
  const [first, second] = ['page', parse(next).name] as const;
  const atOnce = (modules: Modules) => [...importedFrom(entry, modules), ...sharedBy([next, ...others], modules)];
  const after = (modules: Modules) => importedFrom(next, modules);
  return {
    groups: [
      { name: grouped(first, atOnce), priority: 2, debugName: first },
      { name: grouped(second, after), priority: 1, debugName: second },
    ],
  };
}

function grouped(name: string, idsOf: (modules: Modules) => Iterable<string>): Naming {
  let ids: ReadonlySet<string> | null = null;
  return (id, modules) => {
    ids ??= new Set(idsOf(modules));
    return ids.has(id) ? name : null;
  };
}

/** Components that only the build draws: the page's script leaves them out. */
const WRITTEN = /\/Stills\.svelte$/;

/** The modules that two parts import, or more. */
function sharedBy(parts: readonly string[], modules: Modules): readonly string[] {
  const all = parts.flatMap((part) => [...importedFrom(part, modules)]);
  const once = new Set<string>();
  return all.filter((id) => once.has(id) || !once.add(id));
}

function importedFrom(entry: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const id of found) {
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) if (!WRITTEN.test(next)) found.add(next);
  }
  return found;
}
