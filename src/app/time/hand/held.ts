/** A value that stays as it was while something holds it; asked for the first time, it is what it is. */
export function held<T>(isHeld: () => boolean, value: () => T): () => T {
  let last: { readonly value: T } | null = null;
  return () => {
    if (!last || !isHeld()) last = { value: value() };
    return last.value;
  };
}
