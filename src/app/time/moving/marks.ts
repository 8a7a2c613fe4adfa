import type { Sprites } from '../dense/sprites.ts';
import type { Item } from '../lanes/layout.ts';
import { line, within } from './pen.ts';
import { type Look, type Scene, toneIn } from './scene.ts';

/** The marks of all lanes with their lines and rings, and what is not known yet. */
export function drawMarks(to: CanvasRenderingContext2D, scene: Scene, sprites: Sprites, scale: number): void {
  scene.rows.forEach(({ items, unknown }, row) => {
    const y = scene.frame.middle(row);
    const seen = items.filter((item) => scene.isNear(item)).map((item) => ({ item, look: scene.look(item) }));
    for (const { item, look } of seen) whisker(to, scene, item, look, y);
    within(to, { stroke: scene.theme.later, width: 2 }, () => {
      for (const { x } of unknown) line(to, x, y - 4, x, y + 4);
    });
    for (const { item, look } of seen) drawMark(to, scene, item, look, y, sprites, scale);
  });
}

function whisker(to: CanvasRenderingContext2D, { theme }: Scene, item: Item, { whisker }: Look, y: number): void {
  if (!whisker) return;
  const pen = { stroke: toneIn(theme, item.standing), width: 1.5 };
  within(to, { ...pen, dash: [1.5, 3] }, () => line(to, item.x, y, whisker.to, y));
  if (!whisker.cut) within(to, pen, () => line(to, whisker.to, y - 5, whisker.to, y + 5));
}

function drawMark(
  to: CanvasRenderingContext2D,
  scene: Scene,
  item: Item,
  { later, outside, ring }: Look,
  y: number,
  sprites: Sprites,
  scale: number,
): void {
  to.globalAlpha = outside ? 0.2 : later || item.perhaps ? 0.5 : 1;
  if (ring) drawRing(to, scene, item, y, ring === 'open' ? 2 : 1);
  // A sprite is of pixels of the screen.
  to.save();
  to.setTransform(1, 0, 0, 1, 0, 0);
  const { standing, expected, half } = item;
  const mark = { facts: item.facts.length, half, standing, expected };
  sprites.draw(to, mark, (scene.left + item.x - scene.shift) * scale, y * scale);
  to.restore();
  to.globalAlpha = 1;
}

function drawRing(to: CanvasRenderingContext2D, scene: Scene, item: Item, y: number, width: number): void {
  const { theme, grown, em } = scene;
  const alone = item.facts.length === 1 && item.standing !== null;
  const [x, tall] = alone ? [10 * grown, 10 * grown] : [item.half + 3.5, em * 0.75 + 3];
  to.fillStyle = theme.paper;
  to.beginPath();
  to.roundRect(item.x - x, y - tall, 2 * x, 2 * tall, alone ? tall : 7);
  to.fill();
  const alpha = to.globalAlpha;
  within(to, { stroke: theme.ink, width }, () => to.stroke());
  to.globalAlpha = alpha;
}
