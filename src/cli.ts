import { parseArgs } from 'node:util';
import * as commands from '#compile/commands.ts';
import type { Outlines } from '#compile/resolve/places.ts';
import { EXCHANGE_FILES } from '#exchange/files.ts';
import { importCommand } from '#exchange/read/command.ts';
import { FORMATS, type Format } from '#exchange/read/formats.ts';
import { isLanguageTag } from '#facts/languageTag.ts';
import { didYouMean } from '#compile/problems/nearest.ts';
import { tagMeant } from '#compile/parse/languageNames.ts';
import { wholeFile } from '#compile/parse/source.ts';
import { Problems, printProblems } from '#compile/problems/problem.ts';
import { storyFolders, storyOf } from '#compile/stories.ts';
import { type Workspace, diskWorkspace } from '#compile/workspace.ts';
import { basemapOutlines } from './outlines.ts';

const HELP = `Dateline: facts from articles, checked.

  npm run dateline -- <command> [STORY] [options]

Commands
  check                  say everything that is wrong with a story, and what to write instead
    --format FORMAT        text (default), json, or github: annotations of a pull request, all of it in the job's summary
  anchor                 add new facts to provenance.lock.json; needs the article texts
    --accept ID            take over a fact (or an article) that changed after its review; may be given again
  verify                 compare every reviewed passage with the texts: exact, moved, altered or lost
  coverage               list the sentences that no fact rests on and that are not marked as skipped
  compile -o FILE        write the dataset of one story
  import FILE            make a story from a file of TimelineJS, StoryMapJS, TimeMapper, TimeMap or SIMILE Timeline, from
                         GeoJSON, KML, GPX, a calendar (.ics), a table (CSV) or an export of Dateline
    -o DIR                 the folder of the story, new or empty; else named after the file
    --from FORMAT          timelinejs, storymapjs, timemapper, timemap, simile, geojson, kml, gpx, ics, csv or dateline;
                           else the file’s content says it
    --language TAG         of the texts, as in en or de
  export -o FILE         write the facts of one story for other programs
    --format FORMAT        csv, geojson or citation (text, or BibTeX and CSL-JSON where FILE ends in .bib and .json)

STORY is the name of a folder under data/. Without it a command works on every story there.

Options
  --data DIR             the folder of the stories (data)
  --texts DIR            the folder of the article texts; else the one that DATELINE_TEXTS names, else data/STORY/texts
  --json                 print JSON (check, verify, coverage)
  -h, --help             print this

Exit status: 0 nothing is wrong, 1 something is, 2 the command was used wrongly.

An article's text is the file that \`text:\` names in articles.yaml, or else ID.txt. Texts are never published.
docs/data.md explains how to write a story, docs/import.md what an import takes over, docs/problems.md every problem.`;

