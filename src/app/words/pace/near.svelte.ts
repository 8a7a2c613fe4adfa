import type { Attachment } from 'svelte/attachments';

/** How far outside the window a part is still near: what one scrolls to must stand there by then. */
const MARGIN = '100px';

/** Whether a part of the page is in the window or near it; true until the browser has said otherwise. */
export class Nearness {
  isNear: boolean = $state(true);

  /** To be put on the part. */
  readonly watch: Attachment = (part) => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry) this.isNear = entry.isIntersecting;
      },
      { rootMargin: MARGIN },
    );
    observer.observe(part);
    return () => observer.disconnect();
  };
}
