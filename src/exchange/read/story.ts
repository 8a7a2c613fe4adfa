import type { LonLat } from '#facts/place.ts';
import type { Place } from './fault.ts';

/** What was found in a file of another tool, in one vocabulary, before it becomes a story of ours. */
export interface Found {
  /** Plain text; empty where the file does not say. */
  readonly title: string;
  readonly summary: string;
  /** BCP 47; empty where the file does not say. */
  readonly language: string;
  readonly events: readonly Event[];
  /** What could not be taken over, or not as it was. */
  readonly notes: readonly Note[];
}

export interface Note {
  readonly place: Place;
  readonly sentence: string;
}

/** One entry of a timeline: what is written of it, when, where, and where one can read it. */
export interface Event {
  readonly place: Place;
  readonly headline: string;
  readonly text: string;
  readonly date: Dating | null;
  readonly spots: readonly Spot[];
  readonly sources: readonly Source[];
  readonly group: string;
}

/** A date in EDTF as far as it could be read. */
export interface Dating {
  /** EDTF, or the text of the file as it stands where `fault` says why it is no date. */
  readonly edtf: string;
  /** The file's own words for it. */
  readonly words?: string;
  /** The time of day at which it begins, `1405`, where the file gives one. */
  readonly time?: string;
  readonly fault?: string;
  /** What somebody is to look at, though it is a date. */
  readonly ask?: string;
}

/** A point or an area that an event names. */
export interface Spot {
  /** Empty where the file gives the coordinates only. */
  readonly name: string;
  /** WGS 84; null where the file gives the name only. */
  readonly position: LonLat | null;
  /** The corners of each part of an area; its position is inside the largest. */
  readonly outline?: readonly (readonly LonLat[])[];
  readonly fault?: string;
  /** What a pin is called that stands at the point: the place, or what happened there. */
  readonly pin?: string;
}

/** An address that an event names, or an outlet without one. */
export interface Source {
  /** Empty where the file gives a name only. */
  readonly url: string;
  /** The outlet or the credit line; empty: the host stands for it. */
  readonly credit: string;
  /** What the file calls the thing at the address; empty where it does not. */
  readonly title: string;
}
