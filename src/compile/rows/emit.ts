import { ArchiveWriter, type Emit } from '#facts/columns/files.ts';
import { WHOLE_FACTS } from '#facts/columns/holdings.ts';
import { isFirst } from '#facts/columns/collection.ts';
import { type Dataset, PAGE_FACTS } from '#facts/dataset.ts';
import type { Fact } from '#facts/fact.ts';
import { inOrder } from '#facts/order.ts';
import { type Frame, claimedIn, openingIds, reducedFrom } from '#facts/reduced.ts';
import type { Workspace } from '../workspace.ts';
import type { Streamed } from './compile.ts';

/** Facts that a dataset can hold whole beside the archive, so that a page without an archive shows them too. */
const DATASET_FACTS = 100_000;

/** The dataset of streamed facts: with all of them, or where they are more than `most` with those that a page opens with. */
export function datasetOf({ store, first, denials }: Streamed, frame: Frame, most = DATASET_FACTS): Dataset {
  if (store.size <= most) return { ...frame, facts: [...store.sorted()].map(([fact]) => fact) };
  const opened = first.map(({ fact }) => fact).filter((fact) => isFirst(fact, frame));
  const facts = [...opened, ...store.pick(openingIds(frame))];
  const page = store.firstOf(frame.story.clock, PAGE_FACTS);
  const claimed = [...claimedIn([...facts, ...page])];
  const denying = new Set(claimed.flatMap((question) => (denials.get(question) ?? []).map(({ fact }) => fact.id)));
  return reducedFrom(frame, facts, store.pick(denying), page, store);
}

/** Takes facts, one after another. */
export type See = (fact: Fact) => void;

/** All facts of a story where its dataset may not hold them. */
export interface Archive {
  readonly digest: string;
  /** @param see takes every fact, in the order of the dataset */
  readonly write: (emit: Emit, see?: See) => void;
  /** Every fact, in the order of the dataset. */
  readonly facts: () => Iterable<Fact>;
  /** The whole story but for its facts: of these the first and the newest ones. */
  readonly latest: Dataset;
}

/** The archive of streamed facts; null where they are too few for one. */
export function archiveOf(rows: Streamed, frame: Frame, hash: Workspace['hash']): Archive | null {
  if (rows.store.size <= WHOLE_FACTS) return null;
  return {
    digest: hash(`${rows.store.digest} ${JSON.stringify(frame)}`),
    write: (emit, see) => writeRows(rows, frame, emit, see),
    facts: () => factsOf(rows),
    latest: latestOf(rows, frame),
  };
}

function writeRows({ store }: Streamed, frame: Frame, emit: Emit, see: See = () => {}): void {
  const writer = new ArchiveWriter({ ...frame, size: store.size }, emit);
  for (const [fact, json] of store.sorted()) {
    writer.add(fact, json);
    see(fact);
  }
  writer.end();
}

function* factsOf({ store }: Streamed): Iterable<Fact> {
  for (const [fact] of store.sorted()) yield fact;
}

/** How many of the newest facts stand in files that do not hold all facts. */
const NEWEST = 500;

/** A story with all that it names, its first facts and its newest ones. */
export function latestOf({ store, first }: Streamed, frame: Frame): Dataset {
  const facts = [...first.map(({ fact }) => fact), ...store.lastOf('said', NEWEST)];
  const once = [...new Map(facts.map((fact) => [fact.id, fact])).values()];
  return { ...frame, facts: once.sort(inOrder('said')), size: store.size };
}
