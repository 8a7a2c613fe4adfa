/** A record of a table: its text without the line end, and the number of its first line, from 1. */
export interface Row {
  readonly text: string;
  readonly line: number;
}

/** The lines of a text that comes in blocks; empty ones are left out. */
export function* linesOf(blocks: Iterable<string>): Iterable<Row> {
  for (const row of recordsOf(blocks, false)) if (row.text.trim() !== '') yield row;
}

/** The lines of a text in UTF-8 in which a word stands, from blocks of its bytes: no other line becomes text. */
export function* linesWith(blocks: Iterable<Uint8Array>, word: string): Iterable<string> {
  let rest = Buffer.alloc(0);
  for (const block of blocks) {
    const bytes = Buffer.concat([rest, block]);
    const whole = bytes.lastIndexOf(LINE_END) + 1;
    for (let at = bytes.indexOf(word); at !== -1 && at < whole;) {
      const end = bytes.indexOf(LINE_END, at);
      yield withoutReturn(bytes.toString('utf8', bytes.lastIndexOf(LINE_END, at) + 1, end));
      at = bytes.indexOf(word, end);
    }
    rest = bytes.subarray(whole);
  }
  if (rest.includes(word)) yield withoutReturn(rest.toString());
}

const LINE_END = '\n'.charCodeAt(0);

/**
 * The records of a text that comes in blocks: its lines, or where quotes count, lines joined inside them (RFC 4180).
 */
export function* recordsOf(blocks: Iterable<string>, quotes: boolean): Iterable<Row> {
  let rest = '';
  let line = 1;
  for (const block of blocks) {
    const text = rest + block;
    let from = 0;
    for (let end = endOf(text, from, quotes); end !== -1; end = endOf(text, from, quotes)) {
      const record = text.slice(from, end);
      yield { text: withoutReturn(record), line };
      line += quotes ? 1 + record.split('\n').length - 1 : 1;
      from = end + 1;
    }
    rest = text.slice(from);
  }
  if (rest !== '') yield { text: withoutReturn(rest), line };
}

/** UTF-16 units of the longest record over several lines: beyond it a quotation mark was not closed. */
const LONGEST = 1_000_000;

/** Where a record ends, or -1 where its end has not come yet. One whose quotation marks never close is one line long. */
function endOf(text: string, from: number, quotes: boolean): number {
  const first = text.indexOf('\n', from);
  if (!quotes) return first;
  let isOpen = false;
  let counted = from;
  for (let end = first; end !== -1 && end - from <= LONGEST; end = text.indexOf('\n', end + 1)) {
    if (quotesIn(text, counted, end) % 2 === 1) isOpen = !isOpen;
    if (!isOpen) return end;
    counted = end;
  }
  return text.length - from > LONGEST ? first : -1;
}

function quotesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('"', from); at !== -1 && at < to; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}
