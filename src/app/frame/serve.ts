import { due } from '#app/loading/inTime.ts';
import { trust } from '#app/loading/trust.ts';
import { type Copy, type Keeper, forget } from './copy.ts';
import { keep } from './keep.ts';

/**
 * Keeps a story as it is today, and has a worker answer from the copy. Rejects where either can't be had; then nothing
 * is kept, since a copy without a worker would never be seen.
 * @param root address of the site, with a slash at its end
 */
export async function keepServed(keeper: Keeper, root: string, story: string): Promise<Copy> {
  const today = new Date().toLocaleDateString('sv-SE');
  const copy = await keep(keeper, root, story, today);
  const { serviceWorker } = navigator;
  const worker = `${root}offline.js`;
  trust(worker);
  try {
    await due(serviceWorker.register(worker, { scope: root }));
  } catch (error) {
    if (await serviceWorker.getRegistration(root)) return copy;
    await forget(keeper, root, story);
    throw error;
  }
  return copy;
}
