import { whenIdle } from './idle.ts';
import { once } from './once.ts';

/** How long after the page has started the rest of it is brought without being asked for, ms: the map comes first. */
const REST = 1500;

/**
 * Looks after a written part of the page until its script has come: calls `wake` as soon as the part is touched,
 * focused or in view, or when there is nothing better to do. What a reader did in it meanwhile is done again then.
 * @param wake makes the part answer; false where its script can't be had, and it is called again the next time
 */
export function asleep(part: HTMLElement, wake: () => Promise<boolean>): { wake(): Promise<void> } {
  const done = new Map<Element, () => void>();
  const woken = once(wake);
  const end = [
    listen(part, ['pointerdown', 'focusin'], () => void rouse()),
    listen(part, ['click', 'input'], (event) => {
      const again = repeating(event);
      if (again) done.set(...again);
      void rouse();
    }),
    whenStarted(() => void rouse()),
    whenInView(part, () => void rouse()),
  ];

  async function rouse(): Promise<void> {
    if (!(await woken())) return;
    for (const stop of end.splice(0)) stop();
    for (const again of [...done.values()]) again();
    done.clear();
  }
  return { wake: rouse };
}

/** How to do again what nobody has answered: a press of a button, a text that was typed. */
function repeating({ type, target }: Event): [Element, () => void] | null {
  if (!(target instanceof Element)) return null;
  if (type === 'click') {
    const button = target.closest('button');
    return button && [button, () => button.click()];
  }
  if (!(target instanceof HTMLInputElement)) return null;
  const { value } = target;
  return [
    target,
    () => {
      target.value = value;
      target.dispatchEvent(new Event('input', { bubbles: true }));
    },
  ];
}

function listen(part: HTMLElement, types: readonly string[], heard: (event: Event) => void): () => void {
  for (const type of types) part.addEventListener(type, heard, true);
  return () => types.forEach((type) => part.removeEventListener(type, heard, true));
}

/** Counts from the first frame: on a slow machine the page may take longer to start than any time waited. */
function whenStarted(idle: () => void): () => void {
  let wait: ReturnType<typeof setTimeout> | undefined;
  let stop = () => {};
  const frame = requestAnimationFrame(() => {
    wait = setTimeout(() => (stop = whenIdle(idle)), REST);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(wait);
    stop();
  };
}

/** A part that only touches the edge of the window is not in view yet. */
const EDGE = { rootMargin: '-1px' };

function whenInView(part: Element, seen: () => void): () => void {
  const observer = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) seen();
  }, EDGE);
  observer.observe(part);
  return () => observer.disconnect();
}
