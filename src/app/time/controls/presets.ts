import { type Day, type Grain, dateOf, dayOf } from '#facts/span.ts';

/** A window of days that a reader can choose by a click, and how it is named. */
export interface Preset {
  readonly range: readonly [Day, Day];
  readonly grain: 'month' | 'year';
}

const MOST = 12;
/** Dates that name a month. */
const NAMED: ReadonlySet<Grain> = new Set<Grain>(['day', 'month']);

/**
 * The months that hold a mark, or the years where no month is known or there are too many; none where there is only one.
 * @param grains of the days; left out, each is a day
 */
export function presetsOf(days: readonly Day[], grains: readonly Grain[] = []): readonly Preset[] {
  const months = distinct(days.map((day, at) => (NAMED.has(grains[at] ?? 'day') ? monthOf : yearOf)(day)));
  const presets = months.length <= MOST ? months : distinct(days.map(yearOf));
  return presets.length > 1 ? presets : [];
}

function distinct(presets: readonly Preset[]): readonly Preset[] {
  const byRange = new Map(presets.map((preset) => [preset.range.join(), preset]));
  return [...byRange.values()].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}

function monthOf(day: Day): Preset {
  const { year, month } = dateOf(day);
  return { range: [dayOf(year, month), dayOf(year, month + 1)], grain: 'month' };
}

function yearOf(day: Day): Preset {
  const { year } = dateOf(day);
  return { range: [dayOf(year), dayOf(year + 1)], grain: 'year' };
}
