import type { Day, Span } from './span.ts';

export type FactId = string;
export type PlaceId = string;
export type VoiceId = string;
export type ArticleId = string;
export type OccasionId = string;
export type QuestionId = string;
export type MeasureId = string;

/** How sure the content is, from the firmest to the rejection of it: the closed vocabulary of the marks. */
export const STANDINGS = ['happened', 'found', 'reported', 'said', 'denies'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What the utterance does; standing rates its content. */
export const ACTS = ['assert', 'assess', 'appeal', 'pledge'] as const;
export type Act = (typeof ACTS)[number];

/** What a place is to a fact, in the order in which the first one gives the fact its lane. `seat` is derived. */
export const ROLES = ['at', 'to', 'from', 'said', 'seat', 'about'] as const;
export type Role = (typeof ROLES)[number];

/** What moves from one place to another. */
export const CARGOES = ['troops', 'arms', 'missiles', 'drones', 'workers', 'people'] as const;
export type Cargo = (typeof CARGOES)[number];

export const POSITIONS = ['supports', 'denies', 'conditional', 'open'] as const;
export type Position = (typeof POSITIONS)[number];

/** `said`: when it was uttered or printed. `event`: when the thing is, was or will be. */
export const CLOCKS = ['said', 'event'] as const;
export type Clock = (typeof CLOCKS)[number];

/** A number as the source words it; numbers only where the words give them. */
export interface Figure {
  readonly measure: MeasureId;
  readonly words: string;
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly approx?: true;
}

/** A fact's answer to a question: a position, or the figures of one measure, or both. */
export interface Answer {
  readonly question: QuestionId;
  readonly position?: Position;
  readonly figure?: MeasureId;
}

/**
 * Where an article carries the fact. The passage is named by its first and last few words only; both are empty where
 * nobody has looked it up yet (`review: pending`).
 */
export interface Appearance {
  readonly article: ArticleId;
  readonly passage: { readonly first: string; readonly last: string };
  /** Through whom the article has it, nearest first: voices or outlets. */
  readonly via: readonly VoiceId[];
  /** At most ten words that were spoken. */
  readonly quote?: string;
}

export interface PlaceRole {
  readonly role: Role;
  readonly place: PlaceId;
}

/** One thing that was said, reported, found or done, on one occasion. */
export interface Fact {
  readonly id: FactId;
  /** A paraphrase in our own words; plain text with `*emphasis*` only. */
  readonly text: string;
  /** A second text in plain words, where the editor gives one. */
  readonly plain?: string;
  readonly key?: true;
  readonly standing: Standing;
  readonly act: Act;
  /** Who asserts it; empty: the articles that carry it, in their own voice. */
  readonly by: readonly VoiceId[];
  readonly occasion?: OccasionId;
  /** What counts as one, as `originOf` has it. */
  readonly origin: string;
  readonly said: Span;
  /** Absent: the saying is the event. */
  readonly event?: Span;
  /** Days from which the fact is [perhaps, surely] known. */
  readonly known: readonly [perhaps: Day, surely: Day];
  /** It still lay ahead when it was said. */
  readonly expected?: true;
  /** In the order of ROLES; `seat` only where the saying has no place and the voice has a seat. */
  readonly places: readonly PlaceRole[];
  /** What moves, where places have the roles `from` and `to`. */
  readonly of?: Cargo;
  readonly figures: readonly Figure[];
  readonly answers: readonly Answer[];
  readonly appearances: readonly Appearance[];
  readonly corrected?: readonly { readonly on: Day; readonly note: string }[];
  readonly withdrawn?: { readonly on: Day; readonly why: string };
}

/** What tells one origin from another. */
interface Named {
  readonly id: FactId;
  readonly occasion?: OccasionId | undefined;
}

/** The origin of a fact: its occasion, or else the fact itself. */
export function originOf({ id, occasion }: Named): string {
  return occasion === undefined ? `fact:${id}` : `occasion:${occasion}`;
}

/**
 * The span that a clock shows for a fact. Background that an article states in its own voice (`happened`) was known
 * when it happened, so both clocks show its event.
 */
export function spanOn(fact: Fact, clock: Clock): Span {
  if (fact.event && (clock === 'event' || fact.standing === 'happened')) return fact.event;
  return fact.said;
}
