/*
 * How long a page waits for what does not come before it says so, milliseconds.
 */

/** For the next byte of a file that may be large: it takes as long as it takes, as long as it comes. */
export const STALL = 20_000;

/**
 * For the whole of a part that the page itself waits for: a part of its program, whose bytes nobody can watch, or of
 * its story, which is small.
 */
export const PATIENCE = 30_000;

/** For the record of sources, which a reader has asked for and waits for with nothing else to do. */
export const RECORD = 15_000;
