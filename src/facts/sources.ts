import type { ArticleId, OccasionId, PlaceId, VoiceId } from './fact.ts';
import type { Span } from './span.ts';

/** A source document (schema.org NewsArticle). Its text is never published. */
export interface Article {
  readonly id: ArticleId;
  readonly headline: string;
  /** The outlet; absent where the copy does not name it. */
  readonly publisher?: string;
  /** Absent where the address is not known: then there is no link. */
  readonly url?: string;
  readonly published: Span;
  /** BCP 47. */
  readonly language: string;
}

export const VOICE_KINDS = [
  'person',
  'government',
  'agency',
  'organisation',
  'outlet',
  'officials',
  'experts',
  'group',
] as const;
export type VoiceKind = (typeof VOICE_KINDS)[number];

/** Who asserts. */
export interface Voice {
  readonly id: VoiceId;
  readonly name: string;
  /** What it is called where there is little room. */
  readonly short?: string;
  readonly kind: VoiceKind;
  /** The side it speaks for; voices of one side never corroborate each other. */
  readonly party?: string;
  /** Where a government sits. */
  readonly seat?: PlaceId;
  /** Other spellings, for search. */
  readonly spellings: readonly string[];
}

/** A speech, an interview, a report: one origin. */
export interface Occasion {
  readonly id: OccasionId;
  readonly title: string;
  readonly kind: string;
  readonly by: readonly VoiceId[];
  readonly said?: Span;
  readonly place?: PlaceId;
}
