import { INTERFACE, hasInterface } from '#facts/interface.ts';
import type { LonLat } from '#facts/place.ts';
import { STORY_LANES } from '#facts/story.ts';
import type { Problems } from '../problems/problem.ts';
import type { Resolved } from '../resolve.ts';
import type { PlaceEntry, StoryEntry } from '../parse/shapes.ts';
import { denialsByQuestion } from './questions.ts';

/** How many key facts tell a story in five seconds; a story with fewer facts than the most shows them all. */
const KEY = { least: 8, most: 14 } as const;

/** Letters of a title beside which the open claim still stands in a frame of 640 by 480 px. */
const TITLE = 110;
/** Letters that are as wide as two: Hangul, kana, Han and full-width forms. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/gu;

/** The rules of story.yaml: its title, language, lanes, the inset, the key facts. */
export function checkStory(resolved: Resolved, problems: Problems): void {
  const { story } = resolved.draft;
  if (!story) return;
  checkTitle(story, problems);
  checkLanguage(story, problems);
  checkStart(resolved, story, problems);
  checkAsOf(resolved, story, problems);
  checkLanes(story, problems);
  checkInset(story, resolved.draft.places, problems);
  checkKeyFacts(resolved, story, problems);
}

function checkTitle({ title }: StoryEntry, problems: Problems): void {
  const length = (title?.value ?? '').replace(WIDE, '  ').length;
  if (title && length > TITLE) problems.add('title-long', title.at, { length, limit: TITLE });
}

/** A page in a language without a table of words is English around the texts of the story. */
function checkLanguage({ language }: StoryEntry, problems: Problems): void {
  if (!language || hasInterface(language.value)) return;
  problems.add('no-interface', language.at, { tag: language.value, known: INTERFACE.join(', ') });
}

/** What was withdrawn is off the map, and would be the first that readers see. */
function checkStart({ facts }: Resolved, { start }: StoryEntry, problems: Problems): void {
  const first = facts.find(({ fact }) => fact.id === start?.value);
  if (start && first?.fact.withdrawn) problems.add('withdrawn-start', start.at, { id: start.value });
}

/** The latest of the articles that had not appeared by the day of the last edit. */
function checkAsOf({ draft }: Resolved, { asOf }: StoryEntry, problems: Problems): void {
  const last = asOf?.value.end[1] ?? null;
  if (!asOf || last === null) return;
  const later = draft.articles.flatMap(({ id, published }) => {
    const first = published?.value.start[0] ?? null;
    return id && published && first !== null && first >= last ? [{ id: id.value, published: published.value.edtf, first }] : []; // prettier-ignore
  });
  const [latest] = later.sort((a, b) => b.first - a.first);
  if (latest) problems.add('early-as-of', asOf.at, { asOf: asOf.value.edtf, article: latest.id, published: latest.published }); // prettier-ignore
}

function checkLanes({ lanes = [], where }: StoryEntry, problems: Problems): void {
  if (lanes.length > STORY_LANES)
    problems.add('too-many-lanes', lanes[STORY_LANES]?.where ?? where, { count: lanes.length });
  const taken = new Set<string>();
  for (const [index, lane] of lanes.entries()) {
    const places = lane.places ?? [];
    // Places that were refused are there, and a lane without an id has been told of more.
    if (lane.id && !lane.given.has('places') && index < lanes.length - 1)
      problems.add('rest-lane', lane.where, { id: lane.id.value });
    for (const { value, at } of places) {
      if (taken.has(value)) problems.add('two-lanes', at, { id: value });
      taken.add(value);
    }
  }
}

function checkInset({ inset }: StoryEntry, places: readonly PlaceEntry[], problems: Problems): void {
  const [southWest, northEast] = inset ?? [];
  const at = southWest?.at;
  if (!inset || !at) return;
  if (inset.length !== 2 || !northEast || !isNorthEast(southWest.value, northEast.value)) {
    problems.add('bad-inset', at, {});
    return;
  }
  const points = places.flatMap(({ coordinates, anchor }) => coordinates ?? anchor ?? []).map(({ value }) => value);
  const isIn = ([x, y]: LonLat) => isNorthEast(southWest.value, [x, y]) && isNorthEast([x, y], northEast.value);
  const turned = points.filter(([lon, lat]) => isIn([lat, lon])).length;
  if (turned === 0 || points.some(isIn)) return;
  const corners = [southWest, northEast].map(({ value: [lat, lon] }) => `[${lon}, ${lat}]`).join(', ');
  problems.add('swapped-inset', at, { count: turned }, `Write \`inset: [${corners}]\` if so.`);
}

function isNorthEast(a: LonLat, b: LonLat): boolean {
  return a[0] < b[0] && a[1] < b[1];
}

function checkKeyFacts(resolved: Resolved, { where }: StoryEntry, problems: Problems): void {
  const facts = resolved.facts.filter(({ fact }) => !fact.withdrawn);
  const keys = facts.filter(({ fact }) => fact.key);
  if (facts.length > KEY.most && (keys.length < KEY.least || keys.length > KEY.most)) {
    problems.add('key-count', where, { count: keys.length });
  }
  const denials = denialsByQuestion(resolved);
  for (const { fact, entry } of keys) {
    for (const { question, position } of fact.answers) {
      const denying = denials.get(question) ?? [];
      if (position === 'denies' || position === 'open' || denying.length === 0) continue;
      if (denying.some(({ fact: denial }) => denial.key)) continue;
      const names = denying.map(({ fact: denial }) => denial.id).join(', ');
      problems.add('key-denial', entry.key?.at ?? entry.where, { id: fact.id, question }, `Denials: ${names}.`);
    }
  }
}
