import { type Given, composed, groupNotes } from './compose.ts';
import type { Draft } from './draft.ts';
import { isEventTable, lackOf, readAnyTable } from './anyTable.ts';
import { readCalendar } from './calendar.ts';
import { refuse } from './fault.ts';
import { foreignRemedy, refuseTree } from './foreign.ts';
import { readGeoJson } from './geojson.ts';
import { type Json, isTable, listOf, readJson, tableOf, textOf } from './json.ts';
import { readGpx } from './gpx.ts';
import { readKml } from './kml.ts';
import { draftOfMap, isOwnMap } from './ownMap.ts';
import { draftOfTable, tableNotes } from './ownTable.ts';
import { isRecords, readRecords, recordsLack } from './records.ts';
import { type Sheet, readSheet } from './sheet.ts';
import { isSimileEvent, readSimileJson, readSimileXml } from './simile.ts';
import type { Found, Note } from './story.ts';
import { readStoryMap } from './storymap.ts';
import { readTimeMap, timeMapItems } from './timemap.ts';
import { readTimeMapper } from './timemapper.ts';
import { readTimelineSheet } from './timelineSheet.ts';
import { readTimeline } from './timelinejs.ts';
import { isOldTimeline, readOldTimeline } from './timelinejs2.ts';
import { type Element, readXml } from './xml.ts';

/** The formats that can be asked for, as the command line names them. */
export const FORMATS = [
  ...(['timelinejs', 'storymapjs', 'timemapper', 'timemap', 'simile'] as const),
  ...(['geojson', 'kml', 'gpx', 'ics', 'csv', 'dateline'] as const),
] as const;
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
  /** What a draft of ours leaves out. */
  readonly lost?: (content: T) => readonly Note[];
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
    format: 'simile',
    tool: 'SIMILE Timeline',
    fits: ({ value }) => listOf(tableOf(value).events).filter(isTable).some(isSimileEvent),
    read: readSimileJson,
  },
  { format: 'timelinejs', tool: 'TimelineJS', fits: ({ value }) => isOldTimeline(value), read: readOldTimeline },
  {
    format: 'timelinejs',
    tool: 'TimelineJS',
    fits: ({ value }) => listOf(tableOf(value).events).some(isTable),
    read: readTimeline,
  },
  {
    format: 'geojson',
    tool: 'a GeoJSON file',
    fits: ({ value }) => /^(Feature(Collection)?|umap)$/.test(textOf(tableOf(value).type)),
    read: readGeoJson,
  },
  { format: 'timemap', tool: 'TimeMap', fits: ({ value }) => timeMapItems(value).length > 0, read: readTimeMap },
];

/** A table that is written in JSON: what `--from csv` asks for is none. */
const RECORDS: Shape<Json> = { format: 'csv', tool: 'a list of entries', fits: isRecords, read: readRecords };

const MARKUP: readonly Shape<Element>[] = [
  { format: 'kml', tool: 'a KML file', fits: ({ name }) => name === 'kml', read: readKml },
  { format: 'gpx', tool: 'a GPX file', fits: ({ name }) => name === 'gpx', read: readGpx },
  {
    format: 'simile',
    tool: 'SIMILE Timeline',
    fits: ({ name, children }) => name === 'data' && children.some((child) => child.name === 'event'),
    read: readSimileXml,
  },
];

const CALENDARS: readonly Shape<string>[] = [
  { format: 'ics', tool: 'a calendar', fits: (text) => CALENDAR.test(text), read: readCalendar },
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
    lost: tableNotes,
  },
  {
    format: 'timelinejs',
    tool: 'TimelineJS',
    fits: (sheet) => has(sheet, 'year', 'headline') || has(sheet, 'start date', 'headline', 'media'),
    read: readTimelineSheet,
  },
  { format: 'timemapper', tool: 'TimeMapper', fits: (sheet) => has(sheet, 'title', 'start'), read: readTimeMapper },
  { format: 'csv', tool: 'a table', fits: isEventTable, read: readAnyTable },
];

/**
 * Reads a file of another tool, known by what is in it.
 * @param wanted the format, where the person who imports says so
 */
export function readingOf(text: string, wanted: Format | undefined, given: Omit<Given, 'tool'>): Reading {
  const kind = kindOf(text, wanted);
  if (kind === 'tree') {
    const json = readJson(text);
    return pick([...TREES, RECORDS], json, wanted, given, foreignRemedy(json.value) || recordsLack(json) || JSON_FORMS);
  }
  if (kind === 'markup') return pick(MARKUP, readXml(text), wanted, given, XML_FORMS);
  if (kind === 'calendar') return pick(CALENDARS, text, wanted, given, XML_FORMS);
  const sheet = readSheet(text);
  const named = sheet.columns.slice(0, 12).join(', ');
  return pick(SHEETS, sheet, wanted, given, `${lackOf(sheet) || SHEET_FORMS} The columns here are: ${named}.`);
}

const CALENDAR = /^\s*BEGIN:VCALENDAR/i;

/** What a file is written in, as its beginning shows it, or as the wanted format is. */
function kindOf(text: string, wanted: Format | undefined): 'tree' | 'markup' | 'calendar' | 'sheet' {
  if (/^\s*<(?:!doctype\s+html|html|head|body)\b/i.test(text))
    return refuse(
      { line: 1, column: 1 },
      'This is a web page, not the data behind it.',
      'Export or download the data: JSON, CSV, KML.',
    );
  refuseTree(text);
  if (wanted === 'kml' || wanted === 'gpx' || (/^\s*</.test(text) && wanted !== 'csv')) return 'markup';
  if (wanted === 'ics' || (wanted === undefined && CALENDAR.test(text))) return 'calendar';
  if (wanted === 'timemapper' || wanted === 'csv') return 'sheet';
  const isTree = wanted === 'geojson' || wanted === 'storymapjs' || wanted === 'timemap' || wanted === 'simile';
  return isTree || /^\s*[[{]/.test(text) ? 'tree' : 'sheet';
}

const JSON_FORMS =
  'JSON of TimelineJS and SIMILE Timeline has “events”, of StoryMapJS “slides”, of TimeMap “items”, and a map file the type “FeatureCollection”. Anything else: make it a list of entries with title and date, or a table with these columns.';
const XML_FORMS = 'XML can be imported from KML, GPX and SIMILE Timeline (data with event).';
const SHEET_FORMS =
  'A sheet of TimelineJS has the columns Year and Headline, of TimeMapper Title and Start; any other table needs a column Title or Description, and Date.';

function pick<T>(
  shapes: readonly Shape<T>[],
  content: T,
  wanted: Format | undefined,
  given: Omit<Given, 'tool'>,
  forms: string,
): Reading {
  const asked = shapes.filter(({ format }) => wanted === undefined || format === wanted);
  const shape = asked.find(({ fits }) => fits(content)) ?? (wanted === undefined ? undefined : asked.at(-1));
  if (!shape) return refuse({ line: 1, column: 1 }, 'This is none of the formats that can be imported.', forms);
  const { tool, read, lost } = shape;
  const found = read(content);
  if (typeof found === 'function') return { tool, draft: found(given.story), notes: lost?.(content) ?? [] };
  return { tool, draft: composed(found, { ...given, tool }), notes: [...found.notes, ...groupNotes(found.events)] };
}
