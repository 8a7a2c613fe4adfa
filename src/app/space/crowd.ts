import type { Archive } from '#facts/archive.ts';
import type { Fact } from '#facts/fact.ts';
import { type Camera, type Px, type Size, type Unit, transformOf } from './camera.ts';
import type { Box } from './ink/scene/box.ts';
import { bundlesOf, linesOnScreen } from './ink/scene/flows.ts';
import { along, boxesAlong, ruled } from './ink/scene/lines.ts';
import { projector } from './ink/scene/project.ts';
import type { Atlas } from './ink/scene/atlas.ts';
import type { Columns } from './ink/counts/columns.ts';
import { type Room, crowdOf, partOf } from './inset.ts';
import type { Middle } from '#facts/turn.ts';

/** The part of the world that the inset enlarges: the story's own, else the densest crowd at a camera; unit Mercator. */
export function crowded({ story }: Archive, { columns }: Atlas, { zoom }: Camera, middle: Middle): Box | null {
  if (story.inset) return partOf(story.inset);
  const points = pointsIn(columns, middle);
  return points.length === 0 ? null : crowdOf(points, 512 * 2 ** zoom);
}

/** Where the places are, in unit Mercator, in the turn round a middle; nowhere where they are too many to be looked at one by one. */
export function pointsIn({ places, x, y }: Columns, middle: Middle): readonly Unit[] {
  const turned = (at: number) => at - Math.round(at - 0.5 - middle / 360);
  return Array.from({ length: places > MANY ? 0 : places }, (_, at): Unit => [turned(x[at] ?? 0), y[at] ?? 0]);
}

/** What an inset must never cover (flows, marks of key places), and the rooms of labels, of which it leaves some; px. */
export function keepClear(
  { arc, archive, columns }: Atlas,
  moving: readonly Fact[],
  key: ReadonlySet<number>,
  camera: Camera,
  size: Size,
): { never: readonly Box[]; rather: readonly Room[] } {
  const view = transformOf(camera, size);
  const project = projector(view);
  const lines = bundlesOf(moving).flatMap(({ from, to }) => linesOnScreen(arc(from, to), view).map(ruled));
  const at = (place: number): Px[] => {
    const px = project(columns.x[place] ?? 0, columns.y[place] ?? 0);
    return px ? [px] : [];
  };
  const places = columns.places > MANY ? [] : Array.from({ length: columns.places }, (_, place) => place);
  const sentence = Math.min(240, size.width * 0.22);
  const roomOf = (place: number) =>
    at(place).map((px) => roomBeside(px, (archive.dataset.places[place]?.name.length ?? 0) * LETTER));
  return {
    never: [
      ...lines.flatMap((line) => boxesAlong(line, 16, 8)),
      ...[...key].flatMap(at).map(([x, y]): Box => [x - MARK, y - MARK, x + MARK, y + MARK]),
    ],
    rather: [
      ...lines.map((line) => roomBeside(along(line, line.length / 2), sentence)),
      ...[...key].flatMap(roomOf),
      ...places.flatMap(at).map(([x, y]): Room => [[x - DOT, y - DOT, x + DOT, y + DOT]]),
    ],
  };
}

/** More places than these are not looked at one by one. */
const MANY = 1000;
/** Half the width of a key mark, and of any mark; the width of a letter; px. */
const MARK = 14;
const DOT = 12;
const LETTER = 8;

/** Room for words on either side of a point. */
function roomBeside([x, y]: Px, width: number): Room {
  const [near, far] = [MARK + 6, MARK + 12 + width];
  return [
    [x - far, y - 12, x - near, y + 12],
    [x + near, y - 12, x + far, y + 12],
  ];
}
