import { lazily } from '#facts/columns/lazily.ts';
import type { Dataset } from '#facts/dataset.ts';
import type { Provenance } from '#facts/provenance.ts';
import { check } from './check.ts';
import { emitDataset, emitProvenance } from './emit.ts';
import { type Logo, readLogo } from './logo.ts';
import { type Lock, NO_LOCK, readLock } from './passage/lock.ts';
import type { Memory } from './memory.ts';
import { parse } from './parse.ts';
import { type Problem, Problems, hasErrors } from './problems/problem.ts';
import { type Resolved, resolve } from './resolve.ts';
import { NO_OUTLINES, type Outlines } from './resolve/places.ts';
import { compileRows } from './rows/compile.ts';
import { type Archive, archiveOf, datasetOf } from './rows/emit.ts';
import { type Texts, readTexts } from './passage/texts.ts';
import type { Workspace } from './workspace.ts';

export interface Options {
  /** Where `outline: UA-14` is looked up. */
  readonly outlines?: Outlines;
  /** The folder of the article texts; left out, the story's own `texts/`. */
  readonly texts?: string | undefined;
  /** Where to report errors, for publishers who name no address. */
  readonly report?: string | undefined;
  /** What it is that nobody reviewed a fact: an error, unless the story is being written. */
  readonly unreviewed?: 'error' | 'warning';
}

/** What became of a story: its files, or null where a problem is an error; and every problem, sorted. */
export interface Compiled {
  readonly story: string;
  readonly dataset: Dataset | null;
  readonly provenance: Provenance | null;
  readonly logo: Logo | null;
  /** Of a large story whose facts came from a table. */
  readonly archive?: Archive;
  readonly problems: readonly Problem[];
  /** How many facts could be read, drafts left out. */
  readonly size: number;
  /** For the commands that look at facts and texts together. */
  readonly resolved: Resolved;
  readonly texts: Texts;
  readonly lock: Lock;
}

/**
 * Compiles one story.
 * @param folder the story's folder in the workspace, as in `data/harbour`
 * @param memory of the last time that this story was compiled with the same options
 */
export function compile(workspace: Workspace, folder: string, options: Options = {}, memory?: Memory): Compiled {
  const found = new Problems();
  const draft = parse(workspace, folder, found, memory);
  const resolved = resolve(draft, options.outlines ?? NO_OUTLINES, found, memory);
  const texts = readTexts(workspace, folder, resolved.tables.article, options.texts, memory);
  const logo = readLogo(workspace, folder, draft.story?.publisher?.logo, found);
  const story: Read = { workspace, resolved, texts, problems: found };
  const facts = draft.table === null ? checkFolder(story, options, memory) : checkTable(story, draft.table);
  const problems = found.sorted();
  const frame = hasErrors(problems) ? null : emitDataset(resolved, { logo: logo?.file, report: options.report });
  const provenance = lazily(() => provenanceIn(resolved, facts.lock, workspace.hash, memory));
  const archive = frame && facts.archive(frame);
  return {
    story: draft.id,
    dataset: frame && facts.dataset(frame),
    get provenance() {
      return frame && provenance();
    },
    logo,
    ...(archive && { archive }),
    problems,
    size: facts.size,
    resolved,
    texts,
    lock: facts.lock,
  };
}

/** A story before its facts are checked. */
interface Read {
  readonly workspace: Workspace;
  readonly resolved: Resolved;
  readonly texts: Texts;
  readonly problems: Problems;
}

/** The facts of a story once they are checked, wherever they were written. */
interface Checked {
  readonly size: number;
  readonly lock: Lock;
  /** @param frame the story, with the facts that are entries */
  readonly dataset: (frame: Dataset) => Dataset;
  readonly archive: (frame: Dataset) => Archive | null;
}

/** Facts that are entries: all of them are at hand, and the lock says which were reviewed. */
function checkFolder({ workspace, resolved, texts, problems }: Read, options: Options, memory?: Memory): Checked {
  const lock = readLock(workspace, resolved.draft.folder, memory);
  const { unreviewed = 'error' } = options;
  check(resolved, { texts, lock, unreviewed, hash: workspace.hash }, problems, memory);
  return {
    size: resolved.facts.length,
    lock: lock && !('broken' in lock) ? lock : NO_LOCK,
    dataset: (frame) => frame,
    archive: () => null,
  };
}

/** Facts that are rows of a table: they are read as a stream, and of a large one only the first facts are kept. */
function checkTable({ workspace, resolved, texts, problems }: Read, table: string): Checked {
  const rows = compileRows(workspace, table, resolved, texts, problems);
  return {
    size: rows.store.size,
    lock: NO_LOCK,
    dataset: (frame) => datasetOf(rows, frame),
    archive: (frame) => archiveOf(rows, frame, workspace.hash),
  };
}

function provenanceIn(resolved: Resolved, lock: Lock, hash: Workspace['hash'], memory: Memory | undefined): Provenance {
  const make = () => emitProvenance(resolved, lock, hash);
  if (resolved.story?.review) return make();
  const ids = resolved.facts.map(({ fact }) => fact.id).join(' ');
  return memory?.value('provenance', [lock, resolved.draft.articles, ids], make) ?? make();
}
