import type { Px } from '../camera.ts';
import { grownOf } from '../grown.ts';
import type { Blocked } from './texts.ts';

/** What a reader does to a map with a pointer, fingers or a wheel. Lengths and points in CSS px of the element. */
interface Gestures {
  readonly onpan: (by: Px) => void;
  /** Zoom levels, and the point that stays where it is. */
  readonly onzoom: (levels: number, at: Px) => void;
  /** The gesture is over. */
  readonly onrest: () => void;
  /** A gesture that was left to the page: a wheel without a key, one finger. */
  readonly onblocked: (gesture: Blocked) => void;
}

/** How long a wheel is still before its gesture is over; ms. */
const WHEEL_REST = 200;

/** Wheel units a zoom level: a notch of a mouse is a third of one. */
const WHEEL_LEVEL = 300;

/** Attaches the gestures of a map that leaves wheel and one finger to the page; returns the clean-up. */
export function gestured(element: HTMLElement, gestures: Gestures): () => void {
  const ends = [dragged(element, gestures), wheeled(element, gestures), pinched(element, gestures)];
  return () => ends.forEach((end) => end());
}

function dragged(element: HTMLElement, { onpan, onrest }: Gestures): () => void {
  let at: Px | null = null;
  const down = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    at = [event.clientX, event.clientY];
  };
  const move = (event: PointerEvent) => {
    if (!at) return;
    const grown = grownOf(element);
    onpan([(event.clientX - at[0]) / grown, (event.clientY - at[1]) / grown]);
    at = [event.clientX, event.clientY];
  };
  const up = () => {
    if (at) onrest();
    at = null;
  };
  return listen(element, { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up });
}

function wheeled(element: HTMLElement, { onzoom, onrest, onblocked }: Gestures): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return onblocked('wheel');
    event.preventDefault();
    onzoom(-pixels(event) / WHEEL_LEVEL, pointIn(element, event));
    clearTimeout(timer);
    timer = setTimeout(onrest, WHEEL_REST);
  };
  const end = listen(element, { wheel });
  return () => (clearTimeout(timer), end());
}

/** Firefox counts wheels in lines; a trackpad's pinch comes as small steps. */
function pixels({ deltaY, deltaMode }: WheelEvent): number {
  return deltaY * (deltaMode === WheelEvent.DOM_DELTA_LINE ? 33 : Math.abs(deltaY) < 30 ? 4 : 1);
}

function pinched(element: HTMLElement, { onpan, onzoom, onrest, onblocked }: Gestures): () => void {
  let last: Grip | null = null;
  const start = ({ touches }: TouchEvent) => {
    last = gripOf(element, touches);
  };
  const move = (event: TouchEvent) => {
    const grip = gripOf(element, event.touches);
    if (!grip) return onblocked('touch');
    event.preventDefault();
    if (last) {
      onpan([grip.at[0] - last.at[0], grip.at[1] - last.at[1]]);
      onzoom(Math.log2(grip.spread / last.spread), grip.at);
    }
    last = grip;
  };
  const end = ({ touches }: TouchEvent) => {
    if (last && touches.length < 2) onrest();
    last = gripOf(element, touches);
  };
  return listen(element, { touchstart: start, touchmove: move, touchend: end, touchcancel: end });
}

/** Two fingers: the middle between them, and how far apart they are. */
interface Grip {
  readonly at: Px;
  readonly spread: number;
}

function gripOf(element: HTMLElement, touches: TouchList): Grip | null {
  const [one, two] = [touches[0], touches[1]];
  if (!one || !two) return null;
  const [a, b] = [pointIn(element, one), pointIn(element, two)];
  return { at: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], spread: Math.max(Math.hypot(a[0] - b[0], a[1] - b[1]), 1) };
}

function pointIn(element: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): Px {
  const { left, top } = element.getBoundingClientRect();
  const grown = grownOf(element);
  return [(clientX - left) / grown, (clientY - top) / grown];
}

type Listeners = { [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void };

/** Not passive: a zoom must keep the page from scrolling. */
function listen(element: HTMLElement, listeners: Listeners): () => void {
  const entries = Object.entries(listeners) as [string, EventListener][];
  entries.forEach(([name, listener]) => element.addEventListener(name, listener, { passive: false }));
  return () => entries.forEach(([name, listener]) => element.removeEventListener(name, listener));
}
