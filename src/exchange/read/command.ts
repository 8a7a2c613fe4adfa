import { isId } from '#facts/id.ts';
import { slugOf } from '#facts/slug.ts';
import { type Draft, type Todo, filesOf, todosOf } from './draft.ts';
import { type Fault, Unreadable, WHOLE } from './fault.ts';
import { type Format, type Reading, readingOf } from './formats.ts';
import type { Note } from './story.ts';
import { soundText } from './text.ts';

/** What this command needs of the world. */
interface Files {
  list(folder: string): readonly string[] | null;
  read(file: string): string | null;
  write(file: string, text: string): void;
  log(line: string): void;
  today(): string;
}

interface Order {
  readonly file: string;
  /** The folder of the new story; left out: named after the file, in `data`. */
  readonly out: string | undefined;
  /** The folder of the stories. */
  readonly data: string;
  readonly from: Format | undefined;
  readonly language: string | undefined;
}

/** Makes a story folder from a file of another tool; nothing is written over, and nothing where the file is broken. */
export function importCommand(files: Files, { file, out, data, from, language = '' }: Order): 0 | 1 {
  const stem = file
    .replaceAll('\\', '/')
    .replace(/^.*\//, '')
    .replace(/\.[^.]*$/, '');
  const folder = (out ?? `${data}/${slugOf(stem) || 'story'}`).replaceAll('\\', '/').replace(/\/+$/, '');
  const story = folder.replace(/^.*\//, '');
  const raw = files.read(file);
  const fault = faultOf(files, { file, raw, folder, story });
  if (fault !== null || raw === null) {
    files.log(fault ?? '');
    return 1;
  }
  const made = attempt(raw, from, { story, today: files.today(), language });
  if ('faults' in made) {
    for (const one of made.faults) files.log(printFault(file, one));
    return 1;
  }
  return write(files, folder, file, data, made);
}

function faultOf(
  files: Files,
  { file, raw, folder, story }: { file: string; raw: string | null; folder: string; story: string },
): string | null {
  if (raw === null) return noFile(files, file);
  if (!isId(story))
    return `“${story}” cannot be the address of a story: small letters, digits and hyphens only. Write: -o data/${slugOf(story) || 'my-story'}`;
  if ((files.list(folder) ?? []).length > 0 || files.read(folder) !== null)
    return `${folder} is there already, and nothing is written over. Name another folder with -o.`;
  return null;
}

function noFile(files: Files, file: string): string {
  if (/^https?:/i.test(file)) return `${file} is an address. Download the file, and import that.`;
  if (files.list(file) !== null) return `${file} is a folder. Name one file in it.`;
  return `There is no file ${file}, or it cannot be read. A path that does not begin with / or C: is read from the folder of Dateline.`;
}

function attempt(raw: string, from: Format | undefined, given: Parameters<typeof readingOf>[2]): Reading | Unreadable {
  try {
    return readingOf(soundText(raw), from, given);
  } catch (error) {
    return error instanceof Unreadable ? error : unforeseen(error);
  }
}

/** Who imports a file need not read the trace of a programme that did not expect it. */
function unforeseen(error: unknown): Unreadable {
  const sentence = `This file could not be read to its end: ${error instanceof Error ? error.message : String(error)}`;
  const remedy =
    'That is a fault of Dateline, and nothing was written. Please report it with the file. Meanwhile import a copy without what is unusual in it.';
  return new Unreadable([{ ...WHOLE, sentence, remedy }]);
}

function printFault(file: string, { line, column, sentence, remedy }: Fault): string {
  return `${line > 0 ? `${file}:${line}:${column}` : file} ${sentence}\n    ${remedy}`;
}

/** Characters of a file that the check reads at most. */
export const LARGEST_FILE = 1_000_000;

function write(files: Files, folder: string, file: string, data: string, { tool, draft, notes }: Reading): 0 | 1 {
  const name = file.replaceAll('\\', '/').replace(/^.*\//, '');
  const remarks = notes.map(({ place, sentence }) => `Not taken over, ${name}:${place.line}: ${sentence}`);
  const printed = filesOf(draft, remarks);
  const large = Object.entries(printed).find(([, text]) => text.length > LARGEST_FILE);
  if (large) {
    files.log(printFault(file, { ...WHOLE, sentence: largeSentence(...large), remedy: 'Import it in parts, or make a table of facts of it: docs/data.md, “a table of facts”.' })); // prettier-ignore
    return 1;
  }
  for (const [path, text] of Object.entries(printed)) files.write(`${folder}/${path}`, text);
  files.log(`${folder}: ${countsOf(draft)}, read as ${tool}`);
  if (notes.length > 0)
    files.log(`\nNot taken over (the same list stands at the head of story.yaml):\n${listOf(notes, file)}`);
  files.log(
    `\nTODO (each stands as a comment in the files, at its place):\n${todosOf(printed).map(printTodo).join('\n')}`,
  );
  const story = folder.replace(/^.*\//, '');
  files.log(`\nThen: npm run dateline -- check ${folder === `${data}/${story}` ? story : folder}`);
  return 0;
}

function largeSentence(path: string, { length }: string): string {
  return `The story would have ${path} of ${Math.ceil(length / 1000)} KB; the check reads ${LARGEST_FILE / 1000} KB.`;
}

function countsOf({ facts, articles, places = [] }: Draft): string {
  const count = [...facts.values()].reduce((sum, list) => sum + list.length, 0);
  return `facts: ${count}, places: ${places.length}, articles: ${articles.length}`;
}

const SHOWN = 20;

function listOf(notes: readonly Note[], file: string): string {
  const lines = notes
    .slice(0, SHOWN)
    .map(({ place, sentence }) => `  ${file}:${place.line}:${place.column} ${sentence}`);
  return [...lines, ...(notes.length > SHOWN ? [`  and ${notes.length - SHOWN} more`] : [])].join('\n');
}

function printTodo({ sentence, places }: Todo): string {
  const first = places.slice(0, 3).join(', ');
  return `  ${sentence}\n    ${places.length === 1 ? first : `${places.length} times: ${first}${places.length > 3 ? ', …' : ''}`}`;
}
