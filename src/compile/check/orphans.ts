import { NOUNS, type Tables } from '../resolve/tables.ts';
import type { Problems } from '../problem.ts';
import type { RefKind } from '../parse/shape.ts';
import type { Resolved } from '../resolve.ts';

const KINDS = ['article', 'voice', 'place', 'occasion', 'question', 'measure'] as const satisfies readonly RefKind[];

/** Entries that nothing uses. A place that is only in a lane is not on the page. */
export function checkOrphans({ draft, tables }: Resolved, problems: Problems): void {
  const storyFile = draft.story?.where.file;
  const used = new Set(draft.refs.filter(({ at }) => at.file !== storyFile).map(({ kind, id }) => `${kind} ${id}`));
  for (const kind of KINDS) {
    for (const [id, entry] of tables[kind] as Tables['measure']) {
      if (!used.has(`${kind} ${id}`)) problems.add('orphan', entry.id?.at ?? entry.where, { noun: NOUNS[kind], id });
    }
  }
}
