/** Characters that a text cannot show: controls, overrides of the direction, U+FFFD to U+FFFF, and half a pair. */
export const HIDDEN = /[^\P{Cc}\t\n\r]|[\u202D\u202E\uFFFD-\uFFFF]|\p{Cs}/u;
