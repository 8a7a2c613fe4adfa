/** Line and column in a file, both from 1, in UTF-16 units; line 0 is the whole file. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Why a file cannot be read: the place, one sentence, and what to do about it. */
export interface Fault extends Place {
  readonly sentence: string;
  readonly remedy: string;
}

/** Ends the reading of a file. Only `readFile` catches it: nobody outside this folder sees an exception. */
export class Unreadable extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults[0]?.sentence);
  }
}

export const WHOLE: Place = { line: 0, column: 0 };

/** Finds the place of a UTF-16 offset in a text. Line ends are LF, CRLF and CR. O(length) once, then O(log lines). */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

export function refuse(place: Place, sentence: string, remedy: string): never {
  throw new Unreadable([{ ...place, sentence, remedy }]);
}
