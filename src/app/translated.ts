import type { mend } from './mending.ts';
import { inTime } from './loading/inTime.ts';

/**
 * Keeps a page true while its browser translates it: Chrome and Edge put elements of their own in the place of its texts,
 * so that a card would keep the words of one fact under the standing of the next. What mends that comes with the first.
 */
export function heedTranslation(): void {
  let mending: Promise<{ mend: typeof mend } | null> | undefined;
  new MutationObserver((changes) => {
    if (changes.some(({ addedNodes: [node] }) => node?.nodeName === 'FONT')) mending ??= inTime(import('./mending.ts'));
    // The page goes on writing until that has come.
    const said = changes.map(({ removedNodes: [node] }) => node?.nodeValue);
    void mending?.then((part) => part?.mend(changes, said));
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
}
