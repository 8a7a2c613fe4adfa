import { expect, it } from 'vitest';
import { transformOf } from '#app/space/camera.ts';
import { ringsOf } from '#app/space/ink/paint/overlay.ts';
import { type Box, grown, overlap } from '#app/space/ink/scene/box.ts';
import { coveredBy } from '#app/space/ink/scene/leader.ts';
import { sceneOf } from '#app/space/ink/scene/scene.ts';
import type { Place } from '#facts/place.ts';
import { asking, city, factAt, region, story } from '../../world.ts';

const view = transformOf({ lon: 60, lat: 45, zoom: 1.8 }, { width: 900, height: 400 });
/** A part of the world whose frame stands at the left, and an inset at the upper edge. */
const part: Box = [0.58, 0.33, 0.6, 0.35];
const panel: Box = [500, 20, 700, 150];

/** A place at a point of the map, CSS px. */
function placeAt(id: string, x: number, y: number, name = id): Place {
  const [u, v] = [view.origin[0] + x / view.scale, view.origin[1] + y / view.scale];
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * v))) * 180) / Math.PI;
  return city(id, u * 360 - 180, lat, { name });
}

function sceneWith(places: readonly Place[], facts = places.map(({ id }) => factAt(`at-${id}`, id))) {
  const { atlas, asked } = asking(story(places, facts));
  return sceneOf(atlas, { ...asked, inset: { part, marks: part, panel }, covered: [grown(panel, 6)] }, view);
}

it('lies under no name of the map', () => {
  const [, , x1, y1] = sceneWith([placeAt('far', 800, 300)]).frame?.box ?? expect.unreachable();
  for (let t = 0.3; t < 0.8; t += 0.1) {
    const [x, y] = [x1 + t * (panel[0] - x1) - 30, y1 + t * (panel[3] - y1) - 8];
    const { labels, frame } = sceneWith([placeAt('crossed', x, y)]);
    expect(frame?.leader).toHaveLength(4);
    expect(labels).toHaveLength(1);
    for (const box of frame ? coveredBy(frame) : []) expect(overlap(labels[0]?.box ?? box, box)).toBe(false);
  }
});

it('leads to an inset under whose edge no number of facts goes', () => {
  const near = placeAt('near', panel[0] - 20, 80);
  const { spots } = sceneWith(
    [near],
    ['a', 'b', 'c'].map((id) => factAt(id, 'near')),
  );
  expect(spots.map(({ grows }) => grows)).toEqual([-1]);
  expect(overlap(spots[0]?.box ?? panel, panel, 4)).toBe(false);
});

it('a ring touches no letter of the name beside it, or within it', () => {
  const places = [placeAt('point', 300, 200), region('area', 90, 40, 1)];
  const facts = places.map(({ id }) => factAt(`at-${id}`, id));
  const { atlas, asked } = asking(story(places, facts));
  for (const open of facts) {
    const scene = sceneOf(atlas, asked, view);
    const [{ boxes = [] } = {}] = ringsOf(scene, { atlas, sheet: asked.sheet, open, hovered: null });
    const label = scene.labels.find(({ lines }) => lines[0] === open.places[0]?.place) ?? expect.unreachable();
    const { at, width } = label.text;
    const [[x0 = 0, , x1 = 0] = []] = boxes;
    if (label.area) expect(x1 - at - width).toBeGreaterThanOrEqual(8);
    else expect(at > x1 ? at - x1 : x0 - at).toBeGreaterThanOrEqual(5);
  }
});
