import { type Dataset, FORMAT, type Provenance } from '#facts/dataset.ts';
import { inOrder } from '#facts/order.ts';
import type { Resolved } from './resolve.ts';

/** The dataset of a story without errors. The order of facts does not depend on the order of files. */
export function emitDataset(resolved: Resolved): Dataset | null {
  const { story, articles, voices, places, occasions, questions, steps } = resolved;
  if (!story) return null;
  const facts = resolved.facts.map(({ fact }) => fact).sort(inOrder('said'));
  return { format: FORMAT, story, articles, voices, places, occasions, questions, facts, steps };
}

/** A file's bytes: JSON without white space, with a line end. */
export function print(content: Dataset | Provenance): string {
  return `${JSON.stringify(content)}\n`;
}