const OPTIONS = {
  data: { type: 'string' },
  texts: { type: 'string' },
  json: { type: 'boolean' },
  accept: { type: 'string', multiple: true },
  format: { type: 'string' },
  out: { type: 'string', short: 'o' },
  from: { type: 'string' },
  language: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Name = 'check' | 'anchor' | 'verify' | 'coverage' | 'compile' | 'export' | 'import';

/** The options that each command takes beside --data, --texts and --help. */
const COMMANDS: Readonly<Record<Name, readonly string[]>> = {
  check: ['json', 'format'],
  anchor: ['accept'],
  verify: ['json'],
  coverage: ['json'],
  compile: ['out'],
  export: ['format', 'out'],
  import: ['out', 'from', 'language'],
};

/** The world around the command line, given by whoever starts it. */
interface Surroundings {
  readonly workspace: Workspace;
  readonly outlines: Outlines;
  /** Environment variables; DATELINE_TEXTS and GITHUB_STEP_SUMMARY are read. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Runs the command line.
 * @param args what follows the name of the program
 * @returns the exit status
 */
export function run(args: readonly string[], surroundings: Surroundings): commands.Status {
  const parsed = parse(args);
  if (typeof parsed === 'string') return wrong(parsed, surroundings.workspace);
  const { values, positionals } = parsed;
  const isAsked = values.help === true || positionals[0] === 'help';
  if (isAsked || positionals.length === 0) {
    surroundings.workspace.log(HELP);
    return isAsked ? 0 : 2;
  }
  const [command = '', ...stories] = positionals;
  const fault = faultOf(command, stories, values);
  if (fault !== undefined) return wrong(fault, surroundings.workspace);
  return start(command as Name, stories[0], values, surroundings);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    return error instanceof Error ? optionFault(error.message) : String(error);
  }
}

/** What is wrong with an option, from the words that Node has for it. */
function optionFault(message: string): string {
  const name = /'(--?[\w-]+)/.exec(message)?.[1] ?? '';
  if (/does not take/.test(message)) return `${name} takes nothing after it.`;
  if (/argument/.test(message) && !message.startsWith('Unknown')) return `${name} needs something after it.`;
  const known = Object.keys(OPTIONS).map((option) => `--${option}`);
  return [`There is no option ${name}.`, didYouMean(name, known)].filter(Boolean).join(' ');
}

type Values = Exclude<ReturnType<typeof parse>, string>['values'];

function faultOf(command: string, stories: readonly string[], values: Values): string | undefined {
  if (!Object.hasOwn(COMMANDS, command)) {
    return [`There is no command “${command}”.`, didYouMean(command, Object.keys(COMMANDS))].filter(Boolean).join(' ');
  }
  const allowed = ['data', 'texts', 'help', ...COMMANDS[command as Name]];
  const foreign = Object.keys(values).find((option) => !allowed.includes(option));
  if (foreign !== undefined) return `“${command}” takes no --${foreign}.`;
  if (command === 'import') return importFault(stories, values);
  if (stories.length > 1) return 'Name one story, or none for all.';
  if ((command === 'compile' || command === 'export') && !values.out) return `“${command}” needs -o FILE.`;
  const formats: readonly string[] = command === 'check' ? commands.CHECK_FORMATS : EXPORT_FORMATS;
  if (command === 'export' && values.format === undefined) return `“export” needs --format: ${formats.join(', ')}.`;
  if (values.format !== undefined && !formats.includes(values.format)) return noFormat(values.format, formats);
  return undefined;
}

function noFormat(format: string, formats: readonly string[]): string {
  return `There is no format “${format}”. ${didYouMean(format, formats) ?? `There are: ${formats.join(', ')}.`}`;
}

function importFault(names: readonly string[], { from, language }: Values): string | undefined {
  if (names.length === 0) return '“import” needs one FILE.';
  if (names.length > 1)
    return '“import” takes one FILE: the folder of the story stands after -o, and a name with spaces in quotation marks.';
  if (from !== undefined && !FORMATS.some((format) => format === from)) return noFormat(from, FORMATS);
  if (language !== undefined && !isLanguageTag(language)) {
    const tag = tagMeant(language);
    return `“${language}” is not a language tag, as in en or de.${tag === undefined ? '' : ` Write: --language ${tag}`}`;
  }
  return undefined;
}

const EXPORT_FORMATS = ['csv', 'geojson', 'citation'] as const;

/** The file of the exchange that a format means; of the citations, the one that the name of the target asks for. */
function exportOf(format: string, target: string) {
  const citation = /\.(bib|json)$/.exec(target)?.[0] ?? '.txt';
  const name = format === 'citation' ? `citation${citation}` : `facts.${format}`;
  return EXCHANGE_FILES.find((file) => file.name === name);
}

function start(
  command: Name,
  story: string | undefined,
  values: Values,
  { workspace, outlines, env }: Surroundings,
): commands.Status {
  const given = (values.data ?? 'data').replaceAll('\\', '/').replace(/\/+$/, '');
  if (command === 'import') {
    const { out, from, language } = values;
    return importCommand(workspace, {
      file: story ?? '',
      out,
      data: given,
      from: from as Format | undefined,
      language,
    });
  }
  const { data, named } = placeOf(story, values.data === undefined, given, workspace);
  const all = storyFolders(workspace, data);
  if (named !== undefined && workspace.list(`${data}/${named}`) === null)
    return wrong(noStory(named, data, all.map(storyOf)), workspace);
  const folders = named === undefined ? all : [`${data}/${named}`];
  if (folders.length === 0) return noStories(data, workspace);
  if ((command === 'compile' || command === 'export') && folders.length > 1)
    return wrong(`“${command}” writes one story: name it.`, workspace);
  const texts = values.texts ?? (env.DATELINE_TEXTS || undefined);
  if (values.texts !== undefined && workspace.list(values.texts) === null)
    return wrong(`There is no folder ${values.texts}.`, workspace);
  const job = { workspace, folders, options: { outlines, texts } };
  if (command === 'check') {
    const format = values.json ? 'json' : ((values.format ?? 'text') as commands.CheckFormat);
    return commands.checkCommand(job, format, env.GITHUB_STEP_SUMMARY || undefined);
  }
  if (command === 'anchor') return commands.anchorCommand(job, values.accept ?? []);
  if (command === 'verify') return commands.verifyCommand(job, values.json ?? false);
  if (command === 'coverage') return commands.coverageCommand(job, values.json ?? false);
  const file = command === 'export' ? exportOf(values.format ?? '', values.out ?? '') : undefined;
  return commands.compileCommand(job, values.out ?? '', file);
}

/** A story by its name, or by the path of its folder or of a file in it, which says the folder of the stories too. */
function placeOf(
  story: string | undefined,
  isFree: boolean,
  data: string,
  workspace: Workspace,
): { readonly data: string; readonly named: string | undefined } {
  const path = story?.replaceAll('\\', '/').replace(/(?:\/facts)?\/[^/]+\.(?:ya?ml|csv|ndjson)$|\/+$/, '');
  const named = path?.replace(/^.*\//, '');
  const holder = path?.slice(0, -((named?.length ?? 0) + 1)) ?? '';
  const isThere = isFree && holder !== '' && workspace.list(`${holder}/${named ?? ''}`) !== null;
  return { data: isThere ? holder : data, named };
}

function noStory(named: string, data: string, names: readonly string[]): string {
  const there = names.length > 0 && names.length <= 20 ? `There are: ${names.join(', ')}.` : '';
  return `There is no story “${named}” in ${data}/. ${didYouMean(named, names) ?? there}`.trim();
}

function noStories(folder: string, workspace: Workspace): commands.Status {
  const problems = new Problems();
  problems.add('no-stories', wholeFile(folder), { folder }, 'docs/data.md shows how to write a story.');
  workspace.log(printProblems(problems.sorted()));
  return 1;
}

function wrong(sentence: string, workspace: Workspace): commands.Status {
  workspace.log(`${sentence}\nSee: npm run dateline -- --help`);
  return 2;
}

/** Starts the command line in the current folder. */
export function main(args: readonly string[], home: string): commands.Status {
  const workspace = diskWorkspace(process.cwd(), (line) => void process.stdout.write(`${line}\n`));
  const outlines = lazily(() => basemapOutlines(home));
  try {
    return run(args, { workspace, outlines, env: process.env });
  } catch (error) {
    const sentence = diskFault(error);
    if (sentence === null) throw error;
    workspace.log(sentence);
    return 1;
  }
}

/** What the disk refused: a file that cannot be written, a disk that is full; null for any other error. */
function diskFault(error: unknown): string | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('path' in error)) return null;
  const reason = DISK_FAULTS[String('code' in error ? error.code : '')] ?? error.message;
  return `${String(error.path)} cannot be written: ${reason}. Allow writing there, or choose another place.`;
}

const DISK_FAULTS: Readonly<Record<string, string>> = {
  EACCES: 'you are not allowed to',
  EPERM: 'you are not allowed to',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
  ENOENT: 'no folder can be made there',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EISDIR: 'it is a folder',
  EEXIST: 'a file of that name is in the way',
};

/** The outlines are a large file: it is read when the first place asks for one. */
function lazily(open: () => Outlines): Outlines {
  let opened: Outlines | undefined;
  const outlines = () => (opened ??= open());
  return { codes: () => outlines().codes(), find: (code) => outlines().find(code) };
}
