import type { Topology } from 'topojson-specification';

const step = 0.001;

/** The same topology on a grid of a thousandth of a degree, so that decoded coordinates are degrees with three decimals. */
export function quantizeToDegrees<T extends Topology>(topology: T): T {
  const { transform } = topology;
  const [sx, sy] = transform?.scale ?? [1, 1];
  const [tx, ty] = transform?.translate ?? [0, 0];
  const arcs = topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    let lastX = 0;
    let lastY = 0;
    const points = arc.map(([a = 0, b = 0]) => {
      x = transform ? x + a : a;
      y = transform ? y + b : b;
      return [Math.round((x * sx + tx) / step), Math.round((y * sy + ty) / step)];
    });
    const deltas = points.map(([px = 0, py = 0], index) => {
      const delta = [px - lastX, py - lastY];
      lastX = px;
      lastY = py;
      return { delta, keep: index === 0 || index === points.length - 1 || delta[0] !== 0 || delta[1] !== 0 };
    });
    return deltas.filter(({ keep }) => keep).map(({ delta }) => delta);
  });
  return { ...topology, arcs, transform: { scale: [step, step], translate: [0, 0] } };
}
