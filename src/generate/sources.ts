import { lowerBound } from '#facts/search.ts';
import type { Day } from '#facts/span.ts';
import type { Article, Occasion } from '#facts/sources.ts';
import type { Place } from '#facts/place.ts';
import { type Calendar, PERIOD } from './calendar.ts';
import { aboutDay, onDay } from './dates.ts';
import type { Random } from './random.ts';
import type { Cast } from './voices.ts';

/** An occasion with the last day on which it can have been. */
export interface Dated {
  readonly occasion: Occasion;
  readonly by: Day;
}

/** Speeches and statements of those who have a name; a third of them with a place. */
export function occasionsOf(
  random: Random,
  count: number,
  cast: Cast,
  places: readonly Place[],
  day: Calendar,
): Dated[] {
  return Array.from({ length: count }, (_, at) => {
    const voice = cast.named[random.skewed(cast.named.length)] ?? cast.all[0];
    const said = aboutDay(random, day(), PERIOD);
    const place = random.chance(0.35) ? { place: places[random.skewed(places.length)]?.id ?? '' } : {};
    const kind = random.pick(['speech', 'statement', 'interview']);
    const occasion: Occasion = {
      id: `occasion-${at + 1}`,
      title: `Made-up ${kind} ${at + 1}`,
      kind,
      by: voice ? [voice.id] : [],
      said,
      ...place,
    };
    return { occasion, by: (said.end[1] ?? PERIOD[1] + 1) - 1 };
  });
}

/** Articles in the order of their days; the last one comes out on the last day, so that nothing goes unprinted. */
export class Press {
  readonly articles: readonly Article[];
  readonly #days: readonly Day[];

  constructor(random: Random, count: number, day: Calendar) {
    const [, last] = PERIOD;
    const days = Array.from({ length: count }, () => Math.min(day() + random.wait(2), last));
    this.#days = [...days.slice(1), last].sort((a, b) => a - b);
    this.articles = this.#days.map((published, at) => ({
      id: `article-${at + 1}`,
      headline: `Made-up report ${at + 1}`,
      publisher: `The Sample ${random.whole(1, 40)}`,
      published: onDay(published),
      language: 'en',
    }));
  }

  /** Distinct articles, in their order, that came out on a day or soon after it. */
  after(random: Random, day: Day, count: number): readonly Article[] {
    const first = this.#from(day);
    const found = new Set<number>();
    for (let tries = 0; tries < count; tries += 1) {
      found.add(Math.min(first + random.wait(tries === 0 ? 1.5 : 6), this.articles.length - 1));
    }
    return [...found].sort((a, b) => a - b).flatMap((at) => this.articles[at] ?? []);
  }

  /** Index of the first article of a day or a later one; of the last where all are earlier. */
  #from(day: Day): number {
    return Math.min(lowerBound(this.#days, day), this.#days.length - 1);
  }
}
