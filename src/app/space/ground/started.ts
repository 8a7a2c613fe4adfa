import { GPUInitializationError, Map as MapLibre } from 'maplibre-gl';
import type { ErrorEvent, MapOptions } from 'maplibre-gl';
import { SOURCE } from './style.ts';

export const NO_WEBGL = 'WebGL2 is not available.';

/** A MapLibre map. Throws where there is no WebGL2. */
export function started(options: MapOptions): MapLibre {
  try {
    return new MapLibre(options);
  } catch (error) {
    throw error instanceof GPUInitializationError ? new Error(NO_WEBGL, { cause: error }) : error;
  }
}

/** Whether a whole source failed, and not one of its tiles. */
export function isOfSource(event: ErrorEvent): boolean {
  return 'sourceId' in event && event.sourceId === SOURCE && !('tile' in event);
}
