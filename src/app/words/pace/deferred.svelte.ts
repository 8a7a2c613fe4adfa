/**
 * What a task of its own works out, some time after what it depends on has changed; what stood stays until then.
 * @param prepare reads what it depends on, and gives the work; null for none
 */
export function deferred<T>(prepare: () => (() => T) | null, initial: T): () => T {
  let value = $state.raw(initial);
  $effect(() => {
    const work = prepare();
    if (!work) return;
    const timer = setTimeout(() => (value = work()));
    return () => clearTimeout(timer);
  });
  return () => value;
}
