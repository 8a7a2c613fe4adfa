import type { Words } from '#app/language/en.ts';
import { STANCES, type Stance } from './ink/counts/columns.ts';

/** A line of the key about the map: what a mark carries, and the sentence that says what it means. */
export interface LegendLine {
  readonly sign: Stance | 'expected' | 'area' | 'flow';
  readonly sentence: string;
}

/** How the map tells apart what a place is to a fact; the shapes of the standings are explained by the key itself. */
export function legendOf(words: Words): readonly LegendLine[] {
  return [
    ...STANCES.map((sign) => ({ sign, sentence: words.map.stance[sign] })),
    { sign: 'expected', sentence: words.map.expectedMark },
    { sign: 'area', sentence: words.map.areaMark },
    { sign: 'flow', sentence: words.map.flowMark },
  ];
}
