import { describe, expect, test } from 'vitest';
import { type Palette, palettes } from '#app/look/palettes.ts';
import { STANDINGS } from '#facts/fact.ts';

type Rgb = readonly [number, number, number];

/** Linear light of an `#RRGGBB` (sRGB, IEC 61966-2-1). */
function linear(hex: string): Rgb {
  const part = (at: number) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** How the three kinds of colour blindness see linear light (Machado, Oliveira and Fernandes 2009, severity 1). */
const BLINDNESS: Readonly<Record<string, readonly Rgb[]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(colour: Rgb, matrix: readonly Rgb[]): Rgb {
  const row = (at: number) => {
    const [r, g, b] = matrix[at] ?? [0, 0, 0];
    return Math.min(Math.max(r * colour[0] + g * colour[1] + b * colour[2], 0), 1);
  };
  return [row(0), row(1), row(2)];
}

/** CIELAB under D65. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27) * (t / 116) + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(luminance([r, g, b]));
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const distance = (a: Rgb, b: Rgb) => Math.hypot(...lab(a).map((value, at) => value - (lab(b)[at] ?? 0)));

/** Smallest CIE76 distance that is plainly seen between two small marks. */
const APART = 10;

const pairs = STANDINGS.flatMap((a, at) => STANDINGS.slice(at + 1).map((b) => [a, b] as const));

function tooNear(palette: Palette, matrix: readonly Rgb[]): string[] {
  return pairs
    .filter(
      ([a, b]) =>
        distance(seen(linear(palette.standing[a]), matrix), seen(linear(palette.standing[b]), matrix)) < APART,
    )
    .map((pair) => pair.join(' and '));
}

describe.each(Object.entries(palettes))('the %s palette', (_, palette) => {
  test.each(STANDINGS)('shows the mark of %s at 4.5:1 on paper, land and water', (standing) => {
    for (const ground of [palette.paper, palette.land, palette.water])
      expect(contrast(palette.standing[standing], ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('holds its text at 4.5:1 and the edges of its controls at 3:1', () => {
    for (const ground of [palette.paper, palette.raised, palette.stripe])
      for (const text of [palette.ink, palette.muted]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.onPlayhead, palette.playhead)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.edge, palette.paper)).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.entries(BLINDNESS))('keeps its marks apart under %s', (_kind, matrix) => {
    expect(tooNear(palette, matrix)).toEqual([]);
  });
});

test('two marks that are red and green alone are seen to be too near', () => {
  const standing = { ...palettes.light.standing, said: '#a05a2c', reported: '#7a6a2c' };
  expect(tooNear({ ...palettes.light, standing }, BLINDNESS['deuteranopia'] ?? [])).toContain('reported and said');
});
