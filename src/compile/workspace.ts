import { createHash, hash } from 'node:crypto';
import {
  accessSync,
  appendFileSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { decoded } from './encoding.ts';

/**
 * The world outside the compiler. Paths use forward slashes; relative ones start at the root of the workspace.
 * Missing files and folders are values, never exceptions.
 */
export interface Workspace {
  /**
   * Names in a folder, folders with a slash at the end, in any order; null where there is no such folder. A file that
   * is named may be one that cannot be read.
   */
  list(folder: string): readonly string[] | null;
  /** The bytes of a file, or null. */
  bytes(file: string): Uint8Array | null;
  /** The text of a file, or null: UTF-8, or UTF-16 where it says so. Bytes that are neither become U+FFFD. */
  read(file: string): string | null;
  /** A file's bytes in blocks, each until the next one is asked for; null where it is missing. */
  blocks(file: string): Iterable<Uint8Array> | null;
  /** SHA-256 of the bytes of a file, hexadecimal; null where it is missing. */
  digest(file: string): string | null;
  /**
   * Which state of a file this is: another one once it was written; null where it is missing. Of a file that was written
   * just now it is never the same twice. Nothing is read.
   */
  state(file: string): string | null;
  write(file: string, text: string): void;
  /** Adds to the end of a file, which is made where it is missing. */
  append(file: string, text: string): void;
  log(line: string): void;
  /** The calendar day of now, `YYYY-MM-DD`, in UTC. */
  today(): string;
  /** SHA-256 of bytes, or of the UTF-8 bytes of a text, hexadecimal. */
  hash(content: string | Uint8Array): string;
}

/** The file system, seen from a root folder. */
export function diskWorkspace(root: string, log: (line: string) => void): Workspace {
  return {
    list: (folder) => orNull(() => namesIn(resolve(root, folder))),
    bytes: (file) => orNull(() => readFileSync(resolve(root, file))),
    read: (file) => orNull(() => decoded(readFileSync(resolve(root, file)))),
    blocks: (file) => orNull(() => (accessSync(resolve(root, file), constants.R_OK), blocksOf(resolve(root, file)))),
    digest: (file) => orNull(() => digestOf(blocksOf(resolve(root, file)))),
    state: (file) => orNull(() => stateOf(resolve(root, file))),
    write: (file, text) => {
      makeFolder(dirname(resolve(root, file)));
      writeFileSync(resolve(root, file), text);
    },
    append: (file, text) => appendFileSync(resolve(root, file), text),
    log,
    today: () => new Date().toISOString().slice(0, 10),
    hash: sha256,
  };
}

/** A workspace in memory; `files` can be read after the run. */
export function memoryWorkspace(
  files: Record<string, string>,
  { today = '2024-11-08', log = () => {} }: { today?: string; log?: (line: string) => void } = {},
): Workspace & { readonly files: Record<string, string> } {
  return {
    files,
    list: (folder) => {
      const prefix = folder === '' || folder === '.' ? '' : `${folder}/`;
      const below = Object.keys(files).filter((file) => file.startsWith(prefix));
      const names = below.map((file) => file.slice(prefix.length).replace(/\/.*/, '/'));
      return names.length > 0 ? [...new Set(names)] : null;
    },
    bytes: (file) => (files[file] === undefined ? null : Buffer.from(files[file])),
    read: (file) => files[file] ?? null,
    blocks: (file) => (files[file] === undefined ? null : [Buffer.from(files[file])]),
    digest: (file) => (files[file] === undefined ? null : sha256(files[file])),
    state: (file) => files[file] ?? null,
    write: (file, text) => {
      files[file] = text;
    },
    append: (file, text) => {
      files[file] = (files[file] ?? '') + text;
    },
    log,
    today: () => today,
    hash: sha256,
  };
}

/**
 * Makes a folder and those above it, one by one: where the system refuses one as missing, as below /proc, Node's own
 * recursion never ends.
 */
function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at); at = dirname(at)) missing.unshift(at);
  for (const one of missing) {
    try {
      mkdirSync(one);
    } catch (error) {
      // Somebody else made it meanwhile.
      if (!existsSync(one)) throw error;
    }
  }
}

const BLOCK = 1 << 22;

function* blocksOf(path: string): Iterable<Uint8Array> {
  const file = openSync(path, 'r');
  // Most files are small, and a story may have thousands of them.
  const buffer = Buffer.allocUnsafe(Math.min(BLOCK, fstatSync(file).size + 1));
  try {
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) {
      yield buffer.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}

function digestOf(blocks: Iterable<Uint8Array>): string {
  const digest = createHash('sha256');
  for (const block of blocks) digest.update(block);
  return digest.digest('hex');
}

/** Milliseconds within which a file may be written twice at what its file system takes for one time. */
const TICK = 100;

let asked = 0;

function stateOf(path: string): string {
  const { mtimeNs, ctimeNs, size, ino } = statSync(path, { bigint: true });
  const isOld = Date.now() - Number(mtimeNs / 1_000_000n) > TICK;
  return `${mtimeNs} ${ctimeNs} ${size} ${ino}${isOld ? '' : ` ${(asked += 1)}`}`;
}

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder).map((name) => (isFolder(join(folder, name)) ? `${name}/` : name));
}

/** A link that leads nowhere is a file that cannot be read. */
function isFolder(path: string): boolean {
  return orNull(() => statSync(path).isDirectory()) ?? false;
}

/** A file that cannot be read is a file that is not there; any other fault is a defect and is thrown. */
function orNull<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}
