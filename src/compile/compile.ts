import type { Dataset, Provenance } from '#facts/dataset.ts';
import { emitDataset } from './emit.ts';
import { parse } from './parse.ts';
import { type Problem, Problems, hasErrors } from './problem.ts';
import { resolve } from './resolve.ts';
import { NO_OUTLINES, type Outlines } from './resolve/places.ts';
import type { Workspace } from './workspace.ts';

export interface Options {
  /** Where `outline: UA-14` is looked up. */
  readonly outlines?: Outlines;
  /** The folder of the article texts; left out, the story's own `texts/`. */
  readonly texts?: string | undefined;
  /** What a fact is that nobody has reviewed; an error unless the story is being written. */
  readonly unreviewed?: 'error' | 'warning';
}

/** What became of a story: its files, or null where a problem is an error; and every problem, sorted. */
export interface Compiled {
  readonly story: string;
  readonly dataset: Dataset | null;
  readonly provenance: Provenance | null;
  readonly problems: readonly Problem[];
}

/**
 * Compiles one story.
 * @param folder the story's folder in the workspace, as in `data/harbour`
 */
export function compile(workspace: Workspace, folder: string, { outlines = NO_OUTLINES }: Options = {}): Compiled {
  const found = new Problems();
  const draft = parse(workspace, folder, found);
  const resolved = resolve(draft, outlines, found);
  const problems = found.sorted();
  const sound = !hasErrors(problems);
  return { story: draft.id, dataset: sound ? emitDataset(resolved) : null, provenance: null, problems };
}
