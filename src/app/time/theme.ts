import { STANDINGS, type Standing } from '#facts/fact.ts';

/** The colours and the face with which lanes are drawn, as CSS colours that a canvas takes. */
export interface Theme {
  readonly paper: string;
  readonly ink: string;
  /** What is not known yet on the day that is asked for. */
  readonly later: string;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly muted: string;
  readonly rule: string;
  readonly stripe: string;
  readonly accent: string;
  readonly playhead: string;
  readonly onPlayhead: string;
  readonly font: string;
  /** Of small text, CSS px. */
  readonly size: number;
  /** The colours of the parts of a density, as bytes of pixels. */
  readonly parts: Uint32Array;
}

/** Tokens that are taken by their own names. */
const NAMED = ['paper', 'ink', 'muted', 'rule', 'stripe', 'accent', 'playhead'] as const;

/**
 * The theme of an element, in the colours that it computes: tokens, or the reader's own.
 * @param probe an empty element inside it, whose colour is free to be set
 */
export function themeOf(probe: HTMLElement): Theme {
  const colour = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const standing = Object.fromEntries(STANDINGS.map((one) => [one, colour(`standing-${one}`)]));
  const others = { later: colour('edge'), onPlayhead: colour('on-playhead') };
  const named = Object.fromEntries(NAMED.map((name) => [name, colour(name)])) as Record<(typeof NAMED)[number], string>;
  const parts = Uint32Array.from([...Object.values(standing), others.later], pixelOf);
  const { fontFamily: font, fontSize } = getComputedStyle(probe);
  return {
    ...named,
    ...others,
    standing: standing as Record<Standing, string>,
    font,
    size: parseFloat(fontSize),
    parts,
  };
}

/** The bytes of a colour that a browser has computed, "rgb(1, 2, 3)" or "color(srgb 0.1 0.2 0.3)", opaque. */
function pixelOf(colour: string): number {
  const share = colour.startsWith('color(') ? 255 : 1;
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+(e-?\d+)?/g) ?? []).map((part) => Math.round(Number(part) * share)); // prettier-ignore
  return new Uint32Array(Uint8Array.of(red, green, blue, 255).buffer)[0] ?? 0;
}
