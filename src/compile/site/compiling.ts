import { type Options, compile } from '../compile.ts';
import { Memory } from '../memory.ts';
import { tableIn } from '../rows/table.ts';
import { storyFolders, storyOf } from '../stories.ts';
import type { Workspace } from '../workspace.ts';
import type { StoryCache } from './cache.ts';
import type { Asked } from './downloads.ts';
import { type Held, heldOf } from './held.ts';
import type { Shelf } from './shelf.ts';
import { stampOf } from './stamp.ts';

/** Where stories are kept between runs, with a digest of the compiler. */
export interface Kept {
  readonly cache: StoryCache;
  readonly compiler: string;
}

/** Compiles the stories of a data folder when they change: anew only what no earlier run kept and nothing remembers. */
export class Compiling {
  /** Whether what is compiled is remembered: where it will be edited. */
  remembers = false;
  /** Those that were compiled since this began, and those of them that changed since. */
  readonly #begun = new Set<string>();
  readonly #edited = new Set<string>();
  readonly #memories = new Map<string, Memory>();
  /** What each story was compiled from. */
  readonly #stamps = new Map<string, string>();

  constructor(
    readonly workspace: Workspace,
    readonly data: string,
    readonly options: Options,
    /** The names of the files that are made of each story. */
    readonly offered: readonly string[],
    readonly kept: Kept | null,
  ) {}

  /** The stories that there are. */
  get ids(): readonly string[] {
    return storyFolders(this.workspace, this.data).map(storyOf);
  }

  /** Compiles every story that changed. */
  changed(): readonly Held[] {
    const folders = storyFolders(this.workspace, this.data);
    return folders.filter((folder) => this.#isChanged(folder)).map((folder) => this.#compiled(folder));
  }

  #compiled(folder: string): Held {
    const story = storyOf(folder);
    if (this.#begun.has(story)) this.#edited.add(story);
    this.#begun.add(story);
    const key = this.#keyOf(story);
    const known = key === null ? null : this.kept?.cache.find(story, key);
    if (known) return known;
    const held = heldOf(compile(this.workspace, folder, this.options, this.#remembered(story)));
    if (key !== null) this.kept?.cache.put(key, held);
    return held;
  }

  /**
   * Compiles what is not remembered once more, as what comes from an earlier run, so that the first edit finds in memory
   * what it does not change. Of the rows of a table nothing is remembered.
   */
  remember(): readonly Held[] {
    this.remembers = true;
    const folders = storyFolders(this.workspace, this.data).filter((one) => tableIn(this.workspace, one) === null);
    return folders
      .filter((one) => !this.#memories.has(storyOf(one)))
      .map((one) => heldOf(compile(this.workspace, one, this.options, this.#remembered(storyOf(one)))));
  }

  forget(story: string): void {
    this.#begun.delete(story);
    this.#stamps.delete(story);
    this.#memories.delete(story);
  }

  /** What was found of a story before, where it is remembered. */
  memoryOf(story: string): Memory | undefined {
    return this.#memories.get(story);
  }

  /**
   * The shelf of a story as it is kept between runs, or as it is given where it is not.
   * @param asked the files of all facts that are kept with it
   */
  shelfOf(story: string, shelf: Shelf, asked: readonly Asked[]): Shelf {
    const key = this.#keyOf(story);
    return (key === null ? undefined : this.kept?.cache.shelf(key, story, shelf, asked)) ?? shelf;
  }

  /** Where what is found of a story goes; a run that compiles it once keeps nothing in mind. */
  #remembered(story: string): Memory | undefined {
    if (!this.remembers && !this.#edited.has(story)) return undefined;
    const memory = this.#memories.get(story) ?? new Memory();
    this.#memories.set(story, memory);
    return memory;
  }

  /**
   * Stands for all that a story's result depends on; null where nothing is kept: of what is edited while the server runs
   * only the beginning is.
   */
  #keyOf(story: string): string | null {
    const { texts, report, unreviewed } = this.options;
    if (!this.kept || this.#edited.has(story)) return null;
    const parts = [this.kept.compiler, story, this.#stamps.get(story), texts, report, unreviewed, this.offered];
    return this.workspace.hash(JSON.stringify(parts)).slice(0, 32);
  }

  /** Whether any file that a story is made from is not what it was. */
  #isChanged(folder: string): boolean {
    const story = storyOf(folder);
    const { texts } = this.options;
    const stamp = stampOf(this.workspace, [folder, ...(texts === undefined ? [] : [texts])], 'public');
    if (this.#stamps.get(story) === stamp) return false;
    this.#stamps.set(story, stamp);
    return true;
  }
}
