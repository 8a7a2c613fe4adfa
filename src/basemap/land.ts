import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { mergeArcs } from 'topojson-client';
import { decodeShape } from './decode.ts';
import { rightHanded } from './geometry.ts';
import type { Mosaic } from './topology.ts';

/** All land of a mosaic without the lines inside it, in degrees, cut at the antimeridian; outer rings counterclockwise. */
export function landOf({ topology, shapes }: Mosaic): MultiPolygon {
  const merged = decodeShape(
    topology,
    mergeArcs(
      topology,
      shapes.map(({ shape }) => shape),
    ),
  );
  if (merged.type !== 'MultiPolygon') throw new Error('Land is many polygons.');
  return { type: 'MultiPolygon', coordinates: merged.coordinates.map(rightHanded) };
}

/**
 * The edges of land along the antimeridian, where it is cut. They are no coast: a map that strokes the land draws these again
 * in the colour of land.
 */
export function seamOf({ coordinates }: MultiPolygon): MultiLineString {
  const edges = coordinates.flat().flatMap((ring) =>
    ring.slice(1).flatMap((point, i) => {
      const before = ring[i];
      return before && isEdge(before) && isEdge(point) ? [[before, point]] : [];
    }),
  );
  return { type: 'MultiLineString', coordinates: edges };
}

function isEdge([x = 0]: Position): boolean {
  return Math.abs(x) > 179.9999;
}
