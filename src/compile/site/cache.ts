import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FILES } from '#facts/columns/fileNames.ts';
import type { Dataset } from '#facts/dataset.ts';
import { type Asked, DownloadWriter, downloadsIn } from './downloads.ts';
import type { Held } from './held.ts';
import type { Shelf } from './shelf.ts';

/** What is kept of a story, so that one kind of run does not push out the other: the last of building and of editing. */
const KEPT = 2;

interface Written extends Omit<Held, 'logo' | 'archive'> {
  readonly logo: { readonly file: string; readonly base64: string; readonly type: string } | null;
  readonly archive?: { readonly digest: string; readonly latest: Dataset };
}

/**
 * Stories as earlier runs compiled them, in a folder: what is unchanged is not compiled again. A key stands for
 * everything that a result depends on; a result is there whole or not at all, however many runs write at once.
 */
export class StoryCache {
  constructor(readonly folder: string) {}

  /** What a key stands for; null where nobody has kept it, or it cannot be read. */
  find(story: string, key: string): Held | null {
    try {
      const { logo, archive, ...held } = JSON.parse(readFileSync(this.#file(story, key), 'utf8')) as Written;
      const shelf = archive && this.#shelf(story, key);
      if (shelf !== undefined && !existsSync(shelf)) return null;
      return {
        ...held,
        logo: logo && { file: logo.file, type: logo.type, content: Buffer.from(logo.base64, 'base64') },
        ...(archive && { archive: { ...archive, write: null } }),
      };
    } catch {
      return null;
    }
  }

  /** Keeps a story without errors. A large one from a table is found again once its shelf is kept too. */
  put(key: string, held: Held): void {
    const { logo, archive, ...rest } = held;
    if (!held.dataset) return;
    const written: Written = {
      ...rest,
      logo: logo && { file: logo.file, type: logo.type, base64: Buffer.from(logo.content).toString('base64') },
      ...(archive && { archive: { digest: archive.digest, latest: archive.latest } }),
    };
    this.#keep(this.#file(held.story, key), (path) => writeFileSync(path, JSON.stringify(written)));
    this.#forget(held.story);
  }

  /**
   * A shelf whose files are written once, and read from the disk from then on.
   * @param asked the files of all facts that are written with them
   */
  shelf(key: string, story: string, shelf: Shelf, asked: readonly Asked[] = []): Shelf {
    const folder = this.#shelf(story, key);
    const made = () => {
      if (!existsSync(folder)) this.#keep(folder, (path) => writeShelf(path, shelf, asked));
      return folder;
    };
    return {
      ...shelf,
      get downloads() {
        return asked.length === 0 ? [] : downloadsIn(join(made(), DOWNLOADS), asked);
      },
      each: (emit) => {
        for (const name of namesIn(made())) emit(name, readFileSync(join(folder, name)));
      },
      read: (path) => {
        const file = join(made(), path);
        return !path.includes('..') && existsSync(file) ? readFileSync(file) : null;
      },
    };
  }

  #file(story: string, key: string): string {
    return join(this.folder, story, `${key}.json`);
  }

  #shelf(story: string, key: string): string {
    return join(this.folder, story, key);
  }

  /** Two runs may write at once: whoever is done first is read. */
  #keep(path: string, write: (path: string) => void): void {
    const unfinished = `${path}.${process.pid}`;
    mkdirSync(dirname(path), { recursive: true });
    try {
      write(unfinished);
      renameSync(unfinished, path);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(path)) throw error;
    }
  }

  #forget(story: string): void {
    const folder = join(this.folder, story);
    const entries = readdirSync(folder).filter((name) => /^[0-9a-f]+\.json$/.test(name));
    const age = (name: string) => statSync(join(folder, name)).mtimeMs;
    const old = entries.sort((a, b) => age(b) - age(a)).slice(KEPT);
    for (const name of old.flatMap((entry) => [entry, entry.replace(/\.json$/, '')]))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** The folder of the downloads, beside the files of the shelf itself. */
const DOWNLOADS = 'downloads';

function writeShelf(folder: string, shelf: Shelf, asked: readonly Asked[]): void {
  const downloads = new DownloadWriter(join(folder, DOWNLOADS), asked);
  shelf.each(
    (name, content) => put(join(folder, name), content),
    (fact) => downloads.add(fact),
  );
  downloads.end();
}

function put(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Every file of a shelf by its path, `archive.json` last. */
function namesIn(folder: string): readonly string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const own = all.filter((name) => name !== FILES.archive && !name.startsWith(`${DOWNLOADS}/`));
  const files = own.filter((name) => statSync(join(folder, name)).isFile()).sort();
  return [...files, FILES.archive];
}
