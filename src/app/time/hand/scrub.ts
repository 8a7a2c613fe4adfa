import type { Attachment } from 'svelte/attachments';

/** A position in the lanes: px along the axis and px down, from their top left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What a scrub reports. */
interface Scrub {
  /** Where a gesture begins, before anything else of it is reported. */
  onpress?(spot: Spot): void;
  /** A press that came to rest where it began, or the end of a drag. */
  onrest(spot: Spot, dragged: boolean): void;
  /** A drag under way. */
  ondrag(spot: Spot): void;
  /** A pointer over the lanes that is not pressed; null when it leaves. */
  onhover?(spot: Spot | null): void;
}

/** A finger that moves less than this, px, has not begun to drag. */
const SLACK = 5;

/**
 * Reports presses and horizontal drags on an element. A finger that moves down the page scrolls it: the browser then
 * takes the gesture (`touch-action: pan-y` in the style sheet), and nothing has been reported.
 */
export function scrub(to: Scrub): Attachment<HTMLElement | SVGElement> {
  return (element) => {
    let start: { id: number; x: number; dragging: boolean } | null = null;

    const spotOf = (event: PointerEvent): Spot => {
      const box = element.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    const onpointerdown = (event: PointerEvent) => {
      if (!event.isPrimary) start = null;
      if (event.button !== 0 || !event.isPrimary) return;
      to.onpress?.(spotOf(event));
      start = { id: event.pointerId, x: event.clientX, dragging: false };
      element.setPointerCapture(event.pointerId);
    };
    const onpointermove = (event: PointerEvent) => {
      if (!start) return void (event.pointerType === 'mouse' && to.onhover?.(spotOf(event)));
      if (event.pointerId !== start.id) return;
      start.dragging ||= Math.abs(event.clientX - start.x) > SLACK;
      if (!start.dragging) return;
      // What lay under the pointer before the drag is no longer pointed at.
      to.onhover?.(null);
      to.ondrag(spotOf(event));
    };
    const onpointerup = (event: PointerEvent) => {
      if (event.pointerId !== start?.id) return;
      const { dragging } = start;
      start = null;
      to.onrest(spotOf(event), dragging);
    };
    const onpointercancel = () => (start = null);
    const onpointerleave = () => to.onhover?.(null);

    const listeners = { onpointerdown, onpointermove, onpointerup, onpointercancel, onpointerleave };
    return listen(element, listeners);
  };
}

/** Adds listeners by the names of their handlers; returns what takes them away. */
export function listen(element: EventTarget, listeners: Record<string, (event: never) => void>): () => void {
  const entries = Object.entries(listeners).map(([name, run]) => [name.slice(2), run as EventListener] as const);
  for (const [name, run] of entries) element.addEventListener(name, run, { passive: false });
  return () => entries.forEach(([name, run]) => element.removeEventListener(name, run));
}
