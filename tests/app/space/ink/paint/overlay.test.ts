import { describe, expect, it } from 'vitest';
import { transformOf } from '#app/space/camera.ts';
import { areSame, ringsOf } from '#app/space/ink/paint/overlay.ts';
import { sceneOf } from '#app/space/ink/scene/scene.ts';
import type { Fact } from '#facts/fact.ts';
import { day, on } from '#tests/sample.ts';
import { asking, city, factAt, story, until } from '../../world.ts';

const facts = [
  factAt('in-kyiv', 'kyiv', { said: on('2024-10-13') }),
  factAt('later-in-kyiv', 'kyiv', { said: on('2024-10-16') }),
  factAt('in-oslo', 'oslo', { said: on('2024-10-15') }),
];
const { atlas, asked } = asking(story([city('kyiv', 30.5, 50.5), city('oslo', 10.7, 59.9)], facts));
const [inKyiv, , inOslo] = facts as [Fact, Fact, Fact];
const rings = (date: string, open: Fact | null, hovered: Fact | null = null, lon = 20) => {
  const { sheet } = asked;
  const view = transformOf({ lon, lat: 55, zoom: 3 }, { width: 800, height: 500 });
  const scene = sceneOf(atlas, { ...asked, days: until(day(date)) }, view);
  return ringsOf(scene, { atlas, sheet, open, hovered });
};

describe('rings', () => {
  it('are the same after a step in time that changes no mark of their facts', () => {
    expect(rings('2024-10-13', inKyiv)[0]?.boxes).toHaveLength(1);
    expect(areSame(rings('2024-10-13', inKyiv), rings('2024-10-14', inKyiv))).toBe(true);
  });

  it('are others where a mark grows, another fact is open or pointed at, or the map has moved', () => {
    const before = rings('2024-10-13', inKyiv);
    expect(areSame(before, rings('2024-10-16', inKyiv))).toBe(false);
    expect(areSame(before, rings('2024-10-13', inOslo))).toBe(false);
    expect(areSame(before, rings('2024-10-13', inKyiv, inOslo))).toBe(false);
    expect(areSame(before, rings('2024-10-13', inKyiv, null, 21))).toBe(false);
    expect(areSame(before, rings('2024-10-13', null))).toBe(false);
  });
});
