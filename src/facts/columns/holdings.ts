import type { Dataset } from '../dataset.ts';
import type { Fact } from '../fact.ts';
import type { Provenance } from '../provenance.ts';
import type { Shard } from './wordIndex.ts';

/** The version of the files of a large story; a reader refuses what it does not know. */
export const ARCHIVE_FORMAT = 'dateline-archive/1';

/** Up to this many facts a story is one dataset; above it is columns and chunks. */
export const WHOLE_FACTS = 2_000;

/** Above this many facts a page draws and counts from columns, whether they came in a file or are made of a dataset. */
export const MANY_FACTS = 400;

/** Facts in one chunk. */
export const CHUNK_FACTS = 256;

/**
 * `archive.json`: what a large story is, without its facts. Beside it lie `columns.bin`, `occasions.json`, and in
 * folders the chunks of facts, their provenance, the index of ids and the index of words.
 */
export interface Holdings extends Omit<Dataset, 'format' | 'facts' | 'occasions'> {
  readonly format: typeof ARCHIVE_FORMAT;
  /** How many facts there are, and how many a chunk holds (the last one fewer). */
  readonly facts: number;
  readonly chunk: number;
  /** The key facts and the one that the story begins with, with their indexes: what an opening view shows. */
  readonly first: readonly (readonly [index: number, fact: Fact])[];
  /** How many files the index of ids has: a power of two. */
  readonly ids: number;
  readonly words: readonly Shard[];
  /** The digests of the articles, where anything is anchored. */
  readonly provenance?: Provenance['articles'];
}

/** A chunk of `provenance/`: what is anchored of the facts of the chunk of the same number. */
export type ProvenanceChunk = Provenance['facts'];
