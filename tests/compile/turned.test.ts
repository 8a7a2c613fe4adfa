import { describe, expect, test } from 'vitest';
import { compileFerry } from './disk.ts';

const CITY = 'id: saltmarsh-city, name: Saltmarsh, kind: city, precision: city';
const DISTRICT =
  '- { id: saltmarsh-district, name: Saltmarsh, kind: district, precision: region, anchor: [4.6, 52.2], radius: 20 }';

/** Whom the check takes for turned, where the city and the island of the story lie at these positions. */
function turned(city: string, island: string, more = ''): readonly string[] {
  const places = [`- { ${CITY}, coordinates: [${city}] }`, DISTRICT, `- { id: gull-island, name: Gull Island, kind: island, precision: site, coordinates: [${island}] }`]; // prettier-ignore
  const { problems } = compileFerry({ 'places.yaml': `${places.join('\n')}\n${more}` });
  return problems.filter(({ code }) => code === 'perhaps-swapped').map(({ sentence }) => sentence.split(' ')[0] ?? '');
}

describe('a place that may be written latitude first', () => {
  test('is told once, where another place is beside it when it is turned', () => {
    expect(turned('4.51, 52.11', '52.15, 4.49')).toEqual(['“gull-island”']);
  });

  test('is the one that has fewer places beside it', () => {
    const pier = '- { id: pier, name: Pier, kind: pier, precision: site, coordinates: [4.5, 52.1] }\n';
    expect(turned('52.15, 4.49', '4.51, 52.11', pier)).toEqual(['“saltmarsh-city”']);
  });

  test('may be an area, whose anchor is turned', () => {
    const area =
      '- { id: harbour-area, name: The harbour, kind: area, precision: area, anchor: [52.1, 4.5], radius: 2 }\n';
    expect(turned('4.51, 52.11', '4.2, 52.3', area)).toEqual(['“harbour-area”']);
  });

  test('is none where both are right: Kursk and Tehran, or two places that are as far north as east', () => {
    expect(turned('36.19, 51.73', '51.39, 35.69')).toEqual([]);
    expect(turned('44.4, 44.5', '44.5, 44.4')).toEqual([]);
  });

  test('costs no more than a moment among ten thousand places', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => `- { id: p-${at}, name: P, kind: p, precision: site, coordinates: [${((at % 100) / 10 - 170).toFixed(1)}, ${((at / 100) % 100 / 10).toFixed(1)}] }`); // prettier-ignore
    const started = performance.now();
    expect(turned('4.51, 52.11', '4.2, 52.3', many.join('\n'))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
