import type { Frames } from '#app/space/ground/frames.ts';

/** Frames that a test draws by hand. */
export class HandFrames implements Frames {
  #next = 1;
  #now = 0;
  #waiting = new Map<number, (now: number) => void>();

  readonly request = (draw: (now: number) => void): number => {
    this.#waiting.set(this.#next, draw);
    return this.#next++;
  };

  readonly cancel = (id: number): void => {
    this.#waiting.delete(id);
  };

  get waiting(): number {
    return this.#waiting.size;
  }

  /** Draws one frame, `ms` after the last. */
  draw(ms: number): void {
    this.#now += ms;
    const draws = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const draw of draws) draw(this.#now);
  }
}
