import type { Attachment } from 'svelte/attachments';
import { listen } from './scrub.ts';

/** What moves the window of the axis, in px from the left edge of the element. */
interface Pan {
  /** The axis is held and moved to the right by `dx`. */
  onpan(dx: number): void;
  /** What stands at `x` stays, everything else grows by `factor`. */
  onzoom(factor: number, x: number): void;
}

const WHEEL_SPEED = 0.008;

/**
 * Reports two fingers, and the wheel with the control key (which is also what a trackpad sends for a pinch). The
 * plain wheel and one finger are not touched: they belong to the page.
 */
export function pinch(to: Pan): Attachment<HTMLElement | SVGElement> {
  return (element) => {
    const fingers = new Map<number, number>();
    const left = () => element.getBoundingClientRect().left;
    const spread = () => {
      const [a = 0, b = a] = [...fingers.values()];
      return { middle: (a + b) / 2, width: Math.max(Math.abs(a - b), 16) };
    };
    const onpointerdown = (event: PointerEvent) => {
      if (event.pointerType === 'touch') fingers.set(event.pointerId, event.clientX);
    };
    const onpointermove = (event: PointerEvent) => {
      if (!fingers.has(event.pointerId)) return;
      const before = spread();
      fingers.set(event.pointerId, event.clientX);
      if (fingers.size !== 2) return;
      const after = spread();
      to.onpan(after.middle - before.middle);
      to.onzoom(after.width / before.width, after.middle - left());
    };
    const lift = (event: PointerEvent) => void fingers.delete(event.pointerId);
    const onwheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      to.onzoom(Math.exp(-event.deltaY * WHEEL_SPEED), event.clientX - left());
    };
    return listen(element, { onpointerdown, onpointermove, onpointerup: lift, onpointercancel: lift, onwheel });
  };
}

/** Reports one pointer that draws the element along; a press without a move is reported to `ontap`. */
export function drag(to: Pick<Pan, 'onpan'> & { ontap(x: number): void }): Attachment<HTMLElement | SVGElement> {
  return (element) => {
    let held: { x: number; moved: boolean } | null = null;
    const onpointerdown = (event: PointerEvent) => {
      if (event.button !== 0 || !event.isPrimary) return void (held = null);
      event.stopPropagation();
      element.setPointerCapture(event.pointerId);
      held = { x: event.clientX, moved: false };
    };
    const onpointermove = (event: PointerEvent) => {
      if (!held || (!held.moved && Math.abs(event.clientX - held.x) < 4)) return;
      to.onpan(event.clientX - held.x);
      held = { x: event.clientX, moved: true };
    };
    const onpointerup = (event: PointerEvent) => {
      if (held && !held.moved) to.ontap(event.clientX - element.getBoundingClientRect().left);
      held = null;
    };
    const onpointercancel = () => void (held = null);
    return listen(element, { onpointerdown, onpointermove, onpointerup, onpointercancel });
  };
}
