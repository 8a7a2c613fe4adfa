import { type GeoProjection, geoMercator, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { type Camera, type Size, type Unit, transformOf } from '../camera.ts';
import { BORDERS, type BorderClass } from './borders.ts';
import { Pen } from './pen.ts';
import { WORLD } from './viewBox.ts';

/** `basemap/poster.json`: polygons whole across the antimeridian and wound for the sphere, degrees. */
export type PosterTopology = Topology<{
  land: GeometryObject;
  lake: GeometryObject;
  border: GeometryCollection<{ class: BorderClass }>;
}>;

/** SVG path data. */
interface PosterPaths {
  readonly land: string;
  readonly lakes: string;
  readonly borders: Readonly<Partial<Record<BorderClass, string>>>;
}

/** What a poster that is written into HTML shows. */
interface PosterWindow {
  readonly camera: Camera;
  readonly size: Size;
}

/** Paths and where they lie: path = (unit - origin) * scale. */
export interface Drawing {
  readonly paths: PosterPaths;
  readonly origin: Unit;
  readonly scale: number;
  /** The part that a window shows, in path units. */
  readonly size: Size;
}

/** How far a drawing reaches over its window, so that the cut is never seen; CSS px. */
const MARGIN = 4;

/** How far the lines of a window may lie from the true ones, before they are rounded; CSS px. */
const OFF = 0.7;

/** The whole world, to be shown at any camera; or the part in a window, in its CSS px, rounded to whole ones. */
export function drawPoster(topology: PosterTopology, window?: PosterWindow): Drawing {
  const { origin, scale } = window
    ? transformOf(window.camera, window.size)
    : { origin: [0, 0] as const, scale: WORLD };
  const size = window?.size ?? { width: WORLD, height: WORLD };
  return { paths: posterPaths(topology, window), origin, scale, size };
}

/** The paths of `drawPoster`. */
export function posterPaths(topology: PosterTopology, window?: PosterWindow): PosterPaths {
  const draw = window ? drawer(windowProjection(window), 1, OFF) : drawer(mercator([0, 0], WORLD), 50, 0);
  const { land, lake, border } = topology.objects;
  const lines = BORDERS.map((kind) => [kind, draw(topology, only(border, kind))] as const);
  return {
    land: draw(topology, land),
    lakes: draw(topology, lake),
    borders: Object.fromEntries(lines.filter(([, path]) => path !== '')),
  };
}

function windowProjection({ camera, size }: PosterWindow): GeoProjection {
  const { origin, scale, width, height } = transformOf(camera, size);
  return mercator(origin, scale, middleIn(origin[0], width / scale)).clipExtent([
    [-MARGIN, -MARGIN],
    [width + MARGIN, height + MARGIN],
  ]);
}

/** Where a window's own middle must be that of the world: where it reaches over the antimeridian, and is not wider. */
function middleIn(west: number, length: number): number {
  const over = west < 0 || west + length > 1;
  return over && length < 1 ? (west + length / 2 - 0.5) * 360 : 0;
}

/** `unitOf` of camera.ts as a d3 projection, cut half a turn from a middle; edges stay straight, as they are in tiles. */
function mercator([x, y]: Unit, scale: number, middle = 0): GeoProjection {
  return geoMercator()
    .rotate([-middle, 0])
    .scale(scale / (2 * Math.PI))
    .translate([(0.5 + middle / 360 - x) * scale, (0.5 - y) * scale])
    .precision(0);
}

function drawer(projection: GeoProjection, grid: number, off: number) {
  return (topology: PosterTopology, object: GeometryObject): string => {
    const pen = new Pen(grid, off);
    geoPath(projection, pen)(feature(topology, object));
    return pen.path;
  };
}

function only(border: PosterTopology['objects']['border'], kind: BorderClass): GeometryCollection {
  const isKind = ({ properties = {} }: GeometryObject) => 'class' in properties && properties.class === kind;
  return { ...border, geometries: border.geometries.filter(isKind) };
}
