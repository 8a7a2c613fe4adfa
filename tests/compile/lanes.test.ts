import { describe, expect, it } from 'vitest';
import { compileFerry, filesBelow } from './disk.ts';

const BASE = filesBelow('base');
const STORY = (BASE['story.yaml'] ?? '').replace(/^lanes:.*\n(?:[ -].*\n)*/m, '');

/** The lanes of the story with further facts, each at a port of its own number. */
function lanesWith(ports: readonly number[], language = 'en', lonOf = (_: number) => 4) {
  const place = (port: number) =>
    `- { id: port-${port}, name: Port ${port}, kind: port, precision: city, coordinates: [${lonOf(port)}, 52] }\n`;
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
  it.each([
    [
      [-100, 100, 10],
      [0, 2, 1],
    ],
    [
      [-170, 170, 175],
      [1, 2, 0],
    ],
  ])('has a lane for each place that facts stand at, from west to east: %j', (lons, order) => {
    const lanes = lanesWith([0, 1, 2, 2], 'en', (port) => lons[port] ?? NaN).filter(({ id }) => id.startsWith('port-'));
    expect(lanes).toEqual(order.map((n) => ({ id: `port-${n}`, label: `Port ${n}`, places: [`port-${n}`] })));
  });

  it('with more than eight places has seven and one for the rest', () => {
    const lanes = lanesWith([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9]);
    expect(lanes).toHaveLength(8);
    expect(lanes.map(({ id }) => id)).toContain('port-9');
    expect(lanes.at(-1)).toEqual({ id: 'elsewhere', label: 'Elsewhere', places: [] });
  });

  it('calls the one for the rest what its language does', () => {
    const ports = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(lanesWith(ports, 'ar').at(-1)?.label).toBe('أماكن أخرى');
    expect(lanesWith(ports, 'de-AT').at(-1)?.label).toBe('Anderswo');
  });
});
