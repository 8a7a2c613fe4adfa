import type { At, Source } from './source.ts';
import type { Entry, Node } from './node.ts';

/** Thrown where a file is not plain YAML; the library reads it then, and says what is wrong. */
const NOT_PLAIN = new Error('not plain YAML');

const [SPACE, DASH, QUOTE, APOSTROPHE, COMMA, COLON, HASH] = [' ', '-', '"', "'", ',', ':', '#'].map((one) =>
  one.charCodeAt(0),
);
const [LIST, LIST_END, MAP, MAP_END] = ['[', ']', '{', '}'].map((one) => one.charCodeAt(0));

/** A key as editors write it; what YAML would read as something else than its letters is left to the library. */
const KEY = /[A-Za-z][A-Za-z0-9_-]*:(?= |\n|$)/y;
const OTHER_KEY = /^(?:true|false|null)$/i;
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
/** What the core schema reads as a number, and is not written plainly. */
const ODD_NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$|^0o[0-7]+$|^0x[\dA-Fa-f]+$|^[-+]?\.(?:inf|nan)$/i;
const ODD_WORD = /^(?:true|false|null)$/i;
const JSON_ESCAPES = /^(?:[^\\]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*$/;

/**
 * Reads YAML that is written plainly: block tables and lists, values on one line, quotes with the escapes of JSON,
 * lists and tables in brackets on one line; no comments, anchors, tags or texts over several lines. Gives exactly the
 * nodes that the library gives, some twenty times as fast, or null for everything else.
 * @param depth levels of nesting beyond which it gives up
 */
export function readPlainYaml(source: Source, depth: number): Node | null {
  if (/\t|\r|^[ ]*#|^(?:---|\.\.\.|%)/m.test(source.text)) return null;
  try {
    return new Plain(source, depth).file();
  } catch (error) {
    if (error === NOT_PLAIN) return null;
    throw error;
  }
}

class Plain {
  readonly #text: string;
  readonly #file: string;
  #at = 0;
  /** Where the line of the last value ends, its line end included. */
  #ended = 0;

  constructor(
    { text, file }: Source,
    readonly depth: number,
  ) {
    this.#text = text;
    this.#file = file;
  }

  file(): Node {
    const indent = this.#indent();
    if (indent !== 0) throw NOT_PLAIN;
    const node = this.#block(0, 0);
    if (this.#indent() !== -1) throw NOT_PLAIN;
    return node;
  }

  /** Moves to the next line that holds something; its indentation, or -1 at the end. Leaves off at that line's start. */
  #indent(): number {
    for (let at = this.#at; at < this.#text.length; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === 10) this.#at = at + 1;
      else if (code !== SPACE) return at - this.#at;
    }
    return -1;
  }

  /** The list or table whose first line begins here, indented by `indent`. */
  #block(indent: number, level: number): Node {
    if (level > this.depth) throw NOT_PLAIN;
    this.#at += indent;
    if (this.#code() === DASH && this.#isGap(this.#at + 1)) return this.#list(indent, level);
    return this.#table(indent, level);
  }

  /** Begins at the first dash. */
  #list(indent: number, level: number): Node {
    const start = this.#at;
    const items: Node[] = [];
    let more = true;
    while (more) {
      const from = this.#at + 1;
      this.#at = this.#after(from);
      if (this.#at === from || this.#code() === 10 || this.#at >= this.#text.length) throw NOT_PLAIN;
      const column = indent + 1 + this.#at - from;
      items.push(this.#item(column, indent, level + 1));
      more = this.#indent() === indent && this.#text.charCodeAt(this.#at + indent) === DASH && this.#isGap(this.#at + indent + 1); // prettier-ignore
      if (more) this.#at += indent;
    }
    return { kind: 'list', ...this.#span(start, this.#ended), items };
  }

  #item(column: number, indent: number, level: number): Node {
    KEY.lastIndex = this.#at;
    if (KEY.test(this.#text)) return this.#table(column, level);
    return this.#line(indent, level);
  }

  /** Begins at the first key. */
  #table(indent: number, level: number): Node {
    if (level > this.depth) throw NOT_PLAIN;
    const start = this.#at;
    const entries: Entry[] = [];
    let more = true;
    while (more) {
      entries.push(this.#entry(entries, indent, level));
      more = this.#indent() === indent && this.#text.charCodeAt(this.#at + indent) !== DASH;
      if (more) this.#at += indent;
    }
    return { kind: 'map', ...this.#span(start, this.#ended), entries: fitted(entries) };
  }

  #entry(before: readonly Entry[], indent: number, level: number): Entry {
    const start = this.#at;
    const key = this.#key(before);
    const at = this.#place(start, start + key.length);
    this.#at = this.#after(start + key.length + 1);
    if (this.#code() !== 10 && this.#at < this.#text.length) return { key, at, value: this.#line(indent, level + 1) };
    const inner = this.#indent();
    const isList = inner === indent && this.#text.charCodeAt(this.#at + inner) === DASH && this.#isGap(this.#at + inner + 1); // prettier-ignore
    if (inner <= indent && !isList) throw NOT_PLAIN;
    return { key, at, value: this.#block(inner, level + 1) };
  }

  #key(before: readonly Entry[]): string {
    KEY.lastIndex = this.#at;
    if (!KEY.test(this.#text)) throw NOT_PLAIN;
    const key = this.#text.slice(this.#at, KEY.lastIndex - 1);
    if (OTHER_KEY.test(key)) throw NOT_PLAIN;
    for (const entry of before) if (entry.key === key) throw NOT_PLAIN;
    return key;
  }

  /** A value that ends with its line; nothing deeper may follow. */
  #line(indent: number, level: number): Node {
    const code = this.#code();
    const node = code === LIST || code === MAP ? this.#flow(level) : this.#scalar(false);
    this.#at = this.#after(this.#at);
    if (this.#at < this.#text.length && this.#code() !== 10) throw NOT_PLAIN;
    this.#at += 1;
    this.#ended = Math.min(this.#at, this.#text.length);
    if (this.#indent() > indent) throw NOT_PLAIN;
    return node;
  }

  #flow(level: number): Node {
    if (level > this.depth) throw NOT_PLAIN;
    if (this.#code() === LIST) return this.#flowList(level);
    return this.#code() === MAP ? this.#flowTable(level) : this.#scalar(true);
  }

  #flowList(level: number): Node {
    const start = this.#at;
    const items: Node[] = [];
    this.#at = this.#after(start + 1);
    while (this.#code() !== LIST_END) {
      items.push(this.#flow(level + 1));
      this.#separate(LIST_END);
    }
    this.#at += 1;
    return { kind: 'list', ...this.#span(start, this.#at), items: fitted(items) };
  }

  #flowTable(level: number): Node {
    const start = this.#at;
    const entries: Entry[] = [];
    this.#at = this.#after(start + 1);
    while (this.#code() !== MAP_END) {
      const from = this.#at;
      const key = this.#key(entries);
      const at = this.#place(from, from + key.length);
      this.#at = this.#after(from + key.length + 1);
      entries.push({ key, at, value: this.#flow(level + 1) });
      this.#separate(MAP_END);
    }
    this.#at += 1;
    return { kind: 'map', ...this.#span(start, this.#at), entries: fitted(entries) };
  }

  /** Between two values in brackets: a comma, or their end. */
  #separate(end: number | undefined): void {
    this.#at = this.#after(this.#at);
    if (this.#code() === end) return;
    if (this.#code() !== COMMA) throw NOT_PLAIN;
    this.#at = this.#after(this.#at + 1);
    if (this.#code() === COMMA || this.#code() === end) throw NOT_PLAIN;
  }

  #scalar(inFlow: boolean): Node {
    const code = this.#code();
    if (code === QUOTE) return this.#quoted();
    if (code === APOSTROPHE) return this.#singleQuoted();
    return this.#plain(inFlow);
  }

  #quoted(): Node {
    const start = this.#at;
    let end = start + 1;
    for (; this.#text.charCodeAt(end) !== QUOTE; end += 1) {
      const code = this.#text.charCodeAt(end);
      if (code === 10 || end >= this.#text.length) throw NOT_PLAIN;
      if (code === 92) end += 1;
    }
    const inner = this.#text.slice(start + 1, end);
    this.#at = end + 1;
    return this.#words(start, inner.includes('\\') ? unescaped(inner) : inner);
  }

  #singleQuoted(): Node {
    const start = this.#at;
    let end = this.#text.indexOf("'", start + 1);
    while (end !== -1 && this.#text.charCodeAt(end + 1) === APOSTROPHE) end = this.#text.indexOf("'", end + 2);
    const inner = this.#text.slice(start + 1, end === -1 ? start + 1 : end);
    if (end === -1 || inner.includes('\n')) throw NOT_PLAIN;
    this.#at = end + 1;
    return this.#words(start, inner.replaceAll("''", "'"));
  }

  #words(start: number, value: string): Node {
    return { kind: 'text', at: this.#place(start, this.#at), value: value.normalize('NFC').trim(), source: value };
  }

  #plain(inFlow: boolean): Node {
    const start = this.#at;
    if (!/[A-Za-z0-9À-\u1FFF\u3000-\uD7FF]/.test(this.#text.charAt(start)) && !this.#isNegative(start)) throw NOT_PLAIN;
    let end = start;
    for (let at = start; at < this.#text.length; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === 10 || (inFlow && (code === COMMA || code === LIST_END || code === MAP_END))) break;
      if (inFlow && (code === LIST || code === MAP)) throw NOT_PLAIN;
      if (code === COLON && (this.#isGap(at + 1) || inFlow)) throw NOT_PLAIN;
      if (code === HASH && this.#text.charCodeAt(at - 1) === SPACE) throw NOT_PLAIN;
      if (code !== SPACE) end = at + 1;
    }
    this.#at = end;
    return resolved(this.#text.slice(start, end), this.#place(start, end));
  }

  #isNegative(at: number): boolean {
    return this.#text.charCodeAt(at) === DASH && /\d/.test(this.#text.charAt(at + 1));
  }

  #code(): number {
    return this.#text.charCodeAt(this.#at);
  }

  /** The first character after spaces. */
  #after(from: number): number {
    let at = from;
    while (this.#text.charCodeAt(at) === SPACE) at += 1;
    return at;
  }

  /** A space, the end of a line or of the file. */
  #isGap(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return code === SPACE || code === 10 || at >= this.#text.length;
  }

  #place(start: number, end: number): At {
    return { file: this.#file, start, end };
  }

  #span(start: number, end: number): { at: At; source: string } {
    return { at: this.#place(start, end), source: this.#text.slice(start, end) };
  }
}

/** The same list without the room that it grew: a file has very many, and they stay until it is read. */
function fitted<T>(list: readonly T[]): readonly T[] {
  return list.slice();
}

function unescaped(inner: string): string {
  if (!JSON_ESCAPES.test(inner)) throw NOT_PLAIN;
  return JSON.parse(`"${inner}"`) as string;
}

/** A value without quotes, as the core schema reads it. */
function resolved(text: string, at: At): Node {
  if (NUMBER.test(text)) return { kind: 'number', at, value: Number(text), source: text };
  if (ODD_NUMBER.test(text)) throw NOT_PLAIN;
  if (text === 'true' || text === 'false') return { kind: 'boolean', at, value: text === 'true', source: text };
  if (ODD_WORD.test(text)) throw NOT_PLAIN;
  return { kind: 'text', at, value: text.normalize('NFC').trim(), source: text };
}
