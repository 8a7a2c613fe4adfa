import { type Code, PROBLEMS, type Severity, type SlotsOf } from './catalogue.ts';
import type { At, Source } from '../parse/source.ts';
import { lineAt } from '../parse/source.ts';
import { Tally } from './tally.ts';

/** One refusal or warning, for the person who wrote the data. */
export interface Problem {
  readonly code: Code;
  readonly severity: Severity;
  readonly sentence: string;
  /** Path as the workspace names it, with forward slashes. */
  readonly file: string;
  /** From 1; 0 where the problem concerns the whole file. */
  readonly line: number;
  /** From 1, in UTF-16 units; 0 where the problem concerns the whole file. */
  readonly column: number;
  /** The offending line and a caret under it; empty for a whole file. */
  readonly frame: string;
  /** What to write instead: for this problem, or else the catalogue's example. */
  readonly suggestion: string;
  /** That there are more problems of a kind than are listed. */
  readonly more?: { readonly code: Code; readonly severity: Severity; readonly count: number };
}

/** How many problems of a kind are kept, and how many are printed: the same mistake may stand in every line. */
export const KEPT = 10_000;
export const LISTED = 100;

/** What to write instead, or how to find it out where that takes long. */
type Suggestion = string | undefined | (() => string | undefined);

/** Collects the problems of one run; nothing in the compiler throws because of bad data. */
export class Problems {
  #found: Problem[] = [];
  readonly #sources = new Map<string, Source>();
  readonly #unkept = new Tally();
  readonly #added = new Tally();
  #lenient = 0;
  #apart = 0;

  /** Makes a file known, so that problems in it can show their line. */
  know(source: Source): void {
    this.#sources.set(source.file, source);
  }

  /** Reports a problem at a place of a file. Of many that are alike some are counted only. */
  add<C extends Code>(code: C, at: At, slots: SlotsOf<C>, suggestion?: Suggestion): void {
    const { sentence, write } = PROBLEMS[code];
    const severity = this.#lenient > 0 ? 'warning' : PROBLEMS[code].severity;
    // What is reported apart is reported again later, among other things.
    const nth = this.#apart === 0 ? this.#added.add(code, severity) : 1;
    if (nth > KEPT) return void this.#unkept.add(code, severity);
    const source = this.#sources.get(at.file);
    const instead = typeof suggestion !== 'function' ? suggestion : nth <= LISTED ? suggestion() : undefined;
    const { line, column, frame } = source && !at.whole ? lineAt(source, at) : { line: 0, column: 0, frame: '' };
    this.#found.push({
      code,
      severity,
      sentence: fill(sentence, slots),
      file: at.file,
      line,
      column,
      frame,
      suggestion: instead ?? (write.startsWith('`') ? `For example ${write}.` : write),
    });
  }

  /** What some work reports, kept apart: `take` reports it. */
  apart(work: () => void): readonly Problem[] {
    const before = this.#found;
    this.#found = [];
    this.#apart += 1;
    try {
      work();
      return this.#found;
    } finally {
      this.#found = before;
      this.#apart -= 1;
    }
  }

  /** Reports what was reported before. */
  take(problems: readonly Problem[]): void {
    for (const problem of problems) this.#found.push(problem);
  }

  /** `file:line:column` of a place in a file that is known. */
  placeOf(at: At): string {
    const source = this.#sources.get(at.file);
    if (!source) return at.file;
    const { line, column } = lineAt(source, at);
    return `${at.file}:${line}:${column}`;
  }

  /** Runs work whose errors are warnings only: what an editor marked as a draft stops no build. */
  leniently<T>(work: () => T): T {
    this.#lenient += 1;
    try {
      return work();
    } finally {
      this.#lenient -= 1;
    }
  }

  /** Runs work whose errors are errors, or warnings only. */
  as(severity: Severity, work: () => void): void {
    if (severity === 'warning') this.leniently(work);
    else work();
  }

  /** Whether anything reported so far stops the build. */
  get hasErrors(): boolean {
    return hasErrors(this.#found);
  }

  /**
   * Everything reported so far: errors first, then by file, line, column and code; no problem twice. Last, of which
   * kinds there are more than were kept.
   */
  sorted(): readonly Problem[] {
    const once = new Map(this.#found.map((problem) => [JSON.stringify(problem), problem]));
    const all = [...once.values()].sort(compareProblems);
    return [...all, ...moreIn(all, this.#unkept)];
  }
}

/** The first problems of each kind, and of which kinds there are more. */
function listed(problems: readonly Problem[]): readonly Problem[] {
  const [seen, more] = [new Tally(), new Tally()];
  const first = problems.filter(({ code, severity, more: given }) => {
    if (given) more.add(given.code, given.severity, given.count);
    const isListed = !given && seen.add(code, severity) <= LISTED;
    if (!given && !isListed) more.add(code, severity);
    return isListed;
  });
  return [...first, ...moreIn(first, more)];
}

/** That there are more problems than are listed; it stands at the file of the last one of its kind that is. */
function moreIn(list: readonly Problem[], tally: Tally): readonly Problem[] {
  const { sentence, write } = PROBLEMS['and-more'];
  return tally.each((code, severity, count) => ({
    ...{ code: 'and-more', severity: 'warning', line: 0, column: 0, frame: '', suggestion: write },
    sentence: fill(sentence, { count, code }),
    file: list.findLast((one) => one.code === code && one.severity === severity)?.file ?? '',
    more: { code, severity, count },
  }));
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** Errors first, then file, line, column, code; code-unit order, the same on every machine. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.severity !== b.severity) return a.severity === 'error' ? -1 : 1;
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.code, b.code) ||
    compare(a.sentence, b.sentence)
  );
}

/** `file:line:column code sentence`, the line it concerns, and the suggestion. */
export function printProblem(problem: Problem): string {
  const { file, line, column, code, severity, sentence, frame, suggestion } = problem;
  const place = line > 0 ? `${file}:${line}:${column}` : file;
  const head = `${place} ${severity === 'warning' ? 'warning ' : ''}${code} ${sentence}`;
  return [head, frame, `    ${suggestion}`].filter(Boolean).join('\n');
}

/** All problems, one after another, of each kind some, and a last line that counts them. */
export function printProblems(problems: readonly Problem[]): string {
  return [...listed(problems).map(printProblem), printCounts(problems)].join('\n\n');
}

/** `2 errors, 1 warning`, or that there is none. */
export function printCounts(problems: readonly Problem[]): string {
  const of = (kind: Severity) =>
    problems.reduce((sum, { severity, more }) => {
      return sum + (more ? (more.severity === kind ? more.count : 0) : severity === kind ? 1 : 0);
    }, 0);
  const counts = [count(of('error'), 'error'), count(of('warning'), 'warning')].filter(Boolean);
  return counts.length > 0 ? counts.join(', ') : 'No problems';
}

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function fill(sentence: string, slots: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => clean(String(slots[name])));
}

/** A value from the data inside a sentence: on one line, without control characters, not endless. */
function clean(value: string): string {
  const line = value.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').replace(/\p{Cf}/gu, '');
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
