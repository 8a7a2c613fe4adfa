/** A text file as it was read, without its byte order mark. */
export interface Source {
  readonly file: string;
  readonly text: string;
  /** Number of its first line in the file, where it is a part of one; else 1. */
  readonly line?: number;
}

/** A place in a file: UTF-16 offsets, half-open. `whole` names the file and no line in it. */
export interface At {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly whole?: true;
}

/** A value as an editor wrote it, with its place. */
export interface Written<T> {
  readonly value: T;
  readonly at: At;
}

const FRAME_WIDTH = 100;

export function sourceOf(file: string, raw: string): Source {
  return { file, text: raw.startsWith('\uFEFF') ? raw.slice(1) : raw };
}

/** A whole file, existing or missing. */
export function wholeFile(file: string): At {
  return { file, start: 0, end: 0, whole: true };
}

/** Line and column (both from 1) of a place, and the line with a caret under it. */
export function lineAt(source: Source, { start, end }: At): { line: number; column: number; frame: string } {
  const lines = linesOf(source);
  const line = lineIndex(lines, start);
  const from = lines[line] ?? 0;
  const text = source.text.slice(from, lines[line + 1]).replace(/[\r\n]+$/, '');
  const column = start - from;
  const number = line + (source.line ?? 1);
  return { line: number, column: column + 1, frame: frameOf(number, text, column, end - start) };
}

/** Offsets of the first character of each line; most files have no problem, and are never asked. */
const known = new WeakMap<Source, readonly number[]>();

function linesOf(source: Source): readonly number[] {
  const lines = known.get(source) ?? [0, ...Array.from(source.text.matchAll(/\r\n|\n|\r/g), ({ 0: end, index }) => index + end.length)]; // prettier-ignore
  known.set(source, lines);
  return lines;
}

function lineIndex(lines: readonly number[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function frameOf(line: number, text: string, column: number, length: number): string {
  const skipped = column > FRAME_WIDTH - 20 ? column - 20 : 0;
  const cut = text.length > skipped + FRAME_WIDTH;
  const shown = visible(text.slice(skipped, skipped + FRAME_WIDTH)) + (cut ? '…' : '');
  const label = `    ${line} | ${skipped > 0 ? '…' : ''}`;
  const caret = Math.max(1, Math.min(length, shown.length - (column - skipped)));
  return `${label}${shown}\n${' '.repeat(label.length + column - skipped)}${'^'.repeat(caret)}`;
}

/** Control characters and tabs as one visible character each, so that the caret stands where it should. */
function visible(text: string): string {
  return text.replace(/\t/g, '→').replace(/[\p{Cc}\p{Cf}]/gu, '·');
}
