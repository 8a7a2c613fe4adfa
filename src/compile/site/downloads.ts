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

const BLOCK = 1 << 22;

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
  readonly #block = Buffer.allocUnsafe(BLOCK);
  #used = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'w');
  }

  add(text: string): void {
    // A character of a text takes three bytes at most.
    if (this.#used + text.length * 3 > BLOCK) this.#flush();
    if (text.length * 3 > BLOCK) this.#write(Buffer.from(text));
    else this.#used += this.#block.write(text, this.#used);
  }

  end(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    this.#write(this.#block.subarray(0, this.#used));
    this.#used = 0;
  }

  #write(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length;) from += writeSync(this.#file, bytes, from);
  }
}
