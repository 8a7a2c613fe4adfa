import type { ArticleId, FactId } from './fact.ts';

/** The version of the record of sources; a reader refuses what it does not know. */
export const PROVENANCE = 'dateline-provenance/1';

/** Where each appearance stands in its article; loaded when a reader opens it. */
export interface Provenance {
  readonly format: typeof PROVENANCE;
  /** SHA-256 of the article's normal form, by article. */
  readonly articles: Readonly<Record<ArticleId, { readonly sha256: string }>>;
  readonly facts: Readonly<Record<FactId, FactProvenance>>;
}

export interface FactProvenance {
  /** Calendar day of the last review, `YYYY-MM-DD`. */
  readonly verified: string;
  readonly appearances: readonly AppearanceProvenance[];
}

/** W3C Web Annotation TextPositionSelector with digests; offsets in UTF-16 units of the normal form. */
export interface AppearanceProvenance {
  readonly article: ArticleId;
  readonly start: number;
  readonly end: number;
  /** SHA-256 of the span and of the 32 characters on each side of it, hexadecimal. */
  readonly digest: string;
  readonly before: string;
  readonly after: string;
}
