import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
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

/**
 * The far north is a part of its own, so that its long coasts can be drawn more coarsely than the rest of the country; not where the
 * antimeridian cuts it, since both sides of the cut have to be kept to be joined again.
 */
function partId(unit: Unit): string {
  const points = polygonsOf(unit.geometry).flat(2);
  const isNorth = middleLatitude(points) > 58 && points.every(([x = 0]) => Math.abs(x) < 179.999);
  return [unit.country || unit.id, ...new Set(selectorsInRules(unit)), ...(isNorth ? ['north'] : [])].join(' ');
}

function middleLatitude(points: Position[]): number {
  return points.reduce((sum, point) => sum + (point[1] ?? 0), 0) / points.length;
}
