import { type Document, type Node as YamlNode, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Problems } from '../problems/problem.ts';
import { readPlainYaml } from './quick.ts';
import { reportConflict } from './conflict.ts';
import { AS_TEXT, documentIn } from './document.ts';
import type { Entry, Node } from './node.ts';
import { type At, type Source, wholeFile } from './source.ts';
import { syntaxOf } from './syntax.ts';

/** Bytes of a file, in UTF-16 units; levels of nesting; columns of indentation. */
export const LIMITS = { size: 1_000_000, depth: 24, indent: 200 } as const;

/** Reads YAML 1.2 (core schema) into nodes, or reports why not. An empty file is `nothing` and no problem. */
export function readYaml(source: Source, problems: Problems): Node | undefined {
  problems.know(source);
  if (!isReadable(source, problems)) return undefined;
  return readPlainYaml(source, LIMITS.depth) ?? readByLibrary(source, problems);
}

/** Reads any YAML; the file is known to the problems. */
export function readByLibrary(source: Source, problems: Problems): Node | undefined {
  if (!isShallow(source, problems)) return undefined;
  const document = parseDocument(source.text, {
    schema: 'core',
    strict: true,
    prettyErrors: false,
    // A second document is an error only where errors may be told.
    logLevel: 'error',
  });
  const sound = reportSyntax(document, source, problems);
  if (!sound) return undefined;
  return new Reader(source, problems).node(document.contents);
}

function isReadable(source: Source, problems: Problems): boolean {
  const { file, text } = source;
  const whole = wholeFile(file);
  if (text.length > LIMITS.size) {
    problems.add('too-large', whole, { size: Math.ceil(text.length / 1000), limit: LIMITS.size / 1000 });
    return false;
  }
  const document = documentIn(text);
  if (document !== null) {
    problems.add('not-text', whole, { what: document }, AS_TEXT);
    return false;
  }
  // eslint-disable-next-line no-control-regex -- these are the characters that YAML forbids
  const foreign = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFD]/.exec(text);
  if (foreign) {
    const what = foreign[0] === '\uFFFD' ? 'a character cannot be read' : 'it holds control characters';
    problems.add('not-text', { file, start: foreign.index, end: foreign.index + 1 }, { what });
    return false;
  }
  if (/\r(?!\n)/.test(text) && !text.includes('\n')) {
    const instead = 'Save the file with the line ends “LF” or “CRLF”.';
    problems.add('not-text', whole, { what: 'its lines end with CR alone' }, instead);
    return false;
  }
  return !reportConflict(source, problems);
}

function isShallow({ file, text }: Source, problems: Problems): boolean {
  const deep = tooDeep(text);
  if (deep === null) return true;
  problems.add('too-deep', { file, start: deep, end: deep + 1 }, { limit: LIMITS.depth });
  return false;
}

/**
 * Where a text nests too deep, before it is parsed (the parser recurses). An upper bound: brackets inside quotes
 * count, unless they close again.
 */
function tooDeep(text: string): number | null {
  let brackets = 0;
  for (const { 0: part, index } of text.matchAll(/[[{]|[\]}]|(?<=\n|^) *(?:[-?:] +)*(?=\S)/g)) {
    if (part === '[' || part === '{') brackets += 1;
    else if (part === ']' || part === '}') brackets = Math.max(0, brackets - 1);
    else if (part.length > LIMITS.indent || part.replace(/ /g, '').length > LIMITS.depth) return index;
    if (brackets > LIMITS.depth) return index;
  }
  return null;
}

/** Reports the first fault only: what follows it in the file is misread because of it. */
function reportSyntax(document: Document.Parsed, { file, text }: Source, problems: Problems): boolean {
  const error = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  if (!error) return true;
  const tab = /^[ ]*\t/m.exec(text);
  if (tab && tab.index <= error.pos[0]) {
    const at = tab.index + tab[0].length - 1;
    problems.add('yaml-tab', { file, start: at, end: at + 1 }, {});
  } else {
    const { start, end, reason, instead } = syntaxOf(error, text);
    problems.add('yaml-syntax', { file, start, end }, { reason }, instead);
  }
  return false;
}

