import type { Lane } from '#facts/story.ts';
import type { LonLat, Place } from '#facts/place.ts';
import { nameOf } from './names.ts';
import type { Random } from './random.ts';

interface Cluster {
  readonly id: string;
  readonly centre: LonLat;
  /** Degrees. */
  readonly spread: number;
}

/** The places of a story, the most used first, and the lanes that hold them. */
interface World {
  readonly places: readonly Place[];
  readonly lanes: readonly Lane[];
}

const CLUSTERS = 6;
const SCATTERED = 0.12;

/** Places in a few clusters, some far from all of them; most are points, the others areas by a radius. */
export function worldOf(random: Random, count: number): World {
  const clusters = Array.from({ length: CLUSTERS }, (_, at): Cluster => {
    return { id: `cluster-${at + 1}`, centre: anywhere(random), spread: random.whole(1, 6) };
  }).sort((a, b) => a.centre[0] - b.centre[0]);
  const lanes = new Map<string, string[]>(clusters.map(({ id }) => [id, []]));
  const places = Array.from({ length: count }, (_, at): Place => {
    const cluster = random.chance(SCATTERED) ? null : random.pick(clusters);
    const place = placeOf(random, at, cluster ? near(random, cluster) : anywhere(random));
    if (cluster) lanes.get(cluster.id)?.push(place.id);
    return place;
  });
  const named = [...lanes].map(([id, inside], at) => ({ id, label: `Area ${at + 1}`, places: inside }));
  return { places, lanes: [...named, { id: 'elsewhere', label: 'Elsewhere', places: [] }] };
}

function placeOf(random: Random, at: number, position: LonLat): Place {
  const precision = random.weighted([
    ['city', 60],
    ['site', 18],
    ['region', 12],
    ['country', 3],
    ['area', 7],
  ] as const);
  const radius = { region: random.whole(30, 120), country: random.whole(150, 500), area: random.whole(20, 150) };
  const size = precision === 'city' || precision === 'site' ? {} : { radius: radius[precision] };
  return { id: `place-${at + 1}`, name: nameOf(at), kind: precision, precision, position, ...size, spellings: [] };
}

/** Where people live: neither the poles nor the edge of the map. */
function anywhere(random: Random): LonLat {
  return [rounded(random.next() * 300 - 150), rounded(random.next() * 95 - 40)];
}

function near(random: Random, { centre, spread }: Cluster): LonLat {
  const around = () => (random.next() + random.next() + random.next() - 1.5) * 2 * spread;
  return [rounded(centre[0] + around()), rounded(centre[1] + around())];
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
