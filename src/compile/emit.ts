import { type Dataset, FORMAT } from '#facts/dataset.ts';
import { type FactProvenance, PROVENANCE, type Provenance } from '#facts/provenance.ts';
import { inOrder } from '#facts/order.ts';
import type { Story } from '#facts/story.ts';
import { type Lock, reviewDigest } from './passage/lock.ts';
import type { Memory } from './memory.ts';
import type { Resolved } from './resolve.ts';
import type { Workspace } from './workspace.ts';

/** What the site adds to what a publisher says of itself. */
interface OfSite {
  /** Where it serves the logo. */
  readonly logo?: string | undefined;
  readonly report?: string | undefined;
}

/** The dataset of a story without errors. The order of facts does not depend on the order of files. */
export function emitDataset(resolved: Resolved, site: OfSite): Dataset | null {
  const { story, articles, voices, places, occasions, questions, steps } = resolved;
  if (!story) return null;
  const facts = resolved.facts.map(({ fact }) => fact).sort(inOrder('said'));
  return {
    format: FORMAT,
    story: published(story, site),
    articles,
    voices,
    places,
    occasions,
    questions,
    facts,
    steps,
  };
}

function published(story: Story, { logo, report }: OfSite): Story {
  const { publisher } = story;
  if (!publisher) return story;
  const more = { ...(logo && { logo }), ...(report && !publisher.report && { report }) };
  return { ...story, publisher: { ...publisher, ...more } };
}

/**
 * Where the appearances of the emitted facts stand, from the lock alone: the same with the texts at hand or without. Of
 * a story whose review is pending a fact that changed since it was reviewed is left out: nobody has checked it as it is.
 */
export function emitProvenance({ story, articles, facts }: Resolved, lock: Lock, hash: Workspace['hash']): Provenance {
  const same = facts.filter((one) => !story?.review || lock.facts[one.fact.id]?.reviewed === reviewDigest(one, hash));
  const ids = same.map(({ fact }) => fact.id).sort();
  const anchored = ids.flatMap((id): [string, FactProvenance][] => {
    const { verified, appearances } = lock.facts[id] ?? {};
    return verified !== undefined && appearances ? [[id, { verified, appearances }]] : [];
  });
  const digests = articles.flatMap(({ id }) =>
    lock.articles[id] ? [[id, { sha256: lock.articles[id].sha256 }] as const] : [],
  );
  return {
    format: PROVENANCE,
    articles: Object.fromEntries(digests),
    facts: Object.fromEntries(anchored),
  };
}

/**
 * A file's bytes: JSON without white space, with a line end.
 * @param memory of the last time that the story was printed
 */
export function print(content: Dataset | Provenance, memory?: Memory): string {
  if (!memory || !('story' in content)) return `${JSON.stringify(content)}\n`;
  const facts = content.facts.map((fact) => memory.json(fact)).join(',');
  // A text of the story cannot hold this: quotes are escaped there.
  return `${JSON.stringify({ ...content, facts: [] }).replace('"facts":[]', () => `"facts":[${facts}]`)}\n`;
}
