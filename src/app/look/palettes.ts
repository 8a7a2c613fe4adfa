import type { Standing } from '#facts/fact.ts';

/** The names of the two themes. */
type Theme = 'light' | 'dark';

/** Every colour of one theme, as `#RRGGBB`. Marks hold 4.5:1 on paper, land and water. */
export interface Palette {
  readonly paper: string;
  /** Surfaces that lie on the paper: cards, fields, stripes between lanes. */
  readonly raised: string;
  readonly stripe: string;
  readonly land: string;
  readonly water: string;
  readonly ink: string;
  /** Secondary text; 4.5:1 on paper and raised. */
  readonly muted: string;
  /** Edges of controls and fields; 3:1 on paper (WCAG 2.2, 1.4.11). */
  readonly edge: string;
  /** Rules and grid lines, which carry no meaning alone. */
  readonly rule: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly playhead: string;
  readonly onPlayhead: string;
  readonly focus: string;
  readonly border: string;
  readonly borderFaint: string;
  readonly coast: string;
  readonly river: string;
  readonly placeName: string;
  readonly regionName: string;
  /** The line of light round marks and labels, so that they stand clear of the ground. */
  readonly halo: string;
  readonly standing: Readonly<Record<Standing, string>>;
}

export const light: Palette = {
  paper: '#FBFAF7',
  raised: '#FFFFFF',
  stripe: '#F3F1EB',
  land: '#F1EEE7',
  water: '#DCE6EC',
  ink: '#1B1A18',
  muted: '#5C5953',
  edge: '#85817A',
  rule: '#DAD6CD',
  accent: '#243164',
  onAccent: '#FFFFFF',
  playhead: '#C1121F',
  onPlayhead: '#FFFFFF',
  focus: '#1B57C7',
  border: '#7C7687',
  borderFaint: '#D3CEC5',
  coast: '#A9BCC8',
  river: '#C3D4DE',
  placeName: '#3C3A37',
  regionName: '#6A6660',
  halo: '#FBFAF7',
  standing: { happened: '#31282A', found: '#066F53', reported: '#9C380F', said: '#243164', denies: '#AF15B0' },
};

export const dark: Palette = {
  paper: '#14171A',
  raised: '#1C2125',
  stripe: '#191D21',
  land: '#23282D',
  water: '#0F1214',
  ink: '#F2EFEA',
  muted: '#A9A6A0',
  edge: '#7C8187',
  rule: '#343A40',
  accent: '#8FABF6',
  onAccent: '#10131A',
  playhead: '#C1121F',
  onPlayhead: '#FFFFFF',
  focus: '#8AB4FF',
  border: '#77808A',
  borderFaint: '#353C43',
  coast: '#3A444C',
  river: '#1B2328',
  placeName: '#D6D2CC',
  regionName: '#98A0A8',
  halo: '#14171A',
  standing: { happened: '#9B9194', found: '#23EE91', reported: '#D5872C', said: '#6C91F1', denies: '#FEB5F9' },
};

export const palettes: Readonly<Record<Theme, Palette>> = { light, dark };
