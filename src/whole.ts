import { sayUnstarted } from './app/loading/unstarted.ts';

/*
 * Stands in the head of the page that is one file, whose own script stands at its end: where that one is cut off, was
 * changed, or is too new for this browser, what is written in words is shown, and a sentence says why. `single.ts` marks
 * that it runs; `page.ts` takes the sentence away where it begins after all.
 */
addEventListener('error', sayUnstarted);
addEventListener('unhandledrejection', sayUnstarted);
addEventListener('DOMContentLoaded', () => {
  if (!('opened' in document.documentElement.dataset)) sayUnstarted();
});
