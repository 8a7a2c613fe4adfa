import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { polygonsOf } from './geometry.ts';
import { collection, type Mapshaper } from './mapshaper.ts';
import { lines } from './policy.ts';
import type { Unit } from './unit.ts';

const named = new Set(lines.flatMap((rule) => rule.between.flat()));

/**
 * Units joined into as few pieces as the policy's lines need: a country, or the part of it that a rule names.
 * The pieces have no code and no names.
 */
export async function dissolve(units: Unit[], mapshaper: Mapshaper): Promise<Unit[]> {
  const parts = new Map(units.map((unit) => [partId(unit), unit]));
  const features = units.map(
    (unit) => ({ type: 'Feature', properties: { id: partId(unit) }, geometry: unit.geometry }) as const,
  );
  const commands = '-i units.json name=units -dissolve id target=units -o out.json format=geojson target=units';
  const output = await mapshaper(commands, { 'units.json': collection(features) });
  const dissolved = output['out.json'] as FeatureCollection<Polygon | MultiPolygon>;
  return dissolved.features.map(({ properties, geometry }) => {
    const id = String(properties?.['id']);
    const unit = parts.get(id);
    if (!unit) throw new Error(`No unit is part of ${id}.`);
    return { id, selectors: selectorsInRules(unit), country: unit.country, code: '', name: '', names: {}, geometry };
  });
}

function selectorsInRules({ code, selectors }: Unit): string[] {
  return [code, ...selectors].filter((selector) => named.has(selector)).sort();
}

/** The far north is a part of its own, so that its long coasts can be drawn more coarsely than the rest of the country. */
function partId(unit: Unit): string {
  const band = middleLatitude(unit) > 58 ? ['north'] : [];
  return [unit.country || unit.id, ...new Set(selectorsInRules(unit)), ...band].join(' ');
}

function middleLatitude({ geometry }: Unit): number {
  const latitudes = polygonsOf(geometry)
    .flat(2)
    .map((point) => point[1] ?? 0);
  return latitudes.reduce((sum, latitude) => sum + latitude, 0) / latitudes.length;
}
