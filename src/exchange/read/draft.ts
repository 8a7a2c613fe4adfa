import { TODO, type Entry, type Field, comment, printList, printTable } from './yaml.ts';

/** A story as its files hold it, before it is printed. */
export interface Draft {
  readonly story: Entry;
  readonly articles: readonly Entry[];
  readonly voices?: readonly Entry[];
  readonly places?: readonly Entry[];
  readonly occasions?: readonly Entry[];
  readonly questions?: readonly Entry[];
  readonly steps?: readonly Entry[];
  /** By the name of the file in `facts/`, without its ending. */
  readonly facts: ReadonlyMap<string, readonly Entry[]>;
}

/** Nobody has compared the facts with their sources yet. */
export const PENDING: Field = {
  key: 'review',
  value: 'pending',
  todo: 'review: remove this line when every fact has its passage and is anchored',
};

/** Facts in one file: it stays well below the compiler's limit for a file. */
const FACTS_A_FILE = 250;

/**
 * The files of a story by their path within its folder.
 * @param remarks of the file as a whole, at the head of story.yaml
 */
export function filesOf(draft: Draft, remarks: readonly string[]): Readonly<Record<string, string>> {
  const { story, articles, facts, ...others } = draft;
  const head = remarks.map((remark) => `# ${comment(remark)}\n`).join('');
  const none = articles.length === 0 ? `${TODO}the articles that the facts rest on; docs/data.md shows one\n` : '';
  const lists = Object.entries(others).filter(([, entries]) => entries.length > 0);
  return {
    'story.yaml': head + printTable(story),
    'articles.yaml': none + printList(articles),
    ...Object.fromEntries(lists.map(([name, entries]) => [`${name}.yaml`, printList(entries)])),
    ...Object.fromEntries([...facts].flatMap(([name, entries]) => factFiles(name, entries))),
  };
}

function factFiles(name: string, entries: readonly Entry[]): readonly (readonly [string, string])[] {
  const count = Math.ceil(entries.length / FACTS_A_FILE);
  return Array.from({ length: count }, (_, at) => {
    const part = entries.slice(at * FACTS_A_FILE, (at + 1) * FACTS_A_FILE);
    return [`facts/${name}${at === 0 ? '' : `-${at + 1}`}.yaml`, printList(part)] as const;
  });
}

/** One thing that somebody has to do, and every line that waits for it. */
export interface Todo {
  readonly sentence: string;
  /** `file:line`. */
  readonly places: readonly string[];
}

/** The remarks of the files, the same ones together, in the order of the files. */
export function todosOf(files: Readonly<Record<string, string>>): readonly Todo[] {
  const found = new Map<string, string[]>();
  for (const [file, text] of Object.entries(files)) {
    for (const [at, line] of text.split('\n').entries()) {
      const start = line.indexOf(TODO);
      if (start === -1 || line.slice(0, start).trim() !== '') continue;
      const sentence = line.slice(start + TODO.length);
      const places = found.get(sentence) ?? [];
      places.push(`${file}:${at + 1}`);
      found.set(sentence, places);
    }
  }
  return [...found].map(([sentence, places]) => ({ sentence, places }));
}
