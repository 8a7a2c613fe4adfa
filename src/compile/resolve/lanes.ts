import { elsewhereIn } from '#facts/elsewhere.ts';
import type { Fact } from '#facts/fact.ts';
import { lanePlace } from '#facts/lane.ts';
import type { Place } from '#facts/place.ts';
import { type Lane, STORY_LANES, type Story } from '#facts/story.ts';
import { westToEast } from '#facts/turn.ts';

/**
 * A story that names no lanes with a lane for each place that its facts stand at, from west to east; of more than eight
 * places the seven with the most facts have their own, and the last lane takes the rest.
 */
export function withLanes(story: Story, places: readonly Place[], facts: readonly Fact[]): Story {
  if (story.lanes.length > 0) return story;
  const used = busiest(places, facts);
  const own = westToEast(used.slice(0, used.length > STORY_LANES ? STORY_LANES - 1 : STORY_LANES));
  const lanes = own.map(({ id, name }): Lane => ({ id, label: name, places: [id] }));
  if (own.length === used.length) return { ...story, lanes };
  const id = own.some((place) => place.id === 'elsewhere') ? 'other-places' : 'elsewhere';
  return { ...story, lanes: [...lanes, { id, label: elsewhereIn(story.language), places: [] }] };
}

/** The places that facts have their lane by; all of them where facts are not at hand. */
function busiest(places: readonly Place[], facts: readonly Fact[]): readonly Place[] {
  if (facts.length === 0) return places;
  const counts = new Map<string, number>();
  for (const fact of facts) {
    const place = lanePlace(fact);
    if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const count = ({ id }: Place) => counts.get(id) ?? 0;
  return places.filter((place) => count(place) > 0).sort((a, b) => count(b) - count(a));
}
