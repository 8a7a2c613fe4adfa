import { addProtocol } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import { openArchive } from './archive.ts';

/** MapLibre knows protocols for the whole page, so there is one of these, and an archive is opened once. */
let protocol: Protocol | null = null;

/** Lets styles read `pmtiles://` and the address. */
export function serveTiles(address: string): void {
  if (!protocol) {
    protocol = new Protocol();
    addProtocol('pmtiles', protocol.tile);
  }
  if (!protocol.get(address)) protocol.add(new PMTiles(openArchive(address)));
}
