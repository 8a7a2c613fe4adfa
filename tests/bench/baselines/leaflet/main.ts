import * as L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { COLOURS, type Known, loadFacts } from '../facts.ts';
import { type Ground, type Shown, host, link, nextFrame } from '../linked.ts';

/** Plain Leaflet: a circle marker a fact on its canvas, added and removed as they enter and leave the window. */
interface Placed {
  readonly fact: Known;
  readonly marker: L.CircleMarker;
  on: boolean;
}

const file = await loadFacts();
const map = L.map(host('map'), { preferCanvas: true, zoomAnimation: false, fadeAnimation: false }).setView([20, 0], 1);
const layer = L.layerGroup().addTo(map);
const markers: Placed[] = file.features.flatMap(({ geometry, properties: fact }) => {
  if (!geometry) return [];
  const [lon = 0, lat = 0] = geometry.coordinates;
  const marker = L.circleMarker([lat, lon], { radius: 4, stroke: false, fillOpacity: 1, fillColor: colourOf(fact) });
  layer.addLayer(marker);
  return [{ fact, marker, on: true }];
});

const ground: Ground = {
  show: (shown) => {
    for (const placed of markers) {
      const on = isShown(placed.fact, shown);
      if (on === placed.on) continue;
      if (on) layer.addLayer(placed.marker);
      else layer.removeLayer(placed.marker);
      placed.on = on;
    }
  },
  drawn: nextFrame,
  pan: (lon, lat) => {
    const from = map.getCenter();
    map.panTo([from.lat + lat, from.lng + lon], { animate: false });
  },
};
Object.assign(window, { __bench: link(file, ground, nextFrame().then(nextFrame)) });

function isShown(fact: Known, { from, to, clock, standing }: Shown): boolean {
  const [start, end] = clock === 'said' ? [fact.from, fact.to] : [fact.eventFrom, fact.eventTo];
  return start < to && end > from && (standing === null || fact.standing === standing);
}

function colourOf({ standing }: Known): string {
  return COLOURS[standing] ?? '#888';
}
