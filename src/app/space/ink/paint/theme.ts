import { STANDINGS, type Standing } from '#facts/fact.ts';

/** The colours and the face with which the ink draws, as CSS colours. */
export interface InkTheme {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly edge: string;
  readonly halo: string;
  readonly focus: string;
  readonly font: string;
  readonly standing: Readonly<Record<Standing, string>>;
  /** The reader's own colours (`forced-colors: active`): shape and words alone tell standings apart. */
  readonly forced: boolean;
}

/** The theme of an element: its tokens, or the system's colours where the reader forces them. */
export function themeOf(element: Element): InkTheme {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const font = token('font') || 'sans-serif';
  if (matchMedia('(forced-colors: active)').matches) return forcedTheme(font);
  return {
    paper: token('paper'),
    ink: token('ink'),
    muted: token('muted'),
    edge: token('edge'),
    halo: token('halo'),
    focus: token('focus'),
    font,
    standing: byStanding((standing) => token(`standing-${standing}`)),
    forced: false,
  };
}

function forcedTheme(font: string): InkTheme {
  const [paper, ink] = ['Canvas', 'CanvasText'];
  const standing = byStanding(() => ink);
  return { paper, ink, muted: ink, edge: ink, halo: paper, focus: 'Highlight', font, standing, forced: true };
}

/** Black on white, in the face of an element: for a sheet of paper. */
export function paperTheme(element: Element): InkTheme {
  const [paper, ink] = ['#fff', '#000'];
  const font = getComputedStyle(element).getPropertyValue('--font').trim() || 'sans-serif';
  return {
    paper,
    ink,
    muted: '#333',
    edge: '#555',
    halo: paper,
    focus: ink,
    font,
    standing: byStanding(() => ink),
    forced: false,
  };
}

function byStanding(colour: (standing: Standing) => string): Record<Standing, string> {
  return Object.fromEntries(STANDINGS.map((one) => [one, colour(one)])) as Record<Standing, string>;
}

/** Calls back before the page is printed, and after; returns the clean-up. */
export function watchPrint(before: () => void, after: () => void): () => void {
  const listening = new AbortController();
  addEventListener('beforeprint', before, listening);
  addEventListener('afterprint', after, listening);
  return () => listening.abort();
}
