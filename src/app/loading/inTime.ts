import { PATIENCE } from './limits.ts';

/** A part of the program; null where it does not come, or not in time: what waits for it says so. */
export function inTime<Part>(coming: Promise<Part>): Promise<Part | null> {
  const late = new Promise<null>((done) => setTimeout(done, PATIENCE, null));
  return Promise.race([coming.catch(() => null), late]);
}
