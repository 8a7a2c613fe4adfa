import { slugOf } from '#facts/slug.ts';

/** Gives each thing an id of its own: the same texts in the same order give the same ids. */
export class Ids {
  readonly #taken = new Set<string>();
  /** The number that the next text of the same letters tries first: those below it are taken. */
  readonly #next = new Map<string, number>();

  /**
   * @param fallback what the id is made of where the text has no letter that can stand in one
   * @param turn digits that the id begins with, if any
   */
  take(text: string, fallback: string, turn = ''): string {
    const base = (turn && `${turn}-`) + (slugOf(text) || slugOf(fallback) || 'entry');
    let id = base;
    let count = this.#next.get(base) ?? 2;
    for (; this.#taken.has(id); count += 1) id = `${base}-${count}`;
    this.#next.set(base, count);
    this.#taken.add(id);
    return id;
  }
}
