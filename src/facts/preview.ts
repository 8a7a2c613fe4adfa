import type { Fact } from './fact.ts';

/** The size of a picture, px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The picture that link previews show of a story: 1.91 to 1. */
export const PREVIEW: Size = { width: 1200, height: 630 };

/** Its name in the folder of the story. */
export const PREVIEW_FILE = `poster-${PREVIEW.width}x${PREVIEW.height}.png`;

/** The same of a fact. Facts outside the key facts are many and seldom shared: theirs are half as large. */
export function previewOf({ key }: Pick<Fact, 'key'>): Size {
  return key ? PREVIEW : { width: PREVIEW.width / 2, height: PREVIEW.height / 2 };
}

/** Its name in the folder of the fact. */
export const FACT_PREVIEW_FILE = 'poster.png';

/** A frame that holds the opening view of a story with eight lanes; a wider one needs no more height. */
export const FRAME: Size = { width: 640, height: 900 };
