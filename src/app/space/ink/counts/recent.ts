/** How many levels stay: the map's, its inset's, and the ones to which one comes back. */
const LEVELS = 3;

/** What is made of a level when it is first asked for; the last few stay. */
export function recent<T>(make: (level: number) => T): (level: number) => T {
  const made = new Map<number, T>();
  return (level) => {
    const found = made.get(level) ?? make(level);
    made.delete(level);
    made.set(level, found);
    const [oldest] = made.keys();
    if (made.size > LEVELS && oldest !== undefined) made.delete(oldest);
    return found;
  };
}
