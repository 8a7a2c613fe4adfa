import type { Break } from './scale.ts';
import { emsOf } from './text.ts';

/** The breaks whose labels have room beside each other in one line, the longest gaps first. */
export function spread(breaks: readonly Break[], label: (gap: Break) => string, em: number): readonly Break[] {
  const middle = ({ x0, x1 }: Break) => (x0 + x1) / 2;
  const room = (gap: Break) => (emsOf(label(gap)) / 2 + 0.3) * em;
  return [...breaks]
    .sort((a, b) => b.days - a.days)
    .reduce<readonly Break[]>((kept, gap) => {
      const free = kept.every((other) => Math.abs(middle(other) - middle(gap)) >= room(other) + room(gap));
      return free ? [...kept, gap] : kept;
    }, []);
}
