import { type Component, hydrate, mount } from 'svelte';

/** Puts a component into its place: takes over what the build wrote there, or draws it anew where that is empty. */
export function putIn<Props extends Record<string, unknown>, Exports extends Record<string, unknown>>(
  target: HTMLElement,
  component: Component<Props, Exports>,
  props: Props,
): Exports {
  return target.hasChildNodes() ? hydrate(component, { target, props }) : mount(component, { target, props });
}
