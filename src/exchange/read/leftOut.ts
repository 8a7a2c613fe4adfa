import type { Place } from './fault.ts';
import { type Table, isTable } from './json.ts';
import type { Sheet } from './sheet.ts';
import type { Note } from './story.ts';

/**
 * Says which columns of a table hold something that was left out.
 * @param used those that were read, in small letters
 * @param what a `heading` is the choice of whoever made the table, a `column` that of a tool
 */
export function unusedNotes(
  { columns, rows }: Sheet,
  used: readonly (string | undefined)[],
  what: 'column' | 'heading' = 'column',
): readonly Note[] {
  const unused = columns.filter((name) => {
    const key = name.toLowerCase();
    return !used.includes(key) && rows.some(({ cells }) => cells[key]);
  });
  return unused.length === 0 ? [] : [{ place: { line: 1, column: 1 }, sentence: unusedSentence(unused, what) }];
}

/**
 * The names of what says something in some tables and is none of the known ones, each once.
 * @param inside the member that the tables are, where it is not the entry itself
 */
export function strangeIn(tables: readonly Table[], known: readonly string[], inside = ''): readonly string[] {
  const names = tables.flatMap((table) => Object.keys(table).filter((name) => saysSomething(table[name])));
  const strange = [...new Set(names)].filter((name) => !known.includes(name));
  return inside === '' ? strange : strange.map((name) => `${name} of ${inside}`);
}

/** The same of the text, media and place of slides, as TimelineJS and StoryMapJS have them. */
export function strangeInSlides(slides: readonly Table[]): readonly string[] {
  const parts = (name: string) => slides.map((slide) => slide[name]).filter(isTable);
  return [
    ...strangeIn(parts('text'), ['headline', 'text'], 'text'),
    ...strangeIn(parts('media'), ['url', 'caption', 'credit', 'link'], 'media'),
    ...strangeIn(parts('location'), ['name', 'lat', 'lon'], 'location'),
  ];
}

function saysSomething(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && JSON.stringify(value) !== '{}' && JSON.stringify(value) !== '[]'; // prettier-ignore
}

/** Says which names of a file were left out, in one sentence. */
export function strangeNotes(
  names: readonly string[],
  place: Place,
  what: keyof typeof MANY = 'member',
): readonly Note[] {
  return names.length === 0 ? [] : [{ place, sentence: unusedSentence(names, what) }];
}

const MANY = { column: 'columns', heading: 'columns', property: 'properties', member: 'members' } as const;

/** Says which columns, properties or members were left out; `what` names them. */
function unusedSentence(names: readonly string[], what: keyof typeof MANY): string {
  const listed = names.slice(0, 30).map((name) => `“${name.slice(0, 40)}”`);
  const more = names.length > listed.length ? ` and ${names.length - listed.length} more` : '';
  const one = what === 'heading' ? 'column' : what;
  const remedy =
    what === 'heading' || what === 'property' ? ' To take one over, give it a name that docs/import.md lists.' : '';
  return `The ${names.length === 1 ? one : MANY[what]} ${listed.join(', ')}${more}: nothing in a story is named so.${remedy}`;
}
