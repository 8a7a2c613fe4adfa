import { isId } from '#facts/id.ts';
import type { Problems } from './problems/problem.ts';
import type { Node } from './parse/node.ts';
import { type Read, type Ref, type RefKind, Reading, idFrom, list } from './parse/shape.ts';
import * as shapes from './parse/shapes.ts';
import { sourceOf, wholeFile } from './parse/source.ts';
import { readYaml } from './parse/yaml.ts';
import type { FileRead, Memory } from './memory.ts';
import { TABLES } from './rows/table.ts';
import { FILES, reportStray } from './parse/stray.ts';
import type { Workspace } from './workspace.ts';

/** The files of a story as written: every entry that could be read, in the order of the files. */
export interface Draft {
  readonly id: string;
  readonly folder: string;
  readonly story: shapes.StoryEntry | undefined;
  readonly articles: readonly shapes.ArticleEntry[];
  readonly voices: readonly shapes.VoiceEntry[];
  readonly places: readonly shapes.PlaceEntry[];
  readonly occasions: readonly shapes.OccasionEntry[];
  readonly questions: readonly shapes.QuestionEntry[];
  readonly facts: readonly shapes.FactEntry[];
  readonly steps: readonly shapes.StepEntry[];
  readonly refs: readonly Ref[];
  /** The table of the facts, or null where they are entries. */
  readonly table: string | null;
  /** What stands in a file that could not be read, or that is read later: nothing can be said of ids that name it. */
  readonly unread: ReadonlySet<RefKind>;
}

/** Names that the site uses beside the stories. */
const RESERVED = ['assets', 'basemap', 'dataset', 'dist', 'embed', 'examples', 'f', 'fonts', 'icons', 'public', 'src'];

const EMPTY = 'The whole file is empty; docs/data.md shows what stands in it.';
const NEEDED = ['story.yaml', 'articles.yaml'];
const OTHERS = ['provenance.lock.json', 'facts/', 'texts/', 'README.md', ...TABLES];

/** Reads every file of a story's folder. Whatever is wrong is reported; the rest is returned. */
export function parse(workspace: Workspace, folder: string, problems: Problems, memory?: Memory): Draft {
  const to = new Reading(problems);
  const id = folder.split('/').filter(Boolean).at(-1) ?? '';
  const there = contentsOf(workspace, folder);
  const { table, factFiles } = there;
  reportFacts(there, folder, problems);
  const files = new Files(workspace, folder, to, memory, there);
  files.reportShut();
  const story = files.one('story.yaml', 'measure', shapes.story);
  reportFolder(there, folder, id, story?.publisher?.logo?.value, problems);
  return {
    id,
    folder,
    story,
    articles: files.list('articles.yaml', 'article', shapes.article),
    voices: files.list('voices.yaml', 'voice', shapes.voice),
    places: files.list('places.yaml', 'place', shapes.place),
    occasions: files.list('occasions.yaml', 'occasion', shapes.occasion),
    questions: files.list('questions.yaml', 'question', shapes.question),
    facts: (table === undefined ? factFiles : []).flatMap((name) => files.list(`facts/${name}`, 'fact', shapes.fact)),
    steps: files.list('steps.yaml', null, shapes.step),
    refs: to.refs,
    table: table === undefined ? null : `${folder}/${table}`,
    unread: table === undefined ? files.unread : files.unread.add('fact'),
  };
}

/** What lies in a story's folder, by name; folders with a slash at their end. */
interface Contents {
  readonly names: readonly string[];
  /** What lies in `facts/`, and what of it can hold facts. */
  readonly inFacts: readonly string[];
  readonly factFiles: readonly string[];
  /** The table that stands in the place of `facts/`. */
  readonly table: string | undefined;
  /** Whether `facts/` is there and cannot be looked into. */
  readonly isShut: boolean;
}

function contentsOf(workspace: Workspace, folder: string): Contents {
  const names = workspace.list(folder) ?? [];
  const found = workspace.list(`${folder}/facts`);
  const inFacts = [...(found ?? [])].sort();
  return {
    names,
    inFacts,
    factFiles: inFacts.filter((name) => name.endsWith('.yaml') && !name.startsWith('.')),
    table: TABLES.find((name) => names.includes(name)),
    isShut: names.includes('facts/') && found === null,
  };
}

function reportFacts({ names, inFacts, factFiles, table, isShut }: Contents, folder: string, problems: Problems): void {
  for (const name of inFacts) {
    if ((!factFiles.includes(name) || table !== undefined) && !name.startsWith('.'))
      reportStray(`${folder}/facts/`, name, problems, table);
  }
  if (names.includes('story.yaml') && factFiles.length === 0 && table === undefined && !isShut)
    problems.add('missing-file', wholeFile(folder), { name: 'file of facts (facts/*.yaml)' });
}

/** Without the file, or the folder, of the logo: that is read later. */
function namesBut(logo: string | undefined, names: readonly string[]): readonly string[] {
  const own = logo?.replace(/\/.*/, '/');
  return names.filter((name) => name !== own);
}

