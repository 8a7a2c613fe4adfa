import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { collection, type Mapshaper } from './mapshaper.ts';
import { cuts, type Cut } from './policy.ts';
import type { Unit } from './unit.ts';
import { toFeature } from './units.ts';

/**
 * Cuts the pieces of the policy out of their units, in one topology with all units, so that no gap opens beside a cut.
 * A piece gets the identity of its unit with "+" and its number.
 */
export async function cutUnits(units: Unit[], mapshaper: Mapshaper): Promise<Unit[]> {
  const files: Record<string, object> = { 'units.json': collection(units.map(toFeature)) };
  const commands = ['-i units.json name=units'];
  for (const [number, cut] of cuts.entries()) {
    files[`clip${number}.json`] = files[`erase${number}.json`] = ringFeature(cut);
    commands.push(...steps(cut, number, units));
  }
  const pieces = ['units', ...cuts.map((_, number) => `piece${number}`)].join(',');
  commands.push(`-merge-layers target=${pieces} name=all`, '-o all.json format=geojson target=all');
  const result = (await mapshaper(commands.join(' '), files))['all.json'] as FeatureCollection<Polygon | MultiPolygon>;
  return result.features.map((feature) => fromFeature(feature, units));
}

function steps(cut: Cut, number: number, units: Unit[]): string[] {
  const ids = units
    .filter((unit) => unit.selectors.some((selector) => cut.land.includes(selector)))
    .map((unit) => unit.id);
  if (ids.length !== cut.land.length) throw new Error(`The cut "${cut.why}" names land that the source does not have.`);
  const isCut = `${JSON.stringify(ids).replaceAll('"', "'")}.includes(id)`;
  return [
    `-filter "${isCut}" + name=piece${number} target=units`,
    `-filter "!${isCut}" target=units`,
    `-filter true + name=rest${number} target=piece${number}`,
    `-clip clip${number}.json target=piece${number}`,
    `-erase erase${number}.json target=rest${number}`,
    `-each "id += '+${number}'" target=piece${number}`,
    `-merge-layers target=units,rest${number} name=units`,
  ];
}

function ringFeature(cut: Cut): FeatureCollection {
  const ring = [...cut.ring, cut.ring[0] ?? [0, 0]];
  return collection([{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }]);
}

function fromFeature(feature: Feature<Polygon | MultiPolygon>, units: Unit[]): Unit {
  const id = String(feature.properties?.['id']);
  const [source, number] = id.split(/\+(?=\d+$)/);
  const unit = units.find((candidate) => candidate.id === source);
  if (!unit) throw new Error(`A piece came back without its unit: ${id}`);
  const cut = number === undefined ? undefined : cuts[Number(number)];
  if (!cut) return { ...unit, geometry: feature.geometry };
  const code = cut.code ?? '';
  return {
    ...unit,
    id,
    selectors: [`piece:${code || cut.country}`],
    country: cut.country,
    code,
    geometry: feature.geometry,
  };
}
