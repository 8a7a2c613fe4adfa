import { type Day, dateOf, dayOf } from '#facts/span.ts';

/** A window of days that a reader can choose by a click, and how it is named. */
export interface Preset {
  readonly range: readonly [Day, Day];
  readonly grain: 'month' | 'year';
}

const MOST = 12;

/** The months that hold a mark, or the years where there are too many months; none where there is only one. */
export function presetsOf(days: readonly Day[]): readonly Preset[] {
  const months = distinct(days.map(monthOf));
  const presets = months.length <= MOST ? months : distinct(days.map(yearOf));
  return presets.length > 1 ? presets : [];
}

function distinct(presets: readonly Preset[]): readonly Preset[] {
  const byStart = new Map(presets.map((preset) => [preset.range[0], preset]));
  return [...byStart.values()].sort((a, b) => a.range[0] - b.range[0]);
}

function monthOf(day: Day): Preset {
  const { year, month } = dateOf(day);
  return { range: [dayOf(year, month), dayOf(year, month + 1)], grain: 'month' };
}

function yearOf(day: Day): Preset {
  const { year } = dateOf(day);
  return { range: [dayOf(year), dayOf(year + 1)], grain: 'year' };
}
