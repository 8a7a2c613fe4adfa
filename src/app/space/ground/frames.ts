/** The browser's frames, or those of a test. Times in milliseconds. */
export interface Frames {
  readonly request: (draw: (now: number) => void) => number;
  readonly cancel: (id: number) => void;
}

export const browserFrames: Frames = {
  request: (draw) => requestAnimationFrame(draw),
  cancel: (id) => cancelAnimationFrame(id),
};
