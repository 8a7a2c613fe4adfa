import type { Dataset } from '#facts/dataset.ts';
import { named, namedLike, shortDigest } from '#facts/site.ts';
import type { StoryFile } from '#facts/storyFile.ts';
import type { Options } from '../compile.ts';
import { print } from '../emit.ts';
import type { Memory } from '../memory.ts';
import type { Texts } from '../passage/texts.ts';
import { defaultStory } from '../stories.ts';
import type { Workspace } from '../workspace.ts';
import { Compiling, type Kept } from './compiling.ts';
import type { Asked, Download } from './downloads.ts';
import { type Held, type HeldArchive, textsOf } from './held.ts';
import type { Offer } from './offers.ts';
import { type Shelf, shelfOf } from './shelf.ts';

/** A file that the site serves. */
export interface Emitted {
  readonly file: string;
  readonly content: string | Uint8Array;
  /** Media type. */
  readonly type: string;
}

const JSON_TYPE = 'application/json';

/** The stories of a data folder as compiled last, and the files of each, for the development server and the build. */
export class Library {
  readonly compiling: Compiling;
  readonly #stories = new Map<string, Held>();
  /** The last dataset without errors, so that a page goes on while its story is being mended. */
  readonly #good = new Map<string, readonly Emitted[]>();
  /** What is too large for a dataset alone, beside the files of the same version. */
  readonly #shelves = new Map<string, Shelf>();

  constructor(
    readonly workspace: Workspace,
    readonly data: string,
    readonly options: Options,
    readonly asked: string | undefined,
    /** What each story offers beside its dataset. */
    readonly offered: readonly StoryFile[] = [],
    kept: Kept | null = null,
  ) {
    const names = offered.map(({ name }) => name);
    this.compiling = new Compiling(workspace, data, options, names, kept);
  }

  /** Compiles every story that changed; returns those whose files or problems are not what they were. */
  refresh(): readonly Held[] {
    const there = this.compiling.ids;
    for (const id of this.ids) if (!there.includes(id)) this.#forget(id);
    return this.compiling.changed().filter((held) => this.#keep(held));
  }

  /** Makes the first edit of a story as quick as those after it. */
  remember(): void {
    for (const held of this.compiling.remember()) this.#keep(held);
  }

  /** The texts of a story's articles that are at hand. */
  textsOf(held: Held): Texts {
    return textsOf(held, this.workspace, `${this.data}/${held.story}`, this.options.texts);
  }

  get ids(): readonly string[] {
    return [...this.#stories.keys()].sort();
  }

  get all(): readonly Held[] {
    return this.ids.flatMap((id) => this.#stories.get(id) ?? []);
  }

  get byDefault(): string | undefined {
    return defaultStory(this.ids, this.asked);
  }

  /** The files of a story: each under its lasting name and under one that names its content. */
  filesOf(story: string): readonly Emitted[] {
    return this.#good.get(story) ?? [];
  }

  /** The files of a story that is large, beside its dataset; undefined for others. */
  shelfOf(story: string): Shelf | undefined {
    return this.#shelves.get(story);
  }

  /** Where the dataset of a story lies, by its content; the lasting name while it has none. */
  datasetOf(story: string): string {
    return this.#byContent(story, 'dataset');
  }

  /** Where the record of sources of a story lies, in the same way. */
  provenanceOf(story: string): string {
    return this.#byContent(story, 'provenance');
  }

  #byContent(story: string, name: string): string {
    const pattern = new RegExp(`/${namedLike(name, 'json')}$`);
    return this.filesOf(story).find(({ file }) => pattern.test(file))?.file ?? `${story}/${name}.json`;
  }

  /** What a reader of a story can take away: the dataset first, under its lasting name. */
  offersOf(story: string): readonly Offer[] {
    const names = ['dataset.json', ...this.offered.map(({ name }) => name)].map((name) => `${story}/${name}`);
    const files = new Map(this.filesOf(story).map((one) => [one.file, one]));
    const large = new Map(this.downloadsOf(story).map((one) => [`${story}/${one.name}`, one]));
    return names.flatMap((file) => {
      const found = files.get(file);
      if (found) return [{ file, type: found.type, bytes: Buffer.byteLength(found.content) }];
      const { type, bytes } = large.get(file) ?? {};
      return type !== undefined && bytes !== undefined ? [{ file, type, bytes }] : [];
    });
  }

  /** The files of all facts of a story whose dataset does not hold them; they lie beside its other files. */
  downloadsOf(story: string): readonly Download[] {
    return this.shelfOf(story)?.downloads ?? [];
  }

  #keep(compiled: Held): boolean {
    const { story, dataset, logo, problems } = compiled;
    const before = this.#stories.get(story);
    const wasFile = this.datasetOf(story);
    this.#stories.set(story, compiled);
    const memory = this.compiling.memoryOf(story);
    if (dataset)
      this.#good.set(story, [
        ...this.#files(story, 'dataset', print(dataset, memory)),
        ...(logo ? [logo] : []),
        ...this.#recorded(compiled, memory),
        ...this.#offered(compiled, dataset),
      ]);
    if (dataset) this.#shelve(compiled, dataset);
    return (
      before?.dataset === undefined ||
      wasFile !== this.datasetOf(story) ||
      JSON.stringify(before.problems) !== JSON.stringify(problems)
    );
  }

  /** The record of sources, which is large and seldom edited. */
  #recorded({ story, provenance }: Held, memory: Memory | undefined): readonly Emitted[] {
    const make = () => this.#files(story, 'provenance', provenance ? print(provenance) : '{}');
    return memory?.value('provenance files', [provenance], make) ?? make();
  }

  #offered({ story, archive }: Held, dataset: Dataset): readonly Emitted[] {
    const possible = this.offered.filter(({ rows }) => !rows || dataset.size === undefined);
    const given = dataset.size === undefined ? dataset : (archive?.latest ?? dataset);
    return possible.map(({ name, type, write }) => written(`${story}/${name}`, type, () => write(given)));
  }

  #shelve({ story, provenance, archive }: Held, dataset: Dataset): void {
    const names = `${this.datasetOf(story)} ${this.provenanceOf(story)} ${archive?.digest ?? ''}`;
    const digest = shortDigest(this.workspace.hash(names));
    const shelf = shelfOf(dataset, provenance, digest, archive);
    if (!shelf) return void this.#shelves.delete(story);
    this.#shelves.set(story, this.compiling.shelfOf(story, shelf, this.#asked(dataset, archive)));
  }

  /** The offered files that hold every fact, where the dataset does not. */
  #asked(dataset: Dataset, archive: HeldArchive | undefined): readonly Asked[] {
    if (dataset.size === undefined || !archive) return [];
    const { latest } = archive;
    return this.offered.flatMap(({ name, type, rows }) => (rows ? [{ name, type, rows: () => rows(latest) }] : []));
  }

  #forget(story: string): void {
    this.compiling.forget(story);
    this.#stories.delete(story);
    this.#shelves.delete(story);
    this.#good.delete(story);
  }

  #files(story: string, name: string, content: string): readonly Emitted[] {
    const digest = shortDigest(this.workspace.hash(content));
    return [`${story}/${name}.json`, `${story}/${named(name, digest, 'json')}`].map((file) => ({
      file,
      content,
      type: JSON_TYPE,
    }));
  }
}

/** A file that is made when somebody asks for it: in development nobody asks for most of them. */
function written(file: string, type: string, write: () => string): Emitted {
  let made: string | undefined;
  return {
    file,
    type,
    get content() {
      return (made ??= write());
    },
  };
}
