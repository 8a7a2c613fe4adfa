import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { groundArea, polygonsOf, rightHanded } from './geometry.ts';
import { collection } from './mapshaper.ts';

/** A square degree at the equator, in square kilometres. */
const squareDegree = 111.2 ** 2;

/** Lakes of at least `smallest` square kilometres, right-handed, with their area as property `area`. */
export function lakesOf(
  water: Topology,
  smallest: number,
): FeatureCollection<Polygon | MultiPolygon, { area: number }> {
  const lakes = objectOf(water, 'lakes').map(({ geometry }) => {
    const polygons = polygonsOf(geometry as Polygon | MultiPolygon).map(rightHanded);
    const area = polygons.reduce((sum, polygon) => sum + groundArea(polygon), 0) * squareDegree;
    return {
      type: 'Feature',
      properties: { area },
      geometry: { type: 'MultiPolygon', coordinates: polygons },
    } as const;
  });
  const large = lakes.filter((lake) => lake.properties.area >= smallest);
  return collection(large as unknown as Feature[]) as FeatureCollection<MultiPolygon, { area: number }>;
}

export function riversOf(water: Topology): Feature<LineString | MultiLineString>[] {
  return objectOf(water, 'rivers') as Feature<LineString | MultiLineString>[];
}

function objectOf(water: Topology, name: string): Feature[] {
  const object = water.objects[name];
  if (!object) throw new Error(`The source has no ${name}.`);
  const decoded = feature(water, object);
  return decoded.type === 'FeatureCollection' ? decoded.features : [decoded];
}
