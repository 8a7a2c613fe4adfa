import { type FilterSpecification, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { COLOURS, type Facts, loadFacts } from '../facts.ts';
import { type Ground, type Shown, host, link } from '../linked.ts';

/** Plain MapLibre: one GeoJSON source, one layer of circles, `setFilter` for every window. No ground under them. */
setWorkerUrl(workerUrl);
const file = await loadFacts();

const map = new MapLibre({
  container: host('map'),
  style: {
    version: 8,
    sources: { facts: { type: 'geojson', data: placed(file) } },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#dce6ec' } },
      {
        id: 'facts',
        type: 'circle',
        source: 'facts',
        paint: { 'circle-radius': 4, 'circle-color': ['match', ['get', 'standing'], ...coloured(), '#888'] },
      },
    ],
  },
  center: [0, 20],
  zoom: 1,
  fadeDuration: 0,
});

const ground: Ground = {
  show: (shown) => void map.setFilter('facts', filterOf(shown)),
  // What is drawn already is never told again.
  drawn: () => (map.loaded() ? Promise.resolve() : idle()),
  pan: (lon, lat) => {
    const from = map.getCenter();
    map.jumpTo({ center: [from.lng + lon, from.lat + lat] });
  },
};
Object.assign(window, { __bench: link(file, ground, idle()) });

function idle(): Promise<void> {
  return new Promise((done) => void map.once('idle', () => done()));
}

function filterOf({ from, to, clock, standing }: Shown): FilterSpecification {
  const [start, end] = clock === 'said' ? ['from', 'to'] : ['eventFrom', 'eventTo'];
  const inside: FilterSpecification = ['all', ['<', ['get', start], to], ['>', ['get', end], from]];
  return standing === null ? inside : ['all', inside, ['==', ['get', 'standing'], standing]];
}

function placed({ features }: Facts): GeoJSON.FeatureCollection {
  const there = features.flatMap(({ geometry, ...feature }) => (geometry ? [{ ...feature, geometry }] : []));
  return { type: 'FeatureCollection', features: there };
}

function coloured(): [string, string, ...string[]] {
  return Object.entries(COLOURS).flat() as [string, string, ...string[]];
}
