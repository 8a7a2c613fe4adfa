import { STANDINGS, type Standing } from '#facts/fact.ts';
import type { Palette } from '#app/look/palettes.ts';
import type { InkTheme } from '../ink/paint/theme.ts';

const byStanding = (colour: (standing: Standing) => string) =>
  Object.fromEntries(STANDINGS.map((one) => [one, colour(one)])) as Record<Standing, string>;

/** Colours that follow the theme of the page in which a still stands. */
export const ofPage: InkTheme = {
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  edge: 'var(--edge)',
  halo: 'var(--halo)',
  focus: 'var(--focus)',
  font: '',
  standing: byStanding((standing) => `var(--standing-${standing})`),
  forced: false,
};

/** The colours of a palette, for a picture that stands alone. */
export function themeOfPalette({ paper, ink, muted, edge, halo, focus, standing }: Palette): InkTheme {
  return { paper, ink, muted, edge, halo, focus, font: '', standing, forced: false };
}
