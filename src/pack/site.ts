import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '#facts/dataset.ts';
import { type Meta, metaName } from '#facts/site.ts';
import type { Listed } from './lost.ts';
import type { Built } from './offline.ts';

/** A file that is read anew each time: a site may hold more than memory does. */
class OnDisk implements Built {
  constructor(
    readonly site: Site,
    readonly path: string,
  ) {}

  get content(): Uint8Array {
    return this.site.read(this.path);
  }
}

/** The built site as it lies on the disk. */
export class Site {
  /** Titles by story: datasets are long. */
  readonly #titles = new Map<string, string>();

  constructor(readonly folder: string) {}

  read(path: string): Buffer {
    return readFileSync(join(this.folder, path));
  }

  /** Every file of the site, in the order of its path; each is read when it is asked for. */
  files(): readonly Built[] {
    const names = readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).sort();
    return names
      .filter((name) => statSync(join(this.folder, name)).isFile())
      .map((name) => new OnDisk(this, name.replaceAll('\\', '/')));
  }

  /** Of all files together, in bytes. */
  size(): number {
    return this.files().reduce((sum, { path }) => sum + statSync(join(this.folder, path)).size, 0);
  }

  /** The stories at their lasting addresses. */
  stories(): readonly Listed[] {
    const folders = readdirSync(this.folder).sort();
    return folders
      .filter(
        (id) => existsSync(join(this.folder, id, 'dataset.json')) && existsSync(join(this.folder, id, 'index.html')),
      )
      .map((id) => ({ id, title: this.#titleOf(id) }));
  }

  #titleOf(story: string): string {
    const title = this.#titles.get(story) ?? this.datasetOf(story).story.title;
    this.#titles.set(story, title);
    return title;
  }

  datasetOf(story: string): Dataset {
    return JSON.parse(this.read(`${story}/dataset.json`).toString()) as Dataset;
  }

  /** The story that the root shows. */
  defaultStory(): string {
    return this.#said('story');
  }

  /** The folder in which pages look for `basemap/`. */
  ground(): string {
    return this.#said('ground');
  }

  /** What the page at the root says of itself. */
  #said(name: Meta): string {
    const page = this.read('index.html').toString();
    const content = new RegExp(`<meta name="${metaName(name)}" content="([^"]*)"`).exec(page)?.[1];
    if (content === undefined) throw new Error(`The page at the root names no ${name}.`);
    return content;
  }
}
