import type { Box } from './box.ts';
import { coveredBy } from './leader.ts';
import type { Scene } from './scene.ts';

/** What the ink of a frame has drawn that the ground's own labels must not touch, in CSS px. */
export function takenBy({ spots, labels, flows, frame }: Scene): readonly Box[] {
  return [
    ...spots.map(({ box }) => box),
    ...labels.map(({ box }) => box),
    ...flows.flatMap(({ label }) => label?.boxes ?? []),
    ...flows.flatMap(({ coarse }) => coarse),
    ...(frame ? coveredBy(frame) : []),
  ];
}
