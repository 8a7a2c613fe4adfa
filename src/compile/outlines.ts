import type { MultiPolygon, Polygon } from 'geojson';
import type { LonLat, Outline } from '#facts/place.ts';
import type { Outlines } from './resolve/places.ts';

/** What the basemap knows of a country or a region. */
interface Shapes {
  codes(): readonly string[];
  find(
    code: string,
  ): { readonly anchor: readonly [number, number]; readonly geometry: Polygon | MultiPolygon } | undefined;
}

/** The outlines of the basemap as the compiler takes them; they are opened when the first one is asked for. */
export function outlinesFrom(open: () => Shapes): Outlines {
  let shapes: Shapes | undefined;
  const opened = () => (shapes ??= open());
  return {
    codes: () => opened().codes(),
    find: (code) => {
      const found = opened().find(code);
      return found && { anchor: found.anchor, outline: polygonsOf(found.geometry) };
    },
  };
}

function polygonsOf(geometry: Polygon | MultiPolygon): Outline {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings.map((ring) => ring.map(([lon = 0, lat = 0]): LonLat => [lon, lat])));
}
