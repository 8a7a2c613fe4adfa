import { mayHide } from '../parse/hidden.ts';
import type { At } from '../parse/source.ts';
import type { Entry, Node } from '../parse/node.ts';

/** A line that is no JSON: where, in UTF-16 units. */
export class NotJson extends Error {
  constructor(readonly at: number) {
    super('not JSON');
  }
}

/**
 * What a line says, read by JSON itself, which gives no places; undefined where `readJsonLine` could see something else
 * in it: it is no JSON, a key stands twice in a table, a text may hold what nobody sees, or a number may be ten thousand
 * that is written `10.000`.
 */
export function plainTable(text: string): unknown {
  if (text.includes('\r') || mayHide(text) || POINTED.test(text)) return undefined;
  try {
    const table: unknown = JSON.parse(text);
    const keys = keysOf(table);
    return quickKeysIn(text) === keys || keysIn(text) === keys ? table : undefined;
  } catch {
    return undefined;
  }
}

/** The end of a number in whose place another may be meant (`isGrouped`). */
const POINTED = /\.\d\d0[\s,}\]]/;

/** How many keys a text of JSON writes, or more; NaN where a space may stand before a colon. */
function quickKeysIn(text: string): number {
  if (text.includes('" ') || text.includes('"\t')) return NaN;
  let count = 0;
  for (let at = text.indexOf('":'); at !== -1; at = text.indexOf('":', at + 2)) count += 1;
  return count;
}

/** How many keys a text of JSON writes. */
function keysIn(text: string): number {
  let count = 0;
  for (const { 1: colon } of text.matchAll(/"(?:[^"\\]|\\.)*"(?:[ \t]*(:))?/g)) if (colon !== undefined) count += 1;
  return count;
}

function keysOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + keysOf(one), 0);
  let count = 0;
  for (const key in value) count += 1 + keysOf((value as Record<string, unknown>)[key]);
  return count;
}

const SPACES = /[ \t]*/y;
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/**
 * Reads one line of JSON (RFC 8259) into the nodes that YAML files are read into, each with its place in the line.
 * @throws NotJson
 */
export function readJsonLine(text: string, file: string, depth: number): Node {
  const reader = new JsonReader(text, file, depth);
  const node = reader.value(0);
  reader.end();
  return node;
}

class JsonReader {
  #at = 0;

  constructor(
    readonly text: string,
    readonly file: string,
    readonly depth: number,
  ) {}

  value(level: number): Node {
    if (level > this.depth) throw new NotJson(this.#at);
    const code = this.#next();
    if (code === '{') return this.#table(level);
    if (code === '[') return this.#list(level);
    if (code === '"') {
      const start = this.#at;
      const source = this.#string();
      return { kind: 'text', at: this.#place(start), value: source.normalize('NFC').trim(), source };
    }
    return this.#literal();
  }

  /** Nothing may follow. */
  end(): void {
    if (this.#next() !== '') throw new NotJson(this.#at);
  }

  #table(level: number): Node {
    const start = this.#at;
    const entries: Entry[] = [];
    this.#at += 1;
    while (this.#next() !== '}') {
      const from = this.#at;
      if (this.#next() !== '"') throw new NotJson(from);
      const key = this.#string();
      const at = this.#place(from);
      this.#expect(':');
      if (entries.some((entry) => entry.key === key)) throw new NotJson(from);
      entries.push({ key, at, value: this.value(level + 1) });
      this.#separate('}');
    }
    this.#at += 1;
    return { kind: 'map', at: this.#place(start), entries, source: this.text.slice(start, this.#at) };
  }

  #list(level: number): Node {
    const start = this.#at;
    const items: Node[] = [];
    this.#at += 1;
    while (this.#next() !== ']') {
      items.push(this.value(level + 1));
      this.#separate(']');
    }
    this.#at += 1;
    return { kind: 'list', at: this.#place(start), items, source: this.text.slice(start, this.#at) };
  }

  #separate(end: string): void {
    const code = this.#next();
    if (code === end) return;
    this.#expect(',');
    if (this.#next() === end) throw new NotJson(this.#at);
  }

  #expect(sign: string): void {
    if (this.#next() !== sign) throw new NotJson(this.#at);
    this.#at += 1;
  }

  #string(): string {
    const start = this.#at + 1;
    let end = this.text.indexOf('"', start);
    while (end !== -1 && isEscaped(this.text, end)) end = this.text.indexOf('"', end + 1);
    if (end === -1) throw new NotJson(this.#at);
    const inner = this.text.slice(start, end);
    this.#at = end + 1;
    return inner.includes('\\') ? this.#unescaped(inner, start) : inner;
  }

  #unescaped(inner: string, at: number): string {
    try {
      return JSON.parse(`"${inner}"`) as string;
    } catch {
      throw new NotJson(at);
    }
  }

  #literal(): Node {
    LITERAL.lastIndex = this.#at;
    const source = LITERAL.exec(this.text)?.[0];
    if (source === undefined) throw new NotJson(this.#at);
    const start = this.#at;
    this.#at += source.length;
    const at = this.#place(start);
    if (source === 'null') return { kind: 'nothing', at };
    if (source === 'true' || source === 'false') return { kind: 'boolean', at, value: source === 'true', source };
    return { kind: 'number', at, value: Number(source), source };
  }

  /** The next character that is no space; empty at the end. */
  #next(): string {
    SPACES.lastIndex = this.#at;
    SPACES.test(this.text);
    this.#at = SPACES.lastIndex;
    return this.text.charAt(this.#at);
  }

  #place(start: number): At {
    return { file: this.file, start, end: this.#at };
  }
}

function isEscaped(text: string, quote: number): boolean {
  let at = quote - 1;
  while (text.charCodeAt(at) === 92) at -= 1;
  return (quote - at) % 2 === 0;
}
