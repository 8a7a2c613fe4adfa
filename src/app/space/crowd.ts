import type { Archive } from '#facts/archive.ts';
import type { Fact } from '#facts/fact.ts';
import { type Camera, type Size, type Unit, transformOf } from './camera.ts';
import type { Box } from './ink/box.ts';
import { bundlesOf, linesOnScreen } from './ink/flows.ts';
import { type Line, along, boxesAlong, lengthOf } from './ink/lines.ts';
import { projector } from './ink/project.ts';
import type { Atlas } from './ink/atlas.ts';
import { crowdOf, partOf } from './inset.ts';

/** The part of the world that the inset enlarges: the story's own, else the densest crowd at a camera; unit Mercator. */
export function crowded({ story }: Archive, { columns }: Atlas, { zoom }: Camera): Box | null {
  if (story.inset) return partOf(story.inset);
  const points = Array.from({ length: columns.places }, (_, at): Unit => [columns.x[at] ?? 0, columns.y[at] ?? 0]);
  return columns.places > 1000 ? null : crowdOf(points, 512 * 2 ** zoom);
}

/** What an inset must never cover (flows, marks of key places) and rather not (their labels, other places), in px. */
export function keepClear(
  { arc, columns }: Atlas,
  moving: readonly Fact[],
  key: ReadonlySet<number>,
  camera: Camera,
  size: Size,
): { never: readonly Box[]; rather: readonly Box[] } {
  const view = transformOf(camera, size);
  const project = projector(view);
  const lines = bundlesOf(moving).flatMap(({ from, to }) => linesOnScreen(arc(from, to), view));
  const around = (place: number, left: number, right: number, half: number): Box[] => {
    const px = project(columns.x[place] ?? 0, columns.y[place] ?? 0);
    return px ? [[px[0] - left, px[1] - half, px[0] + right, px[1] + half]] : [];
  };
  const places = columns.places > 1000 ? [] : Array.from({ length: columns.places }, (_, at) => at);
  return {
    never: [
      ...lines.flatMap((line) => boxesAlong(line, 16, 8)),
      ...[...key].flatMap((place) => around(place, 14, 14, 14)),
    ],
    rather: [
      ...lines.flatMap(roomBeside),
      ...[...key].flatMap((place) => around(place, 100, 100, 16)),
      ...places.flatMap((place) => around(place, 12, 12, 12)),
    ],
  };
}

/** Room for the words of a flow to the left of its middle. */
function roomBeside(line: Line): Box[] {
  const [x, y] = along(line, lengthOf(line) / 2).at;
  return [[x - 240, y - 10, x, y + 10]];
}
