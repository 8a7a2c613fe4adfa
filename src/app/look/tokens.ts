/** Lengths in CSS px unless said otherwise; the same in both themes. */
export const sizes = {
  /** No text is smaller (product: no text under 12 px). */
  textSmall: 12,
  text: 15,
  textLarge: 18,
  title: 22,
  gap: 8,
  radius: 6,
  /** A control that a finger can hit (WCAG 2.2, 2.5.8 asks for 24; Apple and Android for 44 to 48). */
  touch: 44,
  /** Half the width of a mark on the map and on the timeline. */
  mark: 6,
  markStroke: 2.2,
  lane: 26,
  /** How near a pointer must come to a mark. */
  reach: 12,
} as const;

/** A system face with a wide range of scripts, so that nothing is fetched for reading. */
export const fontFamily =
  "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** For titles and the texts of facts, as in a newspaper; every face of it comes from the system. */
export const displayFamily =
  "Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, 'Noto Serif', 'Liberation Serif', serif";
