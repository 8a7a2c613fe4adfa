import { pairsOf, parameterOf } from '#app/view/address.ts';
import type { Viewing } from '#app/view/view.svelte.ts';
import type { Archive } from '#facts/archive.ts';
import type { FactId } from '#facts/fact.ts';

/** Whether a hash names an entry that is not at hand: one of a large story that has not come, or none. */
export function namesUnknown(hash: string, archive: Archive): boolean {
  const { fact, place, voice, article, question } = archive;
  const held: Readonly<Record<string, ReadonlyMap<string, unknown>>> = {
    ...{ fact, place, voice, article, question },
    ask: question,
  };
  return pairsOf(hash).some(([name, text]) => {
    const known = Object.hasOwn(held, name) ? held[name] : undefined;
    return known !== undefined && text !== '' && text.split(',').some((id) => !known.has(id));
  });
}

/**
 * Brings what a hash names, where a large story may have it and the page has not.
 * @param facts brings all facts
 * @returns whether anything came; null where the file of a fact does not
 */
export async function bringNamed(
  hash: string,
  viewing: Viewing,
  facts: () => Promise<boolean>,
): Promise<boolean | null> {
  if (!namesUnknown(hash, viewing.archive) || !(await facts())) return false;
  return bringFact(parameterOf(hash, 'fact') ?? '', viewing);
}

/** A fact that does not exist is nothing to wait for. */
async function bringFact(id: FactId, { archive, bulk }: Viewing): Promise<true | null> {
  if (id === '' || !bulk || archive.fact.has(id)) return true;
  return bulk.bringId(id).then(
    () => true,
    () => null,
  );
}
