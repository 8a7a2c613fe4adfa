import type { FactId } from '#facts/fact.ts';

/** The facts that came last, up to a number. */
export class Recent {
  readonly #most: number;
  /** In the order in which they came. */
  #ids: readonly FactId[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /**
   * Takes in what has come.
   * @param wanted stays whatever its age
   * @returns what is let go, the oldest first
   */
  take(fresh: readonly FactId[], wanted: readonly (FactId | null)[]): ReadonlySet<FactId> {
    const all = [...this.#ids, ...fresh];
    const stays = new Set([...wanted, ...fresh]);
    const gone = new Set(all.slice(0, Math.max(0, all.length - this.#most)).filter((id) => !stays.has(id)));
    this.#ids = all.filter((id) => !gone.has(id));
    return gone;
  }
}
