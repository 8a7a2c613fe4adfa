/** How many of each noun a story has. */
interface Size {
  readonly facts: number;
  readonly places: number;
  readonly voices: number;
  readonly questions: number;
  readonly occasions: number;
  readonly articles: number;
}

/**
 * The size of a story with a number of facts. Places and voices grow with its root, as names do in a real archive;
 * occasions and articles stop where their one file would pass the compiler's limit of a megabyte.
 */
export function sizeOf(facts: number): Size {
  const root = Math.sqrt(facts);
  return {
    facts,
    places: Math.min(Math.ceil(10 + 2 * root), 2500),
    voices: Math.min(Math.ceil(10 + root), 1500),
    questions: Math.min(Math.ceil(4 + facts / 30), 5000),
    occasions: Math.min(Math.ceil(2 + facts / 3), 5000),
    articles: Math.min(Math.ceil(2 + facts / 12), 4000),
  };
}
