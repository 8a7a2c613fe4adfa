declare global {
  interface HTMLElement {
    /** What a reader did in a part of the page where nothing answered yet: how to do it again, by the element. */
    pressed?: Map<Element, () => void>;
  }
}

/** Remembers what is pressed, typed and opened in a part that does not answer yet: of each element the last. */
export function remember(): void {
  for (const type of ['click', 'input', 'toggle'])
    addEventListener(
      type,
      ({ target }) => {
        // A script takes over each of these parts for itself.
        const part = target instanceof Element && target.closest<HTMLElement>('#rest,#page');
        if (!part || part.dataset['awake'] === '') return;
        const pressed = (part.pressed ??= new Map());
        const button = target.closest('button');
        if (type !== 'click') pressed.set(target, again(target, type === 'input' ? 'value' : 'open'));
        else if (button) pressed.set(button, () => button.click());
      },
      true,
    );
}

/** How to put an element again into the state into which a reader has put it. */
function again(element: Element, name: string): () => void {
  const state = { [name]: element[name as keyof Element] };
  return () => Object.assign(element, state).dispatchEvent(new Event('input', { bubbles: true }));
}

/** Marks a part as one that answers, and does in it what was asked of it before, as soon as it is whole. */
export function answer(part: HTMLElement): void {
  part.dataset['awake'] = '';
  // What a part binds as it is put into its place is there by then.
  queueMicrotask(() => part.pressed?.forEach((again) => again()));
}
