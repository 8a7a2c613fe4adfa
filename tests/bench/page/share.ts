import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Fact } from '#facts/fact.ts';
import type { BaselineFile, Known } from '../baselines/facts.ts';
import type { Shelf } from './story.ts';
import { Truth, touched } from './truth.ts';

const PIECE = 1 << 22;

/**
 * Gives the baselines the facts that Dateline shows: positions of their first places, days of both clocks, standing and
 * lane, as GeoJSON. What is withdrawn is shown by nobody.
 * @returns what to count by
 */
export function shareFacts({ holding, facts }: Shelf, file: string): Truth {
  mkdirSync(dirname(file), { recursive: true });
  const featureOf = feature(holding);
  const truth = new Truth();
  const out = openSync(file, 'w');
  let piece = '{"type":"FeatureCollection","features":[';
  for (const fact of facts()) {
    if (fact.withdrawn) continue;
    piece += (truth.size === 0 ? '\n' : ',\n') + JSON.stringify(featureOf(fact));
    truth.add(fact);
    if (piece.length < PIECE) continue;
    writeSync(out, piece);
    piece = '';
  }
  const { features: _, type: __, ...rest } = restOf(holding, truth);
  writeSync(out, `${piece}],${JSON.stringify(rest).slice(1)}\n`);
  closeSync(out);
  return truth;
}

function restOf({ story }: Shelf['holding'], truth: Truth): BaselineFile {
  const days = truth.extent();
  const window = Math.max(Math.round((days[1] - days[0]) / 10), 1);
  const lanes = [...story.lanes.map(({ label }) => label), ''];
  return { type: 'FeatureCollection', features: [], lanes, days, window };
}

function feature({ story, places }: Shelf['holding']): (fact: Fact) => BaselineFile['features'][number] {
  const positions = new Map(places.map(({ id, position }) => [id, [...position]]));
  const lanes = new Map(story.lanes.flatMap((lane, at) => lane.places.map((place) => [place, at] as const)));
  return (fact) => {
    const place = fact.places[0]?.place;
    const position = place === undefined ? undefined : positions.get(place);
    const lane = place === undefined ? story.lanes.length : (lanes.get(place) ?? story.lanes.length - 1);
    return {
      type: 'Feature',
      geometry: position ? { type: 'Point', coordinates: position } : null,
      properties: knownOf(fact, lane),
    };
  };
}

function knownOf(fact: Fact, lane: number): Known {
  const [from, to] = touched(fact, 'said');
  const [eventFrom, eventTo] = touched(fact, 'event');
  return { from, to, eventFrom, eventTo, standing: fact.standing, lane };
}
