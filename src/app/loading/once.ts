/**
 * Brings something once, whoever asks for it and however often. What could not be had is asked for again the next time.
 * @param bring says whether it came
 */
export function once(bring: () => Promise<boolean>): () => Promise<boolean> {
  let asked: Promise<boolean> | null = null;
  return () =>
    (asked ??= bring().then((came) => {
      if (!came) asked = null;
      return came;
    }));
}
