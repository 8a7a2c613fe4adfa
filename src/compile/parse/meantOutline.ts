import type { Node } from './node.ts';

/** What to write for an area as map programs keep it (GeoJSON, WKT); undefined for anything else. */
export function meantOutline(node: Node): string | undefined {
  if (node.kind === 'text') return ofText(String(node.value));
  if (node.kind === 'map') {
    const inner = node.entries.find(({ key }) => key === 'coordinates' || key === 'geometry')?.value;
    return inner && meantOutline(inner);
  }
  if (node.kind !== 'list' || !isRings(node)) return undefined;
  if (node.items.length > 1)
    return 'An outline is one ring of corners: leave out its holes, and make a place of each part.';
  const [ring] = node.items;
  if (ring && isRings(ring)) return meantOutline(ring);
  return ring?.kind === 'list' ? cornersWritten(ring.items.map((corner) => ('source' in corner ? corner.source : ''))) : undefined; // prettier-ignore
}

/** Whether a list holds lists of pairs, and not pairs. */
function isRings(node: Node): boolean {
  const [first] = node.kind === 'list' ? node.items : [];
  return first?.kind === 'list' && first.items[0]?.kind === 'list';
}

function ofText(text: string): string | undefined {
  const ring = /^\s*(?:MULTI)?POLYGON\s*Z?\s*\(+([^()]+)\)/i.exec(text)?.[1];
  return ring === undefined ? undefined : cornersWritten(ring.split(',').map((corner) => `[${corner.trim().split(/\s+/).slice(0, 2).join(', ')}]`)); // prettier-ignore
}

const SHOWN = 4;

function cornersWritten(corners: readonly string[]): string {
  const shown = corners.slice(0, SHOWN).map((corner) => corner.replace(/\s+/g, ' '));
  return `Write the corners by themselves: \`outline: [${[...shown, ...(corners.length > SHOWN ? ['…'] : [])].join(', ')}]\`.`;
}
