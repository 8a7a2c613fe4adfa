import type { Feature, FeatureCollection, Geometry, MultiPolygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { landOf } from './land.ts';
import { borderLines } from './lines.ts';
import { collection } from './mapshaper.ts';
import type { BorderClass } from './policy.ts';
import type { Sources } from './sources.ts';
import type { Mosaic } from './topology.ts';

/**
 * The content of poster.json, for d3-geo: polygons are whole across the antimeridian and wound clockwise on the sphere.
 * No other way of drawing may read the land: on a plane its rings would jump from 180 to -180 degrees.
 */
export type PosterFile = Topology<{
  land: GeometryCollection;
  lake: GeometryCollection;
  border: GeometryCollection<{ class: BorderClass }>;
}>;

interface Tools {
  topology(objects: Record<string, object>, quantization: number): Topology;
  geoStitch(object: object): Feature<MultiPolygon>;
}

/** The whole world as one small topology: land, large lakes, borders by class; no first-level lines. */
export function drawPoster(mosaic: Mosaic, lakes: FeatureCollection, sources: Sources): PosterFile {
  const { topology } = sources.tool('topojson-server') as Pick<Tools, 'topology'>;
  const { geoStitch } = sources.tool('d3-geo-projection') as Pick<Tools, 'geoStitch'>;
  const land = geoStitch(
    feature({ type: 'MultiPolygon', coordinates: clockwise(matchedAtEdge(landOf(mosaic).coordinates)) }),
  );
  const objects = {
    land: collection([{ type: 'Feature', properties: {}, geometry: land.geometry }]),
    lake: collection(lakes.features.map(({ geometry }) => feature(sphereWound(geometry)))),
    border: collection(borderLines(mosaic, () => null).map((line) => feature(line.geometry, { class: line.class }))),
  };
  return topology(objects, 2e4) as PosterFile;
}

function feature(geometry: Geometry, properties = {}): Feature {
  return { type: 'Feature', properties, geometry };
}

function sphereWound(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: clockwise([geometry.coordinates])[0] ?? [] };
  return geometry.type === 'MultiPolygon' ? { ...geometry, coordinates: clockwise(geometry.coordinates) } : geometry;
}

/**
 * The two sides of the cut at the antimeridian differ by a few hundred metres in the source; on a grid of a twentieth of a degree
 * they meet, as stitching needs.
 */
function matchedAtEdge(polygons: MultiPolygon['coordinates']): MultiPolygon['coordinates'] {
  const match = ([x = 0, y = 0]: Position): Position =>
    Math.abs(x) > 179.9999 ? [Math.sign(x) * 180, Math.round(y * 20) / 20] : [x, y];
  return polygons.map((polygon) => polygon.map((ring) => ring.map(match)));
}

/** From right-handed rings to the winding that d3-geo takes. */
function clockwise(polygons: MultiPolygon['coordinates']): MultiPolygon['coordinates'] {
  return polygons.map((polygon) => polygon.map((ring) => [...ring].reverse()));
}
