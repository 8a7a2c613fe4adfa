import type { LonLat } from '#facts/place.ts';
import { Ids } from './ids.ts';
import type { Event, Spot } from './story.ts';
import type { Entry } from './yaml.ts';

/** A place of a story, once however many events name it. */
export interface Known {
  readonly id: string;
  readonly name: string;
  readonly position: LonLat;
  /** The corners of each part of an area. */
  readonly outline?: readonly (readonly LonLat[])[] | undefined;
  /** Whether the name is that of a pin, which can be what happened there. */
  readonly isPin: boolean;
}

/** A pin of a longer name tells what happened there. */
const LONGEST_PIN = 40;

/** The places that events name: the same name at the same point is the same place. */
export class Gazetteer {
  readonly #ids = new Ids();
  readonly #known = new Map<string, Known>();
  readonly #named = new Map<string, string>();
  readonly #pins = new Map<string, Set<string>>();

  constructor(events: readonly Event[]) {
    for (const { name, position, pin = '' } of events.flatMap(({ spots }) => spots)) {
      if (!position) continue;
      const point = String(position);
      if (name !== '') this.#named.set(point, this.#named.get(point) ?? name);
      else this.#pins.set(point, (this.#pins.get(point) ?? new Set()).add(pin));
    }
  }

  /**
   * The place of a spot with coordinates; one without a name takes the name that others give to the point, else that of
   * the pin where all pins at it are called the same.
   */
  placeOf({ name, position, outline }: Spot): Known | null {
    if (!position) return null;
    const named = name || this.#named.get(String(position)) || '';
    const own = named || this.#pinAt(position);
    const key = JSON.stringify([own.toLowerCase(), position.map((degrees) => degrees.toFixed(3)), outline]);
    const known =
      this.#known.get(key) ?? this.#add({ name: own, position, outline, isPin: named === '' && own !== '' });
    this.#known.set(key, known);
    return known;
  }

  #pinAt(position: LonLat): string {
    const [pin = '', ...others] = this.#pins.get(String(position)) ?? [];
    return others.length === 0 && pin.length <= LONGEST_PIN ? pin : '';
  }

  get all(): readonly Known[] {
    return [...this.#known.values()];
  }

  #add(known: Omit<Known, 'id'>): Known {
    return { id: this.#ids.take(known.name, `point ${pointName(known.position)}`), ...known };
  }
}

export function placeEntry({ id, name, position, outline, isPin }: Known): Entry {
  return [
    { key: 'id', value: id },
    {
      key: 'name',
      value: name || pointName(position),
      todo: isPin ? PIN : name ? undefined : 'name: the file gives no name for this point',
    },
    ...(outline ? areaFields(position, outline) : pointFields(position)),
  ];
}

function pointFields(position: LonLat): Entry {
  return [
    { key: 'kind', value: 'place' },
    { key: 'precision', value: precisionOf(position) },
    { key: 'coordinates', value: position },
  ];
}

function areaFields(anchor: LonLat, outline: readonly (readonly LonLat[])[]): Entry {
  return [
    { key: 'kind', value: 'area' },
    { key: 'precision', value: 'region', todo: 'precision: area in the place of region, where its bounds are vague' },
    { key: 'anchor', value: anchor },
    { key: 'outline', value: outline.length === 1 ? outline[0] : outline },
  ];
}

const PIN = 'name: the pin is called so; where that is what happened, write the name of the place';

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
