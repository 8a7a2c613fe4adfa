import { PATIENCE } from './app/loading/limits.ts';
import { remember } from './app/loading/pressed.ts';
import { sayUnstarted } from './app/loading/unstarted.ts';
import { themeIn } from './app/view/mode.ts';
import { kindIn } from './app/view/show.ts';

/*
 * Stands in the head of every page and runs before anything is painted: the page gets the theme that is asked for, and
 * where a show is asked for, no fact is seen or read out before its time (`look/base.css` hides the written page). Where
 * a script can't be had, there is no show, and the page is read; where it is the page's own, a sentence says so, as it
 * does where that one does not answer or this browser can't run it. `page.ts` takes it away as soon as it has words of its own. What is pressed until
 * then is remembered.
 */
const { dataset } = document.documentElement;
dataset['theme'] = themeIn(location.search);
const kind = kindIn(location.search);
if (kind !== 'page') dataset['show'] = kind;
addEventListener(
  'error',
  ({ target }) => {
    delete dataset['show'];
    if (target === window || target instanceof HTMLScriptElement) sayUnstarted();
  },
  true,
);
setTimeout(sayUnstarted, PATIENCE);
remember();
