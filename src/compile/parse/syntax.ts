import type { YAMLParseError } from 'yaml';

/** Why a file is not YAML, in the words of an editor: where (UTF-16 offsets), the reason, and what to write instead. */
interface Syntax {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly instead?: string | undefined;
}

/** A line of a file: where it begins, and its text without the line end. */
interface Line {
  readonly from: number;
  readonly text: string;
}

type Explain = (text: string, pos: number, message: string) => Syntax | null;

/** The parser's first error as an editor can act on it; what is rare keeps the parser's own words. */
export function syntaxOf({ code, message, pos: [start, end] }: YAMLParseError, text: string): Syntax {
  const explained = oddLine(text, start, code) ?? EXPLAINED[code]?.(text, start, message);
  return explained ?? { start, end: Math.max(end, start + 1), reason: message.replace(/[.:\s]+$/, '') };
}

const EXPLAINED: Readonly<Record<string, Explain | undefined>> = {
  MULTIPLE_DOCS: secondDocument,
  MISSING_CHAR: missingSign,
  BLOCK_AS_IMPLICIT_KEY: (text, pos) => colonInText(text, pos) ?? deeperLine(text, pos),
  MULTILINE_IMPLICIT_KEY: noKey,
  BLOCK_IN_FLOW: (text, pos) =>
    strangeComma(text, pos) ??
    noComma(text, pos) ??
    at(pos, 'a text with a colon needs quotation marks', 'Put the text into quotation marks.'),
  UNEXPECTED_TOKEN: (text, pos, message) =>
    curlyQuote(text, pos) ??
    afterQuote(text, pos) ??
    noDash(message, pos) ??
    withoutKey(text, pos) ??
    atMargin(text, pos),
  BAD_INDENT: (_, pos, message) => (message.includes('end with') ? openBracket(message, pos) : otherColumn(pos)),
  BAD_DQ_ESCAPE: (_, pos) =>
    at(pos, 'a backslash in double quotation marks begins a sign of its own', 'Write `\\\\` for a backslash.', pos + 2),
  BAD_SCALAR_START: (_, pos) => at(pos, 'a text cannot begin with this sign', 'Put the text into quotation marks.'),
};

function at(start: number, reason: string, instead?: string, end = start + 1): Syntax {
  return { start, end, reason, instead };
}

