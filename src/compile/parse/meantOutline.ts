import type { Node } from './node.ts';

type List = Extract<Node, { readonly kind: 'list' }>;

/** What to write for an area as map programs keep it (GeoJSON, WKT); undefined for anything else. */
export function meantOutline(node: Node): string | undefined {
  if (node.kind === 'text') return ofText(String(node.value));
  if (node.kind === 'map') {
    const inner = node.entries.find(({ key }) => key === 'coordinates' || key === 'geometry')?.value;
    if (inner?.kind === 'map') return meantOutline(inner);
    return inner?.kind === 'list' ? partsWritten(isPolygons(inner) ? inner.items.flatMap(outer) : outer(inner)) : undefined; // prettier-ignore
  }
  return node.kind === 'list' && isPolygons(node) ? partsWritten(node.items.flatMap(outer)) : undefined;
}

/** Whether a list holds lists of pairs, and not pairs. */
export function isRings(node: Node): node is List {
  const [first] = node.kind === 'list' ? node.items : [];
  return first?.kind === 'list' && first.items[0]?.kind === 'list';
}

/** Whether a list holds polygons, each of them rings of which the first is its edge. */
function isPolygons(node: List): boolean {
  const [first] = node.items;
  return first !== undefined && isRings(first);
}

/** The corners of the edge of a polygon, as they are written. */
function outer(polygon: Node): readonly (readonly string[])[] {
  const [ring] = polygon.kind === 'list' ? polygon.items : [];
  return ring?.kind === 'list' ? [ring.items.map((corner) => ('source' in corner ? corner.source : ''))] : [];
}

function ofText(text: string): string | undefined {
  const ring = /^\s*(?:MULTI)?POLYGON\s*Z?\s*\(+([^()]+)\)/i.exec(text)?.[1];
  return ring === undefined ? undefined : partsWritten([ring.split(',').map((corner) => `[${corner.trim().split(/\s+/).slice(0, 2).join(', ')}]`)]); // prettier-ignore
}

const SHOWN = 4;

function partsWritten(parts: readonly (readonly string[])[]): string {
  const written = parts.slice(0, SHOWN).map(cornersWritten);
  if (parts.length < 2) return `Write the corners by themselves: \`outline: ${written.join('')}\`.`;
  return `Write the corners of each part by themselves, without holes: \`outline: [${written.join(', ')}]\`.`;
}

function cornersWritten(corners: readonly string[]): string {
  const shown = corners.slice(0, SHOWN).map((corner) => corner.replace(/\s+/g, ' '));
  return `[${[...shown, ...(corners.length > SHOWN ? ['…'] : [])].join(', ')}]`;
}
