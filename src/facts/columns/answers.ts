import { type Columns, KIND, firstPosition, positionCode } from './columns.ts';
import { CHUNK_FACTS } from './holdings.ts';
import type { Day } from '../span.ts';
import { POSITIONS, type Position } from '../fact.ts';

/** The answers to one question; what is withdrawn answers nothing. */
export interface Answering {
  /** Indexes of the facts, ascending. */
  readonly facts: Uint32Array;
  /** What each says, beside them: 0 no position, else from 1 in POSITIONS. */
  readonly positions: Uint8Array;
}

/** From questions to the facts that answer them: made in two passes, then O(answers) a question. */
export class Answers {
  readonly #facts: Uint32Array;
  readonly #positions: Uint8Array;
  /** Where the answers to a question begin, by its index from 1; one longer. */
  readonly #start: Uint32Array;

  /** @param questions how many there are */
  constructor(columns: Columns, questions: number) {
    const start = new Uint32Array(questions + 2);
    eachAnswer(columns, (question) => (start[question + 1] = (start[question + 1] ?? 0) + 1));
    for (let at = 1; at < start.length; at += 1) start[at] = (start[at] ?? 0) + (start[at - 1] ?? 0);
    const size = start.at(-1) ?? 0;
    [this.#facts, this.#positions, this.#start] = [new Uint32Array(size), new Uint8Array(size), start];
    const next = start.slice();
    eachAnswer(columns, (question, fact, position) => {
      const at = next[question] ?? 0;
      next[question] = at + 1;
      this.#facts[at] = fact;
      this.#positions[at] = position;
    });
  }

  /** @param question its index from 1 */
  of(question: number): Answering {
    const [from, to] = [this.#start[question] ?? 0, this.#start[question + 1] ?? 0];
    return { facts: this.#facts.subarray(from, to), positions: this.#positions.subarray(from, to) };
  }
}

/** How many answers to a question take each position, as surely known on a day; `null` for those that take none. */
export type Stand = ReadonlyMap<Position | null, number>;

/** @param day null: as known at the end of the story */
export function standOf({ surely }: Columns, { facts, positions }: Answering, day: Day | null): Stand {
  const counts = new Array<number>(POSITIONS.length + 1).fill(0);
  facts.forEach((fact, at) => {
    const position = positions[at] ?? 0;
    if (day === null || (surely[fact] ?? 0) <= day) counts[position] = (counts[position] ?? 0) + 1;
  });
  const named = [null, ...POSITIONS].map((position, at) => [position, counts[at] ?? 0] as const);
  return new Map(named.filter(([, count]) => count > 0));
}

/** How much is read of the answers to a question at a time. */
export interface Most {
  readonly facts: number;
  /** Files of facts; whatever else of a question stands in a file that is read comes with it. */
  readonly chunks: number;
}

/**
 * The answers that are read first: denials before all others, then the nearest to a day.
 * @returns indexes, ascending
 */
export function nearestAnswers(columns: Columns, { facts, positions }: Answering, day: Day, most: Most): number[] {
  const denies = positionCode('denies');
  const far = (at: number) =>
    Math.abs((columns.saidTo[facts[at] ?? 0] ?? 0) - 1 - day) + (positions[at] === denies ? 0 : FAR);
  const order = Array.from(facts, (_, at) => ({ at, far: far(at) })).sort((a, b) => a.far - b.far || a.at - b.at);
  const chunks = new Set<number>();
  const found: number[] = [];
  for (const { at } of order) {
    const fact = facts[at] ?? 0;
    const chunk = Math.floor(fact / CHUNK_FACTS);
    if (found.length === most.facts) break;
    if (chunks.size >= most.chunks && !chunks.has(chunk)) continue;
    chunks.add(chunk);
    found.push(fact);
  }
  return found.sort((a, b) => a - b);
}

/** More days than lie between any two. */
const FAR = 1e12;

/** Calls back for every answer of what is not withdrawn, in the order of the facts. */
export function eachAnswer(columns: Columns, found: (question: number, fact: number, position: number) => void): void {
  const { first, owner, more } = columns.fields.question;
  let next = 0;
  for (let fact = 0; fact < columns.size; fact += 1) {
    const isThere = ((columns.kind[fact] ?? 0) & KIND.withdrawn) === 0;
    const question = first[fact] ?? 0;
    if (question > 0 && isThere) found(question, fact, firstPosition(columns, fact));
    for (; owner[next] === fact; next += 1) if (isThere) found(more[next] ?? 0, fact, columns.positions[next] ?? 0);
  }
}
