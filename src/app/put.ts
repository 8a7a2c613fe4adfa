import { type Component, hydrate, mount } from 'svelte';
import { notify } from './loading/notices.ts';

/**
 * Puts a component into its place: takes over what the build wrote there, or draws it anew. Null where it can't be
 * drawn, be it that a file of it came empty or that a browser lacks something: then what is written stays, and a
 * sentence says so.
 */
export function putIn<Props extends Record<string, unknown>, Exports extends Record<string, unknown>>(
  target: HTMLElement,
  component: Component<Props, Exports>,
  props: Props,
  takesOver = target.hasChildNodes(),
): Exports | null {
  const written = [...target.childNodes];
  try {
    if (takesOver) return hydrate(component, { target, props });
    target.replaceChildren();
    return mount(component, { target, props });
  } catch (error) {
    target.replaceChildren(...written);
    notify('rest');
    reportError(error);
    return null;
  }
}
