import { mergeArcs } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import { anchorOf } from './anchor.ts';
import type { OutlineProperties, OutlinesFile } from './outlines.ts';
import { unsettled } from './policy.ts';
import type { Mosaic } from './topology.ts';
import { decodeShape } from './decode.ts';
import { quantizeToDegrees } from './quantize.ts';

const open = new Set(unsettled.map((row) => row.land));
const countryNames = new Intl.DisplayNames('en', { type: 'region' });

interface Group {
  code: string;
  country: string;
  name: string;
  members: Mosaic['shapes'];
}

/** One outline for every ISO code, first-level units and countries, over the arcs of the mosaic. */
export function drawOutlines(mosaic: Mosaic): OutlinesFile {
  const groups = [...groupBy(mosaic, (unit) => unit.code), ...groupBy(mosaic, (unit) => unit.country)];
  const geometries = groups.sort((a, b) => (a.code < b.code ? -1 : 1)).map((group) => outline(mosaic, group));
  return quantizeToDegrees({
    type: 'Topology',
    arcs: mosaic.topology.arcs,
    ...(mosaic.topology.transform ? { transform: mosaic.topology.transform } : {}),
    objects: { outlines: { type: 'GeometryCollection', geometries } },
  });
}

function groupBy({ shapes }: Mosaic, key: (unit: Mosaic['shapes'][number]['unit']) => string): Group[] {
  const groups = new Map<string, Group>();
  for (const member of shapes) {
    const code = key(member.unit);
    if (!code) continue;
    const group = groups.get(code);
    if (group) group.members.push(member);
    else
      groups.set(code, { code, country: member.unit.country, name: nameOf(code, member.unit.name), members: [member] });
  }
  return [...groups.values()];
}

function nameOf(code: string, unitName: string): string {
  return code.length === 2 ? (countryNames.of(code) ?? code) : unitName;
}

function outline(mosaic: Mosaic, { code, country, name, members }: Group) {
  const merged = mergeArcs(
    mosaic.topology,
    members.map((member): Polygon | MultiPolygon => member.shape),
  );
  const properties: OutlineProperties = { name, country, anchor: anchor(mosaic, merged) };
  if (open.has(code) || open.has(country)) properties.unsettled = true;
  return { ...merged, id: code, properties } as OutlinesFile['objects']['outlines']['geometries'][number];
}

function anchor(mosaic: Mosaic, shape: Polygon | MultiPolygon): [number, number] {
  const [x, y] = anchorOf(decodeShape(mosaic.topology, shape));
  return [Math.round(x * 1000) / 1000, Math.round(y * 1000) / 1000];
}
