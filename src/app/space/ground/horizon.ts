import type { LonLat } from '#facts/place.ts';
import type { Camera } from '../camera.ts';

/** How a globe is seen: from straight above `camera`, at `distance` CSS px from its surface. */
interface Vantage {
  readonly camera: Camera;
  readonly distance: number;
}

/** CSS px from a camera to the surface, for a map of a height and MapLibre's vertical field of view in degrees. */
export function distanceOf(height: number, fieldOfView: number): number {
  return height / 2 / Math.tan((fieldOfView * Math.PI) / 360);
}

/** Whether a point lies on the near side of the globe, within the horizon. */
export function isFacing(at: LonLat, { camera, distance }: Vantage): boolean {
  const radius = radiusOf(camera);
  return cosBetween(at, [camera.lon, camera.lat]) > radius / (radius + distance);
}

/** CSS px. The scale of a globe is that of the Mercator map at the latitude in its middle. */
function radiusOf({ lat, zoom }: Camera): number {
  return (512 * 2 ** zoom) / (2 * Math.PI) / Math.cos(radians(lat));
}

function cosBetween([lon0, lat0]: LonLat, [lon1, lat1]: LonLat): number {
  const [a, b] = [radians(lat0), radians(lat1)];
  return Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(radians(lon1 - lon0));
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;
