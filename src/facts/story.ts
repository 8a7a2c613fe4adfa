import type { Clock, FactId, PlaceId } from './fact.ts';
import type { LonLat } from './place.ts';
import type { Measure } from './question.ts';
import type { Day, Span } from './span.ts';

/** A row of the timeline in the order of the story, west to east. */
export interface Lane {
  readonly id: string;
  readonly label: string;
  /** Empty for the last lane, which takes every other place. */
  readonly places: readonly PlaceId[];
}

/** Lanes that a story has at the most: more rows do not fit a phone. */
export const STORY_LANES = 8;

/** Where the comparison of the facts with their articles stands; absent: every fact was compared. */
export const REVIEWS = ['pending'] as const;
type Review = (typeof REVIEWS)[number];

interface Publisher {
  readonly name: string;
  readonly url?: string;
  readonly logo?: string;
  /** Address of a page or a `mailto:` address for reports of errors. */
  readonly report?: string;
}

/** What an exercise asks: the order in time, a place, who said it, how sure it is. */
export const EXERCISES = ['order', 'place', 'who', 'standing'] as const;
export type ExerciseKind = (typeof EXERCISES)[number];

/** A word that readers may not know, and what it means. */
export interface Term {
  readonly term: string;
  readonly meaning: string;
  /** Other forms in which the word stands in the texts. */
  readonly spellings?: readonly string[];
}

/** What one folder under `data/` says of itself. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** BCP 47. */
  readonly language: string;
  /** The clock of the opening view. */
  readonly clock: Clock;
  /** The fact whose card is open at first. */
  readonly start: FactId;
  readonly lanes: readonly Lane[];
  readonly measures: readonly Measure[];
  /** The crowded area that the inset enlarges: south-west and north-east corners. */
  readonly inset?: readonly [LonLat, LonLat];
  readonly credits: readonly string[];
  readonly publisher?: Publisher;
  readonly licence?: string;
  /** Corrections to the story as a whole. */
  readonly corrections?: readonly { readonly on: Day; readonly note: string }[];
  /** Words that a reader may not know, in the order of the editor. */
  readonly glossary?: readonly Term[];
  /** The facts of which exercises ask, by what they ask, where the editor chose them. */
  readonly guess?: Readonly<Partial<Record<ExerciseKind, readonly FactId[]>>>;
  /** As of when the story was last edited; given by the editor. */
  readonly asOf?: Span;
  readonly review?: Review;
}
