import { type Given, composed } from './compose.ts';
import type { Draft } from './draft.ts';
import { refuse } from './fault.ts';
import { readGeoJson } from './geojson.ts';
import { type Json, isTable, listOf, readJson, tableOf } from './json.ts';
import { draftOfMap, isOwnMap } from './ownMap.ts';
import { draftOfTable } from './ownTable.ts';
import { type Sheet, readSheet } from './sheet.ts';
import type { Found, Note } from './story.ts';
import { readStoryMap } from './storymap.ts';
import { readTimeMapper } from './timemapper.ts';
import { readTimelineSheet } from './timelineSheet.ts';
import { readTimeline } from './timelinejs.ts';

/** The formats that can be asked for, as the command line names them. */
export const FORMATS = ['timelinejs', 'storymapjs', 'timemapper', 'geojson', 'dateline'] as const;
export type Format = (typeof FORMATS)[number];

/** A file as a draft of a story. */
export interface Reading {
  readonly tool: string;
  readonly draft: Draft;
  readonly notes: readonly Note[];
}

/** A format in one of its two shapes: how to know it, and how to read it. */
interface Shape<T> {
  readonly format: Format;
  /** As readers know the tool. */
  readonly tool: string;
  readonly fits: (content: T) => boolean;
  readonly read: (content: T) => Found | ((story: string) => Draft);
}

const slides = (value: unknown) => listOf(tableOf(tableOf(value).storymap ?? value).slides);

const TREES: readonly Shape<Json>[] = [
  {
    format: 'dateline',
    tool: 'Dateline',
    fits: ({ value }) => isOwnMap(value),
    read:
      ({ value }) =>
      (story) =>
        draftOfMap(value, story),
  },
  { format: 'storymapjs', tool: 'StoryMapJS', fits: ({ value }) => slides(value).some(isTable), read: readStoryMap },
  {
    format: 'timelinejs',
    tool: 'TimelineJS',
    fits: ({ value }) => listOf(tableOf(value).events).some(isTable),
    read: readTimeline,
  },
  {
    format: 'geojson',
    tool: 'a GeoJSON file',
    fits: ({ value }) => /^Feature(Collection)?$/.test(String(tableOf(value).type)),
    read: readGeoJson,
  },
];

const has = (sheet: Sheet, ...names: readonly string[]) => {
  const columns = sheet.columns.map((name) => name.toLowerCase());
  return names.every((name) => columns.includes(name));
};

const SHEETS: readonly Shape<Sheet>[] = [
  {
    format: 'dateline',
    tool: 'Dateline',
    fits: (sheet) => has(sheet, 'id', 'text', 'standing'),
    read: (sheet) => (story) => draftOfTable(sheet, story),
  },
  {
    format: 'timelinejs',
    tool: 'TimelineJS',
    fits: (sheet) => has(sheet, 'year', 'headline'),
    read: readTimelineSheet,
  },
  { format: 'timemapper', tool: 'TimeMapper', fits: (sheet) => has(sheet, 'title', 'start'), read: readTimeMapper },
];

/**
 * Reads a file of another tool, known by what is in it.
 * @param wanted the format, where the person who imports says so
 */
export function readingOf(text: string, wanted: Format | undefined, given: Omit<Given, 'tool'>): Reading {
  const isTree =
    wanted === 'timemapper' ? false : wanted === 'geojson' || wanted === 'storymapjs' || /^\s*[[{]/.test(text);
  if (isTree) return pick(TREES, readJson(text), wanted, given, JSON_FORMS);
  const sheet = readSheet(text);
  return pick(
    SHEETS,
    sheet,
    wanted,
    given,
    `${SHEET_FORMS} The columns here are: ${sheet.columns.slice(0, 12).join(', ')}.`,
  );
}

const JSON_FORMS =
  'JSON of TimelineJS has “events”, of StoryMapJS “slides”, and a map file the type “FeatureCollection”.';
const SHEET_FORMS = 'A sheet of TimelineJS has the columns Year and Headline, of TimeMapper Title and Start.';

function pick<T>(
  shapes: readonly Shape<T>[],
  content: T,
  wanted: Format | undefined,
  given: Omit<Given, 'tool'>,
  forms: string,
): Reading {
  const shape = shapes.find(({ format, fits }) => (wanted === undefined ? fits(content) : format === wanted));
  if (!shape) return refuse({ line: 1, column: 1 }, 'This is none of the formats that can be imported.', forms);
  const { tool, read } = shape;
  const found = read(content);
  if (typeof found === 'function') return { tool, draft: found(given.story), notes: [] };
  return { tool, draft: composed(found, { ...given, tool }), notes: found.notes };
}
