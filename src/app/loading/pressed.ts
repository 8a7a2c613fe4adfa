/** What is pressed, typed into or opened: each has what it has of both. */
type Done = HTMLInputElement & HTMLDetailsElement;

declare global {
  interface HTMLElement {
    /** What a reader did in a part of the page where nothing answered yet: the state that each element has since. */
    pressed?: Map<Done, Pick<Done, 'value' | 'open'>>;
  }
}

/** Remembers what is pressed, typed and opened in a part that does not answer yet: of each element the last. */
export function remember(): void {
  for (const type of ['click', 'input', 'toggle'])
    addEventListener(
      type,
      ({ target }) => {
        const done = (target as Element).closest?.<Done>(type === 'click' ? 'button' : '*');
        // A script takes over each of these for itself.
        const part = done?.closest<HTMLElement>(':is(#rest,#page):not([data-awake])');
        if (done && part) (part.pressed ??= new Map()).set(done, { value: done.value, open: done.open });
      },
      true,
    );
}

/** Marks a part as one that answers, and does in it what was asked of it before, as soon as it is whole. */
export function answer(part: HTMLElement): void {
  part.dataset['awake'] = '';
  // What a part binds as it is put into its place is there by then.
  queueMicrotask(() =>
    part.pressed?.forEach((state, element) => {
      if (element.matches('button')) element.click();
      else Object.assign(element, state).dispatchEvent(new Event('input', { bubbles: true }));
    }),
  );
}