/** @param logo the file of the logo, as the story names it */
function reportFolder(
  { names, table }: Contents,
  folder: string,
  id: string,
  logo: string | undefined,
  problems: Problems,
): void {
  if (!isId(id) || RESERVED.includes(id)) problems.add('bad-story-id', wholeFile(folder), { id }, renamed(id));
  // Of two tables one is read.
  const isSecond = (name: string) => table !== undefined && name !== table && isTable(name);
  const own = namesBut(
    logo,
    names.filter((name) => !isSecond(name)),
  );
  for (const name of NEEDED) {
    if (!own.includes(name)) problems.add('missing-file', wholeFile(folder), { name });
  }
  for (const name of own) {
    if (FILES.includes(name) || OTHERS.includes(name) || name.startsWith('.')) continue;
    reportStray(`${folder}/`, name, problems);
  }
  for (const name of names.filter(isSecond)) reportStray(`${folder}/`, name, problems, table);
}

function renamed(id: string): string | undefined {
  const instead = idFrom(id);
  return instead === '' || RESERVED.includes(instead) ? undefined : `Rename the folder to \`${instead}\`.`;
}

function isTable(name: string): boolean {
  return TABLES.some((table) => table === name);
}

/** What every entry of a list has; only facts are drafts. */
type Entry = Pick<shapes.VoiceEntry, 'id'> & Partial<Pick<shapes.FactEntry, 'draft'>>;

/** The files of a story; what is read of each, and what has gone missing when it cannot be read. */
class Files {
  readonly unread = new Set<RefKind>();
  /** The names of the files that are there, whether or not they can be read. */
  readonly #listed: ReadonlySet<string>;

  constructor(
    readonly workspace: Workspace,
    readonly folder: string,
    readonly to: Reading,
    readonly memory: Memory | undefined,
    readonly there: Contents,
  ) {
    this.#listed = new Set([...there.names, ...there.factFiles.map((name) => `facts/${name}`)]);
  }

  /** Reports what is there and cannot be opened, of what is not read here: the folder of the facts, the lock, the table. */
  reportShut(): void {
    const { isShut, factFiles, names, table } = this.there;
    if (isShut) this.#reportUnreadable('facts', 'fact');
    else if (factFiles.length === 0) this.unread.add('fact');
    for (const name of ['provenance.lock.json', table].filter((one) => one !== undefined && names.includes(one)))
      if (this.workspace.blocks(`${this.folder}/${name}`) === null) this.#reportUnreadable(name);
  }

  one<T>(name: string, holds: RefKind, read: Read<T>): T | undefined {
    return this.#read(name, holds, (node, to) => {
      if (node?.kind !== 'nothing') return node && read(node, to);
      to.problems.add('empty-value', node.at, { wanted: 'a table' }, EMPTY);
      return undefined;
    }).value;
  }

  /** An empty file is an empty list. */
  list<T extends Entry>(name: string, holds: RefKind | null, read: Read<T>): readonly T[] {
    const { value } = this.#read<readonly T[] | null>(name, holds, (node, to) => {
      return !node || node.kind === 'nothing' ? [] : (list(read)(node, to) ?? null);
    });
    // An entry without an id may be the one that is named; of a draft that is no error.
    const isNameless = ({ id, draft }: Entry) => id === undefined && !draft?.value;
    if (holds && (value === null || value.some(isNameless))) this.unread.add(holds);
    return value ?? [];
  }

  /** @param holds what is missing then, so that nothing is said of ids that name it */
  #reportUnreadable(name = '', holds?: RefKind): void {
    if (holds) this.unread.add(holds);
    this.to.problems.add('unreadable', wholeFile(`${this.folder}/${name}`), { name: name.replace(/^.*\//, '') });
  }

  #read<T>(name: string, holds: RefKind | null, read: (node: Node | undefined, to: Reading) => T): FileRead<T> {
    const file = `${this.folder}/${name}`;
    const raw = this.workspace.read(file);
    const made = this.memory?.file(file, raw, () => this.#anew(file, raw, read)) ?? this.#anew(file, raw, read);
    if (raw !== null) this.to.problems.know(made.source);
    this.to.problems.take(made.problems);
    for (const ref of made.refs) this.to.refs.push(ref);
    if (raw === null && this.#listed.has(name)) this.#reportUnreadable(name);
    const isMissed = NEEDED.includes(name) || raw !== null || this.#listed.has(name);
    if (!made.isRead && holds && isMissed) this.unread.add(holds);
    return made as FileRead<T>;
  }

  #anew<T>(file: string, raw: string | null, read: (node: Node | undefined, to: Reading) => T): FileRead<T> {
    const source = sourceOf(file, raw ?? '');
    const to = new Reading(this.to.problems);
    const found: { node: Node | undefined; value?: T } = { node: undefined };
    const problems = this.to.problems.apart(() => {
      found.node = raw === null ? undefined : readYaml(source, to.problems);
      found.value = read(found.node, to);
    });
    return { source, value: found.value as T, refs: to.refs, problems, isRead: found.node !== undefined };
  }
}
