/** A record of a table: its text without the line end, and the number of its first line, from 1. */
export interface Row {
  readonly text: string;
  readonly line: number;
}

/** The lines of a text that comes in blocks; empty ones are left out. */
export function* linesOf(blocks: Iterable<string>): Iterable<Row> {
  for (const row of recordsOf(blocks, false)) if (row.text.trim() !== '') yield row;
}

/** The lines of a text that comes in blocks in which a word stands. */
export function* linesWith(blocks: Iterable<string>, word: string): Iterable<string> {
  let rest = '';
  for (const block of blocks) {
    const text = rest + block;
    const whole = text.lastIndexOf('\n') + 1;
    for (let at = text.indexOf(word); at !== -1 && at < whole;) {
      const end = text.indexOf('\n', at);
      yield withoutReturn(text.slice(text.lastIndexOf('\n', at) + 1, end));
      at = text.indexOf(word, end);
    }
    rest = text.slice(whole);
  }
  if (rest.includes(word)) yield withoutReturn(rest);
}

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

/** Where a record ends, or -1 where its end has not come yet. */
function endOf(text: string, from: number, quotes: boolean): number {
  let end = text.indexOf('\n', from);
  if (!quotes) return end;
  while (end !== -1 && quotesIn(text, from, end) % 2 === 1) end = text.indexOf('\n', end + 1);
  return end;
}

function quotesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('"', from); at !== -1 && at < to; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}
