/** Keeps the `most` things that were asked for last. A thing that is asked for twice while it is under way is brought once. */
export class Kept<K, V> {
  /** In the order of their last use. */
  readonly #there = new Map<K, V>();
  readonly #coming = new Map<K, Promise<V>>();

  constructor(
    readonly most: number,
    readonly bring: (key: K) => Promise<V>,
  ) {}

  /** What is at hand. */
  peek(key: K): V | undefined {
    return this.#there.get(key);
  }

  /** What is at hand or comes; a failure is not kept, so that it can be asked for again. */
  get(key: K): Promise<V> {
    const value = this.#there.get(key);
    if (value === undefined) return this.#coming.get(key) ?? this.#fetch(key);
    this.#there.delete(key);
    this.#there.set(key, value);
    return Promise.resolve(value);
  }

  #fetch(key: K): Promise<V> {
    const coming = this.bring(key)
      .then((value) => this.#keep(key, value))
      .finally(() => this.#coming.delete(key));
    this.#coming.set(key, coming);
    return coming;
  }

  #keep(key: K, value: V): V {
    this.#there.set(key, value);
    const oldest = this.#there.keys().next();
    if (this.#there.size > this.most && !oldest.done) this.#there.delete(oldest.value);
    return value;
  }
}
