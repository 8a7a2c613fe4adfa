import { describe, expect, it } from 'vitest';
import { openArchive } from '#facts/archive.ts';
import { atlasOf } from '#app/space/ink/scene/atlas.ts';
import { sheetsOf, stretchOf } from '#app/space/ink/reading.ts';
import { layoutOf } from '#app/space/layout.ts';
import { keyIn, movingIn, openOn, orderOf, selectedIn } from '#app/space/order.ts';
import { day, fact, on } from '#tests/sample.ts';
import { asking, city, factAt, masked, story } from './world.ts';

const sent = fact('sent', {
  of: 'troops',
  said: on('2024-10-13'),
  places: [
    { role: 'from', place: 'pyongyang' },
    { role: 'to', place: 'chita' },
  ],
});
const told = factAt('told', 'kyiv', { key: true, said: on('2024-10-20') });
const places = [city('pyongyang', 125.75, 39.03), city('chita', 113.5, 52.03), city('kyiv', 30.52, 50.45)];
const dataset = story(places, [sent, told]);

/** What a map of a width draws on a day. */
function drawnOn(playhead: number, width: number) {
  const atlas = atlasOf(openArchive(dataset));
  const view = { range: null, known: false, clock: 'said' } as const;
  return orderOf({
    atlas,
    sheetAt: sheetsOf(atlas.columns, 'said', masked(atlas)),
    days: stretchOf(view, playhead),
    moving: movingIn(atlas.archive.atHand),
    key: keyIn(atlas),
    selected: selectedIn(atlas, sent),
    view,
    words: asking(dataset).asked.words,
    layout: layoutOf(atlas, { width, height: 300 }, 'map'),
    inset: null,
  });
}

describe('what a map draws', () => {
  it('is what moved by the day that is shown', () => {
    expect(drawnOn(day('2024-10-12'), 900).bundles).toEqual([]);
    expect(drawnOn(day('2024-10-13'), 900).bundles.map(({ from, to }) => [from, to])).toEqual([['pyongyang', 'chita']]);
  });

  it('names first the places of the open fact and of key facts', () => {
    const { atlas, selected, key } = drawnOn(day('2024-10-13'), 900);
    const at = (...ids: readonly string[]) => ids.map((id) => atlas.index.get(id));
    expect([[...selected], [...key]]).toEqual([at('pyongyang', 'chita'), at('kyiv')]);
  });

  it('is discs on a narrow map, and keeps off the buttons on any', () => {
    expect([360, 900].map((width) => drawnOn(0, width).discs)).toEqual([true, false]);
    expect(drawnOn(0, 900).covered.length).toBeGreaterThan(0);
  });

  it('holds an open fact from the day on which it was perhaps said', () => {
    const vague = factAt('vague', 'kyiv', { known: [day('2024-10-13'), day('2024-10-20')] });
    const asked = [null, day('2024-10-12'), day('2024-10-13'), day('2024-10-20')];
    expect(asked.map((asOf) => openOn(vague, asOf))).toEqual([vague, null, vague, vague]);
  });
});
