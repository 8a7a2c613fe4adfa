import type { Archive } from './archive.ts';
import type { Fact, PlaceId } from './fact.ts';
import type { Lane } from './story.ts';

/** What the rows of the timeline stand for. */
export const LANE_KINDS = ['place', 'voice', 'question'] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

/** A row of the timeline with its facts, in the order of the archive. */
export interface Row {
  readonly id: string;
  readonly label: string;
  readonly facts: readonly Fact[];
}

/** Id of the row of facts that the row's kind does not reach: without a place, a voice or a question. */
export const NOWHERE = 'nowhere';

/** The place that gives a fact its lane: the first in the order of ROLES, or null. */
export function lanePlace(fact: Fact): PlaceId | null {
  return fact.places[0]?.place ?? null;
}

/**
 * Gives the lane of a fact by place: the story's lane that lists its place, the last lane for any other place, null for
 * a fact without a place. O(places) once, then O(1) a fact.
 */
function placeLanes(lanes: readonly Lane[]): (fact: Fact) => Lane | null {
  const byPlace = new Map<PlaceId, Lane>();
  for (const lane of lanes) for (const place of lane.places) if (!byPlace.has(place)) byPlace.set(place, lane);
  return (fact) => {
    const place = lanePlace(fact);
    return place === null ? null : (byPlace.get(place) ?? lanes.at(-1) ?? null);
  };
}

/**
 * Rows for some facts. Every fact stands in exactly one row by place and by voice (its first), and in the row of each
 * question it answers; what no row takes stands in the row NOWHERE. The order depends on the whole archive only, so it
 * stays while one scrubs; empty rows are left out.
 */
export function rowsOf(archive: Archive, kind: LaneKind, facts: readonly Fact[], nowhere: string): readonly Row[] {
  const rows = new Map<string, { id: string; label: string; facts: Fact[] }>();
  for (const { id, label } of headings(archive, kind)) rows.set(id, { id, label, facts: [] });
  rows.set(NOWHERE, { id: NOWHERE, label: nowhere, facts: [] });
  const keysOf = keysBy(archive, kind);
  for (const fact of facts) {
    const ids = keysOf(fact).filter((id) => rows.has(id));
    for (const id of ids.length > 0 ? ids : [NOWHERE]) rows.get(id)?.facts.push(fact);
  }
  return [...rows.values()].filter((row) => row.facts.length > 0);
}

function headings(archive: Archive, kind: LaneKind): readonly { id: string; label: string }[] {
  if (kind === 'place') return archive.story.lanes;
  if (kind === 'question') return archive.dataset.questions.map(({ id, question }) => ({ id, label: question }));
  const spoken = new Map<string, number>();
  // Of a large story the facts that it has brought come and go: its key facts count.
  for (const { by, key } of archive.atHand)
    if (by[0]) spoken.set(by[0], (spoken.get(by[0]) ?? 0) + (archive.all || key ? 1 : 0));
  return archive.dataset.voices
    .filter(({ id }) => spoken.has(id))
    .map(({ id, name }) => ({ id, label: name }))
    .sort((a, b) => (spoken.get(b.id) ?? 0) - (spoken.get(a.id) ?? 0));
}

/** The rows of a fact. The lanes are read once: a story may have thousands of places. */
function keysBy(archive: Archive, kind: LaneKind): (fact: Fact) => readonly string[] {
  if (kind === 'question') return (fact) => fact.answers.map(({ question }) => question);
  if (kind === 'voice') return (fact) => fact.by.slice(0, 1);
  const laneOf = placeLanes(archive.story.lanes);
  return (fact) => {
    const lane = laneOf(fact);
    return lane ? [lane.id] : [];
  };
}