/** What the beginning of a line, or of the text in it, shows whatever the parser made of it. */
function oddLine(text: string, pos: number, code: string): Syntax | null {
  const line = lineOf(text, pos);
  if (/^ *[\u00A0\u2000-\u200B\u3000]/.test(line.text))
    return at(line.from, 'the line is indented with spaces of another kind', 'Delete them, and type plain spaces.');
  const dash = /^ *(?:(-)(?=[\w"'])|[–—])/.exec(line.text);
  if (dash && code !== 'MULTIPLE_DOCS') {
    const [reason, instead] = dash[1] ? ['a space is missing after the dash', 'Write `- `.'] : ['this dash begins no entry', 'Write a hyphen and a space: `- `.']; // prettier-ignore
    return at(line.from + dash[0].length - 1, reason, instead);
  }
  return oddSign(line, pos);
}

const CLOSE = 'Close it where the text ends; one inside the text is written \\".';

/** A text without quotation marks that begins with a sign of YAML's own. */
function oddSign({ from, text }: Line, pos: number): Syntax | null {
  const [, key = '', value = ''] = /^((?:[ ]|- )*[\w-]+:[ ]+)((?:[*&%@`?[{-]|[>|] +[^\s#]).*\S)/.exec(text) ?? [];
  const start = from + key.length;
  const sign = value.charAt(0);
  const quotes = /[[{]/.test(sign) ? [...value.matchAll(/(?<!\\)"/g)] : [];
  if (quotes.length % 2 === 1)
    return at(start + (quotes.at(-1)?.index ?? 0), 'the quotation mark here is never closed', CLOSE);
  // A list or a table is one until something follows its end.
  if (value === '' || (/[[{]/.test(sign) && !/[\]}]\s*$/.test(text.slice(0, pos - from)))) return null;
  const reason = `a text that begins with “${sign}” needs quotation marks`;
  return at(start, reason, quotedLine(key, value), start + value.length);
}

/** `{ question: man، position: open }`: the comma of another script parts nothing. */
function strangeComma(text: string, pos: number): Syntax | null {
  const { from, text: line } = lineOf(text, pos);
  const found = line.slice(pos - from).search(/[\u060C\u3001\uFF0C](?=\s*[\w-]+:\s)/);
  if (found === -1) return null;
  const reason = `“${text.charAt(pos + found)}” parts nothing here`;
  return at(pos + found, reason, 'Write a plain comma and a space: `, `.');
}

/** `{ article: gazette passage: "…" }`: a second key in one value of a table on one line. */
function noComma(text: string, pos: number): Syntax | null {
  const { from, text: line } = lineOf(text, pos);
  const found = /[{,]\s*[\w-]+:\s+[^\s"'{}[\],][^"'{}[\],]*?\s([\w-]+:)\s/.exec(line);
  if (!found?.[1]) return null;
  const start = from + found.index + found[0].length - found[1].length - 1;
  const instead = `Write a comma before \`${found[1]}\`; or, if the text goes on there, put it into quotation marks.`;
  return at(start, 'a comma or quotation marks are missing here', instead, start + found[1].length);
}

/** A text without the curly quotation marks that a word processor put in the place of straight ones. */
function unquoted(value: string): string {
  return /^(?:“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»)$/.test(value) ? value.slice(1, -1).trim() : value;
}

function quotedLine(key: string, value: string): string {
  const quoted = `"${unquoted(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  return value.length > 120
    ? 'Put the text into quotation marks.'
    : `Write \`${key.trim().replace(/^- */, '')} ${quoted}\`.`;
}

function secondDocument(text: string, pos: number): Syntax {
  const start = text.indexOf('---', Math.max(0, text.lastIndexOf('\n', pos) - 3));
  const sign = start === -1 ? '...' : '---';
  const from = start === -1 ? Math.max(0, text.lastIndexOf('\n...', pos) + 1) : start;
  const reason = `a second document begins at \`${sign}\`, and nothing would read it`;
  return at(from, reason, `Take away the line \`${sign}\`.`, from + 3);
}

function missingSign(text: string, pos: number, message: string): Syntax | null {
  const quote = /closing (["'])/.exec(message)?.[1];
  if (quote !== undefined) {
    const open = Math.max(0, text.lastIndexOf(quote, pos - 1));
    const how = quote === '"' ? '; one inside the text is written \\"' : '; one inside the text is written twice';
    return at(open, 'the quotation mark here is never closed', `Close it where the text ends${how}.`);
  }
  if (message.includes('end with')) return openBracket(message, pos);
  if (message.includes('without - indicator')) return noEntry(pos);
  if (!message.includes('Missing ,')) return null;
  const instead =
    'Put a comma between two values, and quotation marks round a text that holds a comma, a colon or a bracket.';
  return at(pos, 'a comma is missing before this', instead);
}

function openBracket(message: string, pos: number): Syntax {
  const sign = /end with an? (\S)/.exec(message)?.[1] ?? ']';
  return at(pos, `a bracket is still open here: “${sign}” is missing`, `Write \`${sign}\` where the list ends.`);
}

/** `title: Ferry: late`: the value holds a colon, so that YAML sees a table in it. */
function colonInText(text: string, pos: number): Syntax | null {
  const line = lineOf(text, pos);
  const [, key = '', value = ''] = /^((?:[ ]|- )*[\w-]+:[ ]+)(.*\S)/.exec(line.text) ?? [];
  if (!/:(?:\s|$)/.test(value) || /^["'[{|>]/.test(value)) return null;
  const start = line.from + key.length;
  const reason = 'a text with a colon needs quotation marks';
  return at(start, reason, quotedLine(key, value), start + value.length);
}

function deeperLine(text: string, pos: number): Syntax | null {
  const line = lineOf(text, pos);
  const next = line.from + line.text.length + 1;
  if (next >= text.length) return null;
  const below = lineOf(text, next);
  const start = below.from + (below.text.length - below.text.trimStart().length);
  const instead = 'Begin it under the first letter of the keys above it.';
  return at(start, 'this line is indented deeper than the one that it belongs to', instead);
}

/** A line without a key: `key:true`, or the rest of a text that goes on without quotes. */
function noKey(text: string, pos: number): Syntax {
  const line = lineOf(text, pos);
  if (/^\s*(?:`{3}|~{3})/.test(line.text)) return at(line.from, 'this line belongs to a page of text, not to YAML', 'Take away the lines with ```.'); // prettier-ignore
  const [, key, value = ''] = /^\s*(?:- +)?([\w-]+):(\S.*)$/.exec(line.text) ?? [];
  if (key !== undefined)
    return at(pos, 'a space is missing after the colon', `Write \`${key}: ${value.slice(0, 80)}\`.`);
  return at(
    pos,
    'this line has no key',
    'Write `key: value`, or indent the line if it goes on with the text above it.',
  );
}

/** Something follows a value that has ended already; most often behind a quotation mark inside the text. */
function afterQuote(text: string, pos: number): Syntax | null {
  const line = lineOf(text, pos);
  const before = line.text.slice(0, pos - line.from).trimEnd();
  if (!/["']$/.test(before)) return null;
  const instead = 'Put the whole text into double quotation marks, and write \\" for one inside it.';
  return at(line.from + before.length - 1, 'the text ends at this quotation mark, and more follows', instead);
}

/** `passage: “[…]”`: curly quotation marks are signs of the text, and hold nothing together. */
function curlyQuote(text: string, pos: number): Syntax | null {
  if (!/[“”„«»]/.test(text.charAt(pos - 1))) return null;
  return at(pos - 1, 'curly quotation marks hold no text together', 'Write straight ones: `"`.');
}

/** A key at the beginning of the line, below an entry whose keys are indented. */
function atMargin(text: string, pos: number): Syntax | null {
  return lineOf(text, pos).from === pos ? otherColumn(pos) : null;
}

/** A line that is neither a key nor an entry: most often the rest of a text that was broken by hand. */
function withoutKey(text: string, pos: number): Syntax | null {
  return /^\s*(?:- +)*["']?[\w-]+["']?:(?:\s|$)/.test(lineOf(text, pos).text) ? null : noKey(text, pos);
}

/** An entry of a list where a table was begun: the entry above it has no dash. */
function noDash(message: string, pos: number): Syntax | null {
  if (!message.includes('seq-item-ind')) return null;
  const reason = 'an entry begins here with a dash, and what stands above it began with none';
  return at(pos, reason, 'Begin each entry with `- `, all under the same letter.');
}

function noEntry(pos: number): Syntax {
  const instead = 'Indent it if it goes on with the text above it, or begin an entry with `- `.';
  return at(pos, 'this line begins no entry of the list', instead);
}

function otherColumn(pos: number): Syntax {
  const instead = 'Give it as many spaces as the lines beside it.';
  return at(pos, 'this line does not begin under the lines that it belongs to', instead);
}

function lineOf(text: string, pos: number): Line {
  const from = text.lastIndexOf('\n', pos - 1) + 1;
  const end = text.indexOf('\n', from);
  return { from, text: text.slice(from, end === -1 ? text.length : end).replace(/\r$/, '') };
}
