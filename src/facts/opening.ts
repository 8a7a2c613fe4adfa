import { type Dataset, FORMAT } from './dataset.ts';
import { type Appearance, type ArticleId, type Fact, type PlaceId, originOf } from './fact.ts';
import type { LonLat, Outline, Place } from './place.ts';

/** The version of the shape in which a page gets what it opens with; a page and its data are of one build. */
export const OPENING = 'dateline-opening/1';

/** The polygons of an outline: rings of steps "dx dy dx dy …" in parts of a degree, the first from 0, 0. */
interface Steps {
  /** Parts of a degree. */
  readonly per: number;
  readonly polygons: readonly (readonly string[])[];
}

type Packed<T, K extends keyof T, V> = Omit<T, K> & V;

/** A dataset on its way to a page: what JSON would repeat is left out, and `unpackOpening` adds it again. */
export type Opening = Packed<
  Dataset,
  'format' | 'places' | 'facts',
  {
    readonly format: typeof OPENING;
    readonly places: readonly Packed<Place, 'outline', { readonly steps?: Steps }>[];
    readonly facts: readonly PackedFact[];
  }
>;

type Listed = 'by' | 'figures' | 'answers' | 'places' | 'appearances';
type PackedFact = Packed<
  Fact,
  Listed | 'act' | 'origin',
  Partial<Pick<Fact, Exclude<Listed, 'appearances'> | 'act' | 'origin'>> & {
    /** An appearance of which no words are told is the id of its article. */
    readonly appearances?: readonly (Appearance | ArticleId)[];
  }
>;

export function packOpening(dataset: Dataset): Opening {
  const places = dataset.places.map(({ outline, ...place }) =>
    outline ? { ...place, steps: stepsOf(outline) } : place,
  );
  return { ...dataset, format: OPENING, places, facts: dataset.facts.map(packFact) };
}

/** Reads what `packOpening` wrote; what comes back is the same. */
export function unpackOpening(opening: Opening): Dataset {
  const places = opening.places.map(({ steps, ...place }) => (steps ? { ...place, outline: outlineOf(steps) } : place));
  return { ...opening, format: FORMAT, places, facts: opening.facts.map(unpackFact) };
}

/** The version of the shape in which outlines come after the opening. */
export const OUTLINES = 'dateline-outlines/1';

/** The outlines of a story's places, as fine as they are. */
export interface Outlines {
  readonly format: typeof OUTLINES;
  readonly steps: Readonly<Record<PlaceId, Steps>>;
}

export function packOutlines({ places }: Dataset): Outlines {
  const steps = places.flatMap(({ id, outline }) => (outline ? [[id, stepsOf(outline)] as const] : []));
  return { format: OUTLINES, steps: Object.fromEntries(steps) };
}

/** A dataset with other outlines; places of which they say nothing keep their own. */
export function withOutlines(dataset: Dataset, { steps }: Outlines): Dataset {
  const places = dataset.places.map((place) => {
    const own = Object.hasOwn(steps, place.id) ? steps[place.id] : undefined;
    return own ? { ...place, outline: outlineOf(own) } : place;
  });
  return { ...dataset, places };
}

function packFact(fact: Fact): PackedFact {
  const { act, origin, by, figures, answers, places, appearances, ...rest } = fact;
  return {
    ...rest,
    ...(act !== 'assert' && { act }),
    ...(origin !== originOf(fact) && { origin }),
    ...(by.length > 0 && { by }),
    ...(figures.length > 0 && { figures }),
    ...(answers.length > 0 && { answers }),
    ...(places.length > 0 && { places }),
    ...(appearances.length > 0 && { appearances: appearances.map((one) => (isBare(one) ? one.article : one)) }),
  };
}

function unpackFact(packed: PackedFact): Fact {
  const { appearances = [], ...fact } = packed;
  const whole = appearances.map((one) => (typeof one === 'string' ? bareAppearance(one) : one));
  const lists = { by: [], figures: [], answers: [], places: [] };
  return { act: 'assert', origin: originOf(packed), ...lists, ...fact, appearances: whole };
}

/** An appearance of which no words are told. */
export function bareAppearance(article: ArticleId): Appearance {
  return { article, passage: { first: '', last: '' }, via: [] };
}

function isBare({ passage, via, quote }: Appearance): boolean {
  return passage.first === '' && passage.last === '' && via.length === 0 && quote === undefined;
}

function stepsOf(outline: Outline): Steps {
  const values = outline.flat(3);
  const per = [1, 10, 100, 1000].find((one) => values.every((value) => Math.round(value * one) / one === value)) ?? 1e6;
  return { per, polygons: outline.map((polygon) => polygon.map((ring) => walk(ring, per))) };
}

function walk(ring: readonly LonLat[], per: number): string {
  let [lastX, lastY] = [0, 0];
  const steps = ring.flatMap(([lon, lat]) => {
    const [x, y] = [Math.round(lon * per), Math.round(lat * per)];
    const step = [x - lastX, y - lastY];
    [lastX, lastY] = [x, y];
    return step;
  });
  return steps.join(' ');
}

function outlineOf({ per, polygons }: Steps): Outline {
  return polygons.map((polygon) => polygon.map((ring) => walked(ring, per)));
}

function walked(ring: string, per: number): readonly LonLat[] {
  const steps = ring.split(' ').map(Number);
  let [x, y] = [0, 0];
  return Array.from({ length: steps.length / 2 }, (_, at) => {
    [x, y] = [x + (steps[2 * at] ?? 0), y + (steps[2 * at + 1] ?? 0)];
    return [x / per, y / per] as const;
  });
}
