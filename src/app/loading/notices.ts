import { mount } from 'svelte';
import type { Language } from '#app/language/language.ts';
import Trouble from './Trouble.svelte';

/** What a page may have to do without: its story, the facts of a large one, or a part of what it shows. */
export type Lack = 'dataset' | 'facts' | 'rest';

/** Says above the written page what does not come: what is written stays readable. */
export interface Notices {
  /** Says it, once. */
  notify(lack: Lack): void;
  /** Takes it back, once it has come. */
  dismiss(lack: Lack): void;
}

/** The notices of this page, in the language that it has when they are given. */
export function noticesIn(language: () => Language): Notices {
  const given = new Map<Lack, HTMLElement>();
  return {
    notify(lack) {
      if (given.has(lack)) return;
      // `first.ts` hid the page for a show that does not come.
      delete document.documentElement.dataset['show'];
      const target = document.body.insertBefore(document.createElement('div'), document.body.firstChild);
      given.set(lack, target);
      mount(Trouble, { target, props: { language: language(), lack, reload: () => location.reload() } });
    },
    dismiss(lack) {
      given.get(lack)?.remove();
      given.delete(lack);
    },
  };
}
