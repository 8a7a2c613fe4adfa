/** What a presenter can ask for, by a key or by a button. */
export type Command =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | { readonly step: number }
  | 'answer'
  | 'blank'
  | 'full'
  | 'larger'
  | 'smaller'
  | 'speaker'
  | 'leave';

/** A key as it was pressed, and where. */
interface Press {
  readonly key: string;
  /** Ctrl, Alt or the Command key: the browser's. */
  readonly modified: boolean;
  /** What has the focus: nothing that takes keys, a button or link (space), a field (everything but PageUp, PageDown). */
  readonly on: 'page' | 'button' | 'field';
  /** Whether the lesson fills the screen: Esc leaves that first, as browsers have it. */
  readonly full: boolean;
}

/** Keys that no control has a use for: they work wherever the focus is, as a clicker sends them. */
const ALWAYS: Readonly<Record<string, Command>> = { PageDown: 'next', PageUp: 'back' };

const MOVES: Readonly<Record<string, Command>> = {
  ArrowRight: 'next',
  ArrowLeft: 'back',
  Home: 'first',
  End: 'last',
};

/** Single characters, which can be switched off (WCAG 2.2, 2.1.4). */
const CHARACTERS: Readonly<Record<string, Command>> = {
  a: 'answer',
  b: 'blank',
  '.': 'blank',
  f: 'full',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  s: 'speaker',
};

/** The command of a key, or null where the key is not the presentation's. */
export function commandOf({ key, modified, on, full }: Press, characters: boolean): Command | null {
  if (modified) return null;
  if (ALWAYS[key]) return ALWAYS[key];
  if (on === 'field') return null;
  if (key === ' ') return on === 'page' ? 'next' : null;
  if (key === 'Escape') return full ? 'full' : 'leave';
  if (MOVES[key]) return MOVES[key];
  if (!characters) return null;
  return /^[1-9]$/.test(key) ? { step: Number(key) - 1 } : (CHARACTERS[key.toLowerCase()] ?? null);
}

/** What has the focus, as `Press` says it. */
export function focusOf(target: EventTarget | null): Press['on'] {
  if (!(target instanceof HTMLElement)) return 'page';
  if (target.closest('input:not([type=checkbox]), select, textarea, [contenteditable]')) return 'field';
  return target.closest('button, a[href], summary, input') ? 'button' : 'page';
}
