/** A value that stays as it was while it is frozen; asked for the first time, it is what it is. */
export function frozen<T>(isFrozen: () => boolean, value: () => T): () => T {
  let last: { readonly value: T } | null = null;
  return () => {
    if (!last || !isFrozen()) last = { value: value() };
    return last.value;
  };
}
