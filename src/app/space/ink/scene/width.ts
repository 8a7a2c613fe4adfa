import { emsOf } from '#app/look/letters.ts';

/** The size of a name in bold letters, which are a little wider, and of a note; CSS px. */
const NAME = 14.4;
const NOTE = 11.5;

/** How much room a text takes, CSS px: `strong` for names, else the small face of notes and flows. */
export function widthOf(text: string, strong: boolean): number {
  return emsOf(text) * (strong ? NAME : NOTE);
}
