/** What a ground says in words, in the reader's language. */
export interface GroundTexts {
  /** The name of the map, for those who hear it. */
  readonly title: string;
  /** Said when a wheel scrolled the page and did not zoom ("Ctrl + scroll to zoom"). */
  readonly wheel: string;
  /** The same where the key is ⌘. */
  readonly wheelMac: string;
  /** Said when one finger scrolled the page and did not move the map. */
  readonly touch: string;
}

/** A gesture that a ground leaves to the page. */
export type Blocked = 'wheel' | 'touch';

export function hintOf(texts: GroundTexts, blocked: Blocked, mac: boolean): string {
  if (blocked === 'touch') return texts.touch;
  return mac ? texts.wheelMac : texts.wheel;
}
