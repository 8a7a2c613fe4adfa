import { NOUNS, type Tables } from '../resolve/tables.ts';
import type { Problems } from '../problems/problem.ts';
import type { RefKind } from '../parse/shape.ts';
import type { Resolved } from '../resolve.ts';

const KINDS = ['article', 'voice', 'place', 'occasion', 'question', 'measure'] as const satisfies readonly RefKind[];

/** Entries that nothing uses. A place that is only in a lane is not on the page. */
export function checkOrphans({ draft, tables }: Resolved, problems: Problems): void {
  const storyFile = draft.story?.where.file;
  const used = new Map(KINDS.map((kind) => [kind as RefKind, new Set<string>()]));
  for (const { kind, id, at } of draft.refs) if (at.file !== storyFile) used.get(kind)?.add(id);
  for (const kind of KINDS) {
    for (const [id, entry] of tables[kind] as Tables['measure']) {
      if (!used.get(kind)?.has(id)) problems.add('orphan', entry.id?.at ?? entry.where, { noun: NOUNS[kind], id });
    }
  }
}
