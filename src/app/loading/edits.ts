import type { Viewing } from '#app/view/view.svelte.ts';
import { type Edit, edited } from '#facts/edit.ts';
import { bringFacts } from './facts.ts';

/**
 * Takes what has changed in a story, in development, into the page that shows it.
 * @param columns the address of all facts, where the dataset does not hold them
 */
export async function takeEdit(viewing: Viewing, edit: Edit, columns: string | undefined): Promise<void> {
  const { archive, bulk } = viewing;
  if (edit.story !== archive.story.id) return;
  viewing.reload(bulk ? edited(archive.dataset, edit) : edit.dataset);
  if (bulk) await bringFacts(viewing, columns);
}
