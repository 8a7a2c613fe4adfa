import { closeSync, mkdirSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact } from '#facts/fact.ts';
import type { Rows } from '#facts/rows.ts';

/** A file of all facts of a story whose dataset does not hold them. */
export interface Asked {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly rows: () => Rows;
}

/** The same where it lies on the disk. */
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly path: string;
  readonly bytes: number;
}

export function downloadsIn(folder: string, asked: readonly Asked[]): readonly Download[] {
  return asked.map(({ name, type }) => {
    const path = join(folder, name);
    return { name, type, path, bytes: statSync(path).size };
  });
}

const BLOCK = 1 << 20;

/** Writes files fact by fact, and no more of them is in memory than a block. */
export class DownloadWriter {
  readonly #files: readonly { readonly rows: Rows; readonly out: Blocks }[];

  constructor(folder: string, asked: readonly Asked[]) {
    if (asked.length > 0) mkdirSync(folder, { recursive: true });
    this.#files = asked.map(({ name, rows }) => ({ rows: rows(), out: new Blocks(join(folder, name)) }));
    for (const { rows, out } of this.#files) out.add(rows.head);
  }

  add(fact: Fact): void {
    for (const { rows, out } of this.#files) out.add(rows.row(fact));
  }

  end(): void {
    for (const { rows, out } of this.#files) {
      out.add(rows.tail());
      out.end();
    }
  }
}

/** A file that is written in blocks. */
class Blocks {
  readonly #file: number;
  #texts: string[] = [];
  #length = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'w');
  }

  add(text: string): void {
    this.#texts.push(text);
    this.#length += text.length;
    if (this.#length >= BLOCK) this.#flush();
  }

  end(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    const bytes = Buffer.from(this.#texts.join(''));
    for (let from = 0; from < bytes.length;) from += writeSync(this.#file, bytes, from);
    this.#texts = [];
    this.#length = 0;
  }
}
