import type { MultiPolygon } from 'geojson';
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
