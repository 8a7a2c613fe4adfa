import { due } from '#app/loading/inTime.ts';
import { trust } from '#app/loading/trust.ts';
import { type Copy, type Keeper, findCopy, forget } from './copy.ts';
import { keep } from './keep.ts';

/**
 * Keeps a story as it is today, and has a worker answer from the copy. Rejects where either can't be had; then nothing
 * is kept that was not before. The worker comes first: without a copy it answers nothing, and a copy without it would
 * never be seen.
 * @param root address of the site, with a slash at its end
 */
export async function keepServed(keeper: Keeper, root: string, story: string): Promise<Copy> {
  const { serviceWorker } = navigator;
  const registered = () => serviceWorker.getRegistration(root);
  const worker = `${root}offline.js`;
  trust(worker);
  try {
    await due(serviceWorker.register(worker, { scope: root }));
  } catch (error) {
    if (!(await registered())) throw error;
  }
  try {
    return await keep(keeper, root, story, new Date().toLocaleDateString('sv-SE'));
  } catch (error) {
    const isKept = (await findCopy(keeper, root, story)) ?? (await forget(keeper, root, story));
    if (!isKept) await (await registered())?.unregister();
    throw error;
  }
}
