import { describe, expect, test } from 'vitest';
import { angleOf, anglesIn } from '#facts/angle.ts';

const read = (text: string) => {
  const angle = angleOf(text);
  return angle && [Math.round(angle.degrees * 1e4) / 1e4, angle.axis];
};

describe('an angle', () => {
  test.each<[string, number, 'latitude' | 'longitude' | null]>([
    ['52.52', 52.52, null],
    ['-33,87', -33.87, null],
    ['−0.5', -0.5, null],
    ['52°31\'12"N', 52.52, 'latitude'],
    ['13° 24′ 18″ E', 13.405, 'longitude'],
    ['79º 58’ 56” W', -79.9822, 'longitude'],
    ["N 50° 56.5'", 50.9417, 'latitude'],
    ["33°52'S", -33.8667, 'latitude'],
    ["-33°52'10''", -33.8694, null],
    ['41N', 41, 'latitude'],
    ['52 31 12 N', 52.52, 'latitude'],
    ['118.4° w', -118.4, 'longitude'],
    ['٤٤٫٤٠', 44.4, null],
  ])('is read as people write it: %s', (text, degrees, axis) => {
    expect(read(text)).toEqual([degrees, axis]);
  });

  test.each(["52°61'N", '52°31\'60"N', 'N 52 N', '-52 N', '52 31', "52.5°31'N", "13°24'O", 'Berlin', '', '1e2'])(
    'is not made of what can be read in two ways, or in none: %s',
    (text) => {
      expect(angleOf(text)).toBeNull();
    },
  );
});

describe('two angles in one text', () => {
  test.each([
    '52.52, 13.4',
    '52,52 13,4',
    '52,52; 13,4',
    "52°31'12\"N, 13°24'E",
    "52° 31' 12\" N 13° 24' E",
    "N 52° 31.2' E 13° 24'",
  ])('are parted where that can be done in one way only: %s', (text) => {
    const [one, other] = anglesIn(text) ?? [];
    expect([one?.degrees, other?.degrees]).toEqual([expect.closeTo(52.52, 6), expect.closeTo(13.4, 6)]);
  });

  test.each(['1,2,3', '52.52', "52°N 13°24'N", "52°31'N, 13.4", 'Main Street 5, 10115 Berlin'])(
    'are not made out of %s',
    (text) => {
      expect(anglesIn(text)).toBeNull();
    },
  );
});
