import type { Code, Severity } from './catalogue.ts';

/** How often there was a problem of a code, apart as an error and as a warning. */
export class Tally {
  readonly #counts = new Map<string, number>();

  /** How many there are, these included. */
  add(code: Code, severity: Severity, more = 1): number {
    const key = `${severity} ${code}`;
    const count = (this.#counts.get(key) ?? 0) + more;
    this.#counts.set(key, count);
    return count;
  }

  each<T>(of: (code: Code, severity: Severity, count: number) => T): readonly T[] {
    return [...this.#counts].map(([key, count]) => {
      const [severity, code] = key.split(' ') as [Severity, Code];
      return of(code, severity, count);
    });
  }
}
