import { mount } from 'svelte';
import { languageOf } from '#app/language/language.ts';
import { parseMode } from '#app/view/mode.ts';
import Trouble from './Trouble.svelte';

/** What a page may have to do without: its story, the facts of a large one, or a part of what it shows. */
export type Lack = 'dataset' | 'facts' | 'rest';

const given = new Map<Lack, HTMLElement>();

/** Says above the written page what does not come, once: what is written stays readable. */
export function notify(lack: Lack): void {
  if (given.has(lack)) return;
  const { dataset, lang } = document.documentElement;
  // `first.ts` hid the page for a show that does not come.
  delete dataset['show'];
  const target = document.body.insertBefore(document.createElement('div'), document.body.firstChild);
  given.set(lack, target);
  const language = languageOf(parseMode(location.search).language ?? lang);
  mount(Trouble, { target, props: { language, lack } });
}

/** Takes a notice back, once what was lacking has come. */
export function dismiss(lack: Lack): void {
  given.get(lack)?.remove();
  given.delete(lack);
}
