import type { Emit } from '#facts/columns/files.ts';
import type { Dataset } from '#facts/dataset.ts';
import type { Provenance } from '#facts/provenance.ts';
import type { Compiled } from '../compile.ts';
import type { Logo } from '../logo.ts';
import type { Problem } from '../problems/problem.ts';
import type { See } from '../rows/emit.ts';
import { type Texts, readTexts } from '../passage/texts.ts';
import type { Workspace } from '../workspace.ts';

/** A compiled story as the site needs it, whether it was compiled just now or by an earlier run. */
export interface Held {
  readonly story: string;
  readonly dataset: Dataset | null;
  readonly provenance: Provenance | null;
  readonly logo: Logo | null;
  readonly problems: readonly Problem[];
  readonly archive?: HeldArchive;
  readonly headlines: readonly string[];
  /** The files of the texts that articles name themselves, by article. */
  readonly textFiles: readonly (readonly [article: string, file: string | null])[];
}

export interface HeldArchive {
  readonly digest: string;
  readonly latest: Dataset;
  /** Null where an earlier run has written the files. */
  readonly write: ((emit: Emit, see?: See) => void) | null;
}

export function heldOf({ story, dataset, provenance, logo, problems, archive, resolved }: Compiled): Held {
  return {
    ...{ story, dataset, provenance, logo, problems },
    ...(archive && { archive }),
    headlines: resolved.articles.map(({ headline }) => headline),
    textFiles: [...resolved.tables.article].map(([id, { text }]) => [id, text?.value ?? null]),
  };
}

/** The texts of a story's articles that are at hand. */
export function textsOf({ textFiles }: Held, workspace: Workspace, folder: string, given: string | undefined): Texts {
  const named = textFiles.map(([id, file]) => {
    const at = { file: folder, start: 0, end: 0, whole: true } as const;
    return [id, { text: file === null ? undefined : { value: file, at } }] as const;
  });
  return readTexts(workspace, folder, new Map(named), given);
}
