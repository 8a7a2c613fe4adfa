import { mount } from 'svelte';
import { languageOf } from '#app/language/language.ts';
import Trouble from './Trouble.svelte';

/** What a page that has started may have to do without: the facts of a large story, or a part of what it shows. */
export type Lack = 'facts' | 'rest';

const given = new Map<Lack, HTMLElement>();

/** Says above the written page what does not come, once, in the language of the page: what is written stays readable. */
export function notify(lack: Lack): void {
  if (given.has(lack)) return;
  const { dataset, lang } = document.documentElement;
  // `first.ts` hid the page for a show that does not come.
  delete dataset['show'];
  const target = document.body.insertBefore(document.createElement('div'), document.body.firstChild);
  given.set(lack, target);
  mount(Trouble, { target, props: { language: languageOf(lang), lack } });
}

/** Takes a notice back, once what was lacking has come. */
export function dismiss(lack: Lack): void {
  given.get(lack)?.remove();
  given.delete(lack);
}
