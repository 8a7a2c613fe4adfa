import { elsewhereIn } from '#facts/elsewhere.ts';
import { slugOf } from '#facts/slug.ts';
import { STORY_LANES } from '#facts/story.ts';
import { westToEast } from '#facts/turn.ts';
import { type Known, pointName } from './gazetteer.ts';
import { Ids } from './ids.ts';
import type { Value } from './yaml.ts';

/** An event as far as its row on the timeline goes: its group, and the first place that it names. */
export interface Standing {
  readonly group: string;
  readonly place: Known | undefined;
}

/**
 * The rows of the timeline: the groups of the file, where each place belongs to one of them; else a row for each
 * place, or for the places with the most events.
 * @param language of the story, for the name of the row of all others
 */
export function lanesOf(events: readonly Standing[], language: string): readonly Value[] | undefined {
  const places = [...new Set(events.flatMap(({ place }) => place ?? []))];
  if (places.length === 0) return undefined;
  return groupLanes(events) ?? placeLanes(events, places, language);
}

function groupLanes(events: readonly Standing[]): readonly Value[] | null {
  const located = events.filter(({ place }) => place);
  const groups = [...new Set(located.map(({ group }) => group))];
  const groupsOf = new Map<Known | undefined, Set<string>>();
  for (const { place, group } of located) groupsOf.set(place, (groupsOf.get(place) ?? new Set()).add(group));
  const isClear = [...groupsOf.values()].every(({ size }) => size === 1);
  if (!isClear || groups.includes('') || groups.length < 2 || groups.length > STORY_LANES) return null;
  const ids = new Ids();
  return groups.map((group) => {
    const own = new Set(located.filter((event) => event.group === group).flatMap(({ place }) => place?.id ?? []));
    return { id: ids.take(group, 'group'), label: group, places: [...own] };
  });
}

function placeLanes(events: readonly Standing[], places: readonly Known[], language: string): readonly Value[] {
  const counts = new Map<Known, number>();
  for (const { place } of events) if (place) counts.set(place, (counts.get(place) ?? 0) + 1);
  const count = (place: Known) => counts.get(place) ?? 0;
  const busiest = [...places]
    .sort((a, b) => count(b) - count(a))
    .slice(0, places.length > STORY_LANES ? STORY_LANES - 1 : STORY_LANES);
  const rows = westToEast(busiest).map(({ id, name, position }) => ({
    id,
    label: name || pointName(position),
    places: [id],
  }));
  const isTaken = rows.some(({ id }) => id === slugOf('Elsewhere'));
  const others = { id: isTaken ? 'rest' : 'elsewhere', label: elsewhereIn(language) };
  return places.length > STORY_LANES ? [...rows, others] : rows;
}
