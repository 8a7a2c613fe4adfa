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

function byStanding(colour: (standing: Standing) => string): Record<Standing, string> {
  return Object.fromEntries(STANDINGS.map((one) => [one, colour(one)])) as Record<Standing, string>;
}

/** Calls back when the page's theme may have changed; returns the clean-up. */
export function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
