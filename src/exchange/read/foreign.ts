import { isTable, listOf, tableOf, textOf } from './json.ts';
import { refuse } from './fault.ts';

/** What to do with JSON that cannot be read here, where it is known what made it; empty elsewhere. */
export function foreignRemedy(value: unknown): string {
  const file = tableOf(value);
  if (listOf(file.features).some((one) => isTable(one) && isTable(one.attributes)))
    return 'This is the JSON of ArcGIS itself: download the layer as GeoJSON or CSV (in the address of a query, f=geojson).';
  if (textOf(file.type) === 'Topology') return 'This is TopoJSON: open it at mapshaper.org, and export it as GeoJSON.';
  if (/^(?:Multi)?(?:Point|LineString|Polygon)$|^GeometryCollection$/.test(textOf(file.type)))
    return 'This is a shape by itself, which says where and not what: export features with a title and a date.';
  return '';
}

/** Refuses a family tree. */
export function refuseTree(text: string): void {
  if (!/^\s*0 HEAD\s*$/m.test(text.slice(0, 200))) return;
  refuse(
    { line: 1, column: 1 },
    'This is a family tree (GEDCOM), which cannot be imported.',
    'Write what happened as a table with the columns Title, Date, Place, Latitude and Longitude: many programs for family trees export their events as CSV.',
  );
}
