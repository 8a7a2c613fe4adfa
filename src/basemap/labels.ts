import type { Position } from 'geojson';
import { anchorOf } from './anchor.ts';
import { decodeShape } from './decode.ts';
import { groundArea, polygonsOf } from './geometry.ts';
import type { Outline, Outlines } from './outlines.ts';
import type { Mosaic } from './topology.ts';
import type { Names, Unit } from './unit.ts';

interface CountryLabel {
  code: string;
  name: string;
  at: Position;
  /** 0 for the largest country. */
  rank: number;
  zoom: number;
}

interface RegionLabel {
  code: string;
  name: string;
  names: Names;
  at: Position;
  zoom: number;
}

/** One label a country, the largest first; a small one waits for its zoom. */
export function countryLabels(outlines: Outlines): CountryLabel[] {
  return outlines
    .codes()
    .filter((code) => code.length === 2)
    .flatMap((code) => outlines.find(code) ?? [])
    .map((outline) => ({ outline, area: areaOf(outline) }))
    .sort((a, b) => b.area - a.area)
    .map(({ outline, area }, rank) => ({
      code: outline.code,
      name: outline.name,
      at: outline.anchor,
      rank,
      zoom: zoomForArea(area, 48, 1, 6),
    }));
}

function areaOf({ geometry }: Outline): number {
  return polygonsOf(geometry).reduce((sum, polygon) => sum + groundArea(polygon), 0);
}

/** Regions too small for a label at this zoom have none. */
const lastZoom = 7;

/** Labels of the first-level units that have a name and are not the whole of their country. */
export function regionLabels({ topology, shapes }: Mosaic): RegionLabel[] {
  const counts = new Map<string, number>();
  for (const { unit } of shapes) counts.set(unit.country, (counts.get(unit.country) ?? 0) + 1);
  return shapes
    .filter(({ unit }) => unit.country && unit.name && (counts.get(unit.country) ?? 0) > 1)
    .map(({ unit, shape }) => {
      const geometry = decodeShape(topology, shape);
      const area = Math.max(...polygonsOf(geometry).map(groundArea));
      return { ...labelOf(unit), at: anchorOf(geometry), zoom: zoomForArea(area, 110, 4, lastZoom + 1) };
    })
    .filter(({ zoom }) => zoom <= lastZoom);
}

function labelOf({ code, name, names }: Unit) {
  return { code, name, names };
}

/** The zoom at which land of so many square degrees is so many pixels wide. */
export function zoomForArea(area: number, pixels: number, first: number, last: number): number {
  const zoom = Math.ceil(Math.log2((pixels * 360) / 512 / Math.sqrt(Math.max(area, 1e-9))));
  return Math.min(last, Math.max(first, zoom));
}
