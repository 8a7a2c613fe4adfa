import { AJAXError, addProtocol } from 'maplibre-gl';
import type { AddProtocolAction } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import { isEnclosed } from '#app/loading/enclosed.ts';
import { openArchive } from './archive.ts';

/** MapLibre knows protocols for the whole page, so there is one of these, and an archive is opened once. */
let protocol: Protocol | null = null;

/** Lets styles read `pmtiles://` and the address. */
export function serveTiles(address: string): void {
  if (!protocol) {
    protocol = new Protocol();
    addProtocol('pmtiles', isEnclosed() ? sparse(protocol) : protocol.tile);
  }
  if (!protocol.get(address)) protocol.add(new PMTiles(openArchive(address)));
}

/**
 * A page that is one file holds only a part of the world in the finest tiles: a tile that is not there says so, and
 * MapLibre draws the next coarser one in its place.
 */
function sparse({ tile }: Protocol): AddProtocolAction {
  return async (request, abort) => {
    const answer = await (tile as AddProtocolAction)(request, abort);
    if (request.type === 'json') return { ...answer, data: { ...(answer.data as object), sparse: true } };
    if ((answer.data as Uint8Array).length === 0) throw new AJAXError(404, 'No such tile', request.url, new Blob());
    return answer;
  };
}
