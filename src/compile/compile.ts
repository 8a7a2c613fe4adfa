import type { Emit } from '#facts/columns/files.ts';
import { lazily } from '#facts/columns/lazily.ts';
import type { Dataset, Provenance } from '#facts/dataset.ts';
import type { Fact } from '#facts/fact.ts';
import { check } from './check.ts';
import { emitDataset, emitProvenance } from './emit.ts';
import { type Logo, readLogo } from './logo.ts';
import { type Lock, NO_LOCK, readLock } from './passage/lock.ts';
import type { Memory } from './memory.ts';
import { parse } from './parse.ts';
import { type Problem, Problems, hasErrors } from './problems/problem.ts';
import { type Resolved, resolve } from './resolve.ts';
import { NO_OUTLINES, type Outlines } from './resolve/places.ts';
import { type See, compileRows, datasetOf, factsOf, isLarge, latestOf, writeRows } from './rows/compile.ts';
import { tableIn } from './rows/table.ts';
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
  /** The archive of a story whose facts came from a table: its dataset may not hold all of them. */
  readonly archive?: {
    readonly digest: string;
    /** @param see takes every fact, in the order of the dataset */
    readonly write: (emit: Emit, see?: See) => void;
    /** Every fact, in the order of the dataset. */
    readonly facts: () => Iterable<Fact>;
    /** The whole story but for its facts: of these the first and the newest ones. */
    readonly latest: Dataset;
  };
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
  const table = tableIn(workspace, folder);
  return table === null
    ? compileFolder(workspace, folder, options, memory)
    : compileTable(workspace, folder, table, options);
}

/** A story whose facts stand in a table: it is read as a stream, and of a large one only the first facts are kept. */
function compileTable(workspace: Workspace, folder: string, table: string, options: Options): Compiled {
  const found = new Problems();
  const draft = parse(workspace, folder, found);
  const resolved = resolve(draft, options.outlines ?? NO_OUTLINES, found);
  const texts = readTexts(workspace, folder, resolved.tables.article, options.texts);
  const logo = readLogo(workspace, folder, draft.story?.publisher?.logo, found);
  const rows = compileRows(workspace, table, resolved, texts, found);
  const problems = found.sorted();
  const frame = hasErrors(problems) ? null : emitDataset(resolved, { logo: logo?.file, report: options.report });
  const provenance = emitProvenance(resolved, NO_LOCK, workspace.hash);
  const archive = frame && {
    digest: workspace.hash(`${rows.store.digest} ${JSON.stringify(frame)}`),
    write: (emit: Emit, see?: See) => writeRows(rows, frame, emit, see),
    facts: () => factsOf(rows),
    latest: latestOf(rows, frame),
  };
  return {
    story: draft.id,
    dataset: frame && datasetOf(rows, frame),
    logo,
    provenance,
    problems,
    size: rows.store.size,
    resolved,
    texts,
    lock: NO_LOCK,
    ...(archive && isLarge(rows) && { archive }),
  };
}

function provenanceIn(resolved: Resolved, lock: Lock, hash: Workspace['hash'], memory: Memory | undefined): Provenance {
  const make = () => emitProvenance(resolved, lock, hash);
  if (resolved.story?.review) return make();
  const ids = resolved.facts.map(({ fact }) => fact.id).join(' ');
  return memory?.value('provenance', [lock, resolved.draft.articles, ids], make) ?? make();
}

function compileFolder(workspace: Workspace, folder: string, options: Options, memory?: Memory): Compiled {
  const found = new Problems();
  const draft = parse(workspace, folder, found, memory);
  const resolved = resolve(draft, options.outlines ?? NO_OUTLINES, found, memory);
  const texts = readTexts(workspace, folder, resolved.tables.article, options.texts, memory);
  const lock = readLock(workspace, folder, memory);
  const logo = readLogo(workspace, folder, draft.story?.publisher?.logo, found);
  check(resolved, { texts, lock, unreviewed: options.unreviewed ?? 'error', hash: workspace.hash }, found, memory);
  const problems = found.sorted();
  const sound = !hasErrors(problems);
  const usable = lock && !('broken' in lock) ? lock : NO_LOCK;
  const provenance = lazily(() => provenanceIn(resolved, usable, workspace.hash, memory));
  return {
    story: draft.id,
    dataset: sound ? emitDataset(resolved, { logo: logo?.file, report: options.report }) : null,
    logo,
    get provenance() {
      return sound ? provenance() : null;
    },
    problems,
    size: resolved.facts.length,
    resolved,
    texts,
    lock: usable,
  };
}