/** Keys whose values are free texts, as against ids, dates and words of a list. */
const TEXTS: ReadonlySet<string> = new Set(
  'title summary label unit headline publisher name question text plain note notes why words because term meaning answer licence credits'.split(' '), // prettier-ignore
);

class Reader {
  constructor(
    readonly source: Source,
    readonly problems: Problems,
  ) {}

  node(node: unknown, depth = 0, fallback?: At): Node {
    const at = this.at(node as YamlNode, fallback);
    if (depth > LIMITS.depth) {
      this.problems.add('too-deep', at, { limit: LIMITS.depth });
      return { kind: 'nothing', at };
    }
    this.refuseTag(node as YamlNode, at);
    if (isMap(node)) return { kind: 'map', at, entries: this.entries(node.items, depth), source: this.text(at) };
    if (isSeq(node))
      return {
        kind: 'list',
        at,
        items: node.items.map((item) => this.node(item, depth + 1, at)),
        source: this.text(at),
      };
    if (isAlias(node)) {
      this.problems.add('yaml-alias', at, { name: node.source });
      return { kind: 'text', at, value: node.source, source: node.source };
    }
    if (isScalar(node)) return this.scalar(node.value, typeof node.source === 'string' ? node.source : '', at);
    return { kind: 'nothing', at };
  }

  private entries(items: readonly { key: unknown; value: unknown }[], depth: number): readonly Entry[] {
    const seen = new Set<string>();
    return items.flatMap(({ key, value }) => {
      const at = this.at(key as YamlNode);
      if (!isScalar(key)) {
        this.problems.add('wrong-kind', at, { got: 'a list or a table', wanted: 'the name of a key' });
        return [];
      }
      const name = String(key.value);
      if (seen.has(name)) {
        const instead =
          name === 'id' ? 'Begin the next entry of the list with `- id:`, or keep one of them.' : undefined;
        this.problems.add('duplicate-key', at, { key: name }, instead);
        return [];
      }
      seen.add(name);
      if (TEXTS.has(name)) this.seeComment(value);
      return [{ key: name, at, value: this.node(value, depth + 1, at) }];
    });
  }

  private scalar(value: unknown, source: string, at: At): Node {
    if (typeof value === 'string') return { kind: 'text', at, value: value.normalize('NFC').trim(), source };
    if (typeof value === 'number' || typeof value === 'bigint')
      return { kind: 'number', at, value: Number(value), source };
    if (typeof value === 'boolean') return { kind: 'boolean', at, value, source };
    return { kind: 'nothing', at };
  }

  /** What stands behind a hash sign is no part of a text without quotation marks: words may be lost. */
  private seeComment(node: unknown): void {
    if (!isScalar(node) || node.type !== 'PLAIN' || !node.comment) return;
    const { file, end } = this.at(node as YamlNode);
    const rest = /^[ \t]+(?=#)/.exec(this.source.text.slice(end, end + 200));
    if (!rest) return;
    const start = end + rest[0].length;
    this.problems.add('comment-after-text', { file, start, end: start + 1 + node.comment.length }, {});
  }

  private refuseTag(node: YamlNode | null, at: At): void {
    const tag = node?.tag;
    if (tag && !tag.startsWith('tag:yaml.org,2002:')) this.problems.add('yaml-tag', at, { tag });
  }

  private at(node: YamlNode | null, fallback?: At): At {
    const { file } = this.source;
    if (!node?.range) return fallback ?? { file, start: 0, end: 0 };
    const [start, end] = node.range;
    return { file, start, end: Math.max(start, end) };
  }

  private text({ start, end }: At): string {
    return this.source.text.slice(start, end);
  }
}
