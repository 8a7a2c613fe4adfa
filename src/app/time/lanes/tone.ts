import type { Standing } from '#facts/fact.ts';

/** The class that gives a mark the colour of its standing; several standings together are drawn in ink. */
export function toneOf(standing: Standing | null): string {
  return `tone-${standing ?? 'mixed'}`;
}
