/** How a border is drawn, as the boundary policy says; first-level lines are in the tiles only. */
export const BORDERS = ['first-level', 'claim', 'disputed', 'armistice', 'international'] as const;

export type BorderClass = (typeof BORDERS)[number];

/** Dashes and gaps in widths of the line, or null for a solid one; the same on both grounds. */
export const DASHES: Readonly<Record<BorderClass, readonly number[] | null>> = {
  'first-level': null,
  claim: [0.5, 3],
  disputed: [4, 3],
  armistice: [4, 3],
  international: null,
};

/** Widths of a border in CSS px at some zooms, straight between them. */
export const WIDTHS: readonly (readonly [zoom: number, width: number])[] = [
  [0, 0.4],
  [2, 0.8],
  [8, 1.4],
];

/** The width of a border at a zoom, CSS px. */
export function widthAt(zoom: number): number {
  const above = WIDTHS.findIndex(([at]) => at > zoom);
  const [low, high] = [WIDTHS.at(above - 1), WIDTHS.at(above)];
  if (above === 0 || !low || !high) return WIDTHS[0]?.[1] ?? 1;
  if (above < 0) return WIDTHS.at(-1)?.[1] ?? 1;
  return low[1] + ((high[1] - low[1]) * (zoom - low[0])) / (high[0] - low[0]);
}
