import type { Problems } from '../problems/problem.ts';
import type { Source } from './source.ts';

/** Where a merge left two versions of a part: UTF-16 offsets of the first line that git writes there, or null. */
export function conflictIn(text: string): readonly [start: number, end: number] | null {
  const found = /^(?:<{7}|>{7}) .*/m.exec(text);
  return found && [found.index, found.index + found[0].length];
}

/** Reports that a merge was not finished in a file; whether it was so. */
export function reportConflict({ file, text }: Source, problems: Problems): boolean {
  const found = conflictIn(text);
  if (!found) return false;
  problems.add('merge-conflict', { file, start: found[0], end: found[1] }, {});
  return true;
}
