import { INTERFACE, hasInterface } from '#facts/interface.ts';
import { STORY_LANES } from '#facts/story.ts';
import type { Problems } from '../problems/problem.ts';
import type { Resolved } from '../resolve.ts';
import type { StoryEntry } from '../parse/shapes.ts';
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
  checkLanes(story, problems);
  checkInset(story, problems);
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

function checkLanes({ lanes = [], where }: StoryEntry, problems: Problems): void {
  if (lanes.length > STORY_LANES)
    problems.add('too-many-lanes', lanes[STORY_LANES]?.where ?? where, { count: lanes.length });
  const taken = new Set<string>();
  for (const [index, lane] of lanes.entries()) {
    const places = lane.places ?? [];
    if (places.length === 0 && index < lanes.length - 1)
      problems.add('rest-lane', lane.where, { id: lane.id?.value ?? '' });
    for (const { value, at } of places) {
      if (taken.has(value)) problems.add('two-lanes', at, { id: value });
      taken.add(value);
    }
  }
}

function checkInset({ inset }: StoryEntry, problems: Problems): void {
  const [southWest, northEast] = inset ?? [];
  if (!inset || (inset.length === 2 && southWest && northEast && isNorthEast(southWest.value, northEast.value))) return;
  const at = inset[0]?.at;
  if (at) problems.add('bad-inset', at, {});
}

function isNorthEast(a: readonly [number, number], b: readonly [number, number]): boolean {
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
