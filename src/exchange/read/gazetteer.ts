import type { LonLat } from '#facts/place.ts';
import { Ids } from './ids.ts';
import type { Event, Spot } from './story.ts';
import type { Entry } from './yaml.ts';

/** A place of a story, once however many events name it. */
export interface Known {
  readonly id: string;
  readonly name: string;
  readonly position: LonLat;
}

/** The places that events name: the same name at the same point is the same place. */
export class Gazetteer {
  readonly #ids = new Ids();
  readonly #known = new Map<string, Known>();
  readonly #named = new Map<string, string>();

  constructor(events: readonly Event[]) {
    for (const { name, position } of events.flatMap(({ spots }) => spots))
      if (name !== '' && position) this.#named.set(String(position), this.#named.get(String(position)) ?? name);
  }

  /** The place of a spot with coordinates; one without a name takes the name that others give to the point. */
  placeOf({ name, position }: Spot): Known | null {
    if (!position) return null;
    const own = name || this.#named.get(String(position)) || '';
    const key = JSON.stringify([own.toLowerCase(), position.map((degrees) => degrees.toFixed(3))]);
    const known = this.#known.get(key) ?? this.#add(own, position);
    this.#known.set(key, known);
    return known;
  }

  get all(): readonly Known[] {
    return [...this.#known.values()];
  }

  #add(name: string, position: LonLat): Known {
    return { id: this.#ids.take(name, `point ${pointName(position)}`), name, position };
  }
}

export function placeEntry({ id, name, position }: Known): Entry {
  return [
    { key: 'id', value: id },
    {
      key: 'name',
      value: name || pointName(position),
      todo: name ? undefined : 'name: the file gives no name for this point',
    },
    { key: 'kind', value: 'place' },
    { key: 'precision', value: precisionOf(position) },
    { key: 'coordinates', value: position },
  ];
}

/** Two decimals are a kilometre: what is no finer names a town rather than a building. */
function precisionOf(position: LonLat): string {
  const isFine = position.some((degrees) => Math.abs(degrees * 100 - Math.round(degrees * 100)) > 1e-6);
  return isFine ? 'site' : 'city';
}

/** A name for a point that has none: its coordinates. */
export function pointName([lon, lat]: LonLat): string {
  const part = (degrees: number, [plus, minus]: readonly [string, string]) =>
    `${Math.abs(degrees).toFixed(2)}° ${degrees < 0 ? minus : plus}`;
  return `${part(lat, ['N', 'S'])}, ${part(lon, ['E', 'W'])}`;
}
