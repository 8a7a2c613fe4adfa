import { PATIENCE } from './limits.ts';

/** A part of the program; rejects where it does not come, or not in time: what waits for it says so. */
export function due<Part>(coming: Promise<Part>): Promise<Part> {
  return Promise.race([coming, new Promise<never>((_, late) => setTimeout(late, PATIENCE))]);
}

/** The same; null where it does not come. */
export function inTime<Part>(coming: Promise<Part>): Promise<Part | null> {
  return due(coming).catch(() => null);
}
