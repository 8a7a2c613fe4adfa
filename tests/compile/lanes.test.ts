import { describe, expect, it } from 'vitest';
import { compileFerry, filesBelow } from './disk.ts';

const BASE = filesBelow('base');
const STORY = (BASE['story.yaml'] ?? '').replace(/^lanes:.*\n(?:[ -].*\n)*/m, '');

/** The lanes of the story with further facts, each at a port of its own number. */
function lanesWith(ports: readonly number[], language = 'en') {
  const place = (port: number) =>
    `- { id: port-${port}, name: Port ${port}, kind: port, precision: city, coordinates: [4, 52] }\n`;
  const fact = (port: number, at: number) =>
    `- { id: at-${at}, text: A ship is in., standing: happened, at: port-${port}, in: [{ article: gazette, passage: "A harbour official said … after six." }] }\n`;
  const { dataset } = compileFerry({
    'story.yaml': `${STORY.replace('language: en', `language: ${language}`)}review: pending\n`,
    'places.yaml': (BASE['places.yaml'] ?? '') + [...new Set(ports)].map(place).join(''),
    'facts/ports.yaml': ports.map(fact).join(''),
  });
  return dataset?.story.lanes ?? [];
}

describe('a story that names no lanes', () => {
  it('has a lane for each place that facts stand at, the fullest first', () => {
    const lanes = lanesWith([1, 2, 2, 2, 2, 2, 2]);
    expect(lanes[0]).toEqual({ id: 'port-2', label: 'Port 2', places: ['port-2'] });
    expect(lanes.map(({ id }) => id)).toContain('port-1');
    expect(lanes.map(({ id }) => id)).not.toContain('elsewhere');
  });

  it('with more than eight places has seven and one for the rest', () => {
    const lanes = lanesWith([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(lanes).toHaveLength(8);
    expect(lanes.at(-1)).toEqual({ id: 'elsewhere', label: 'Elsewhere', places: [] });
  });

  it('calls the one for the rest what its language does', () => {
    const ports = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(lanesWith(ports, 'ar').at(-1)?.label).toBe('أماكن أخرى');
    expect(lanesWith(ports, 'de-AT').at(-1)?.label).toBe('Anderswo');
  });
});
