import { lines, type BorderClass, type Selector } from './policy.ts';
import type { Unit } from './unit.ts';

type Land = Pick<Unit, 'id' | 'selectors' | 'country' | 'code'>;

/** How the line between two units is drawn; `null` where there is none. The order of the two does not matter. */
export function borderBetween(a: Land, b: Land): BorderClass | null {
  const rule = lines.find(
    ({ between: [one, other] }) => (isIn(a, one) && isIn(b, other)) || (isIn(b, one) && isIn(a, other)),
  );
  if (rule && !(isWithinOne(a, b, rule.between[0]) && rule.draw !== null)) return rule.draw;
  if (!a.country || !b.country) return null;
  if (a.country !== b.country) return 'international';
  return a.code && a.code === b.code ? null : 'first-level';
}

function isIn(land: Land, selectors: Selector[]): boolean {
  return selectors.some(
    (selector) => selector === land.country || selector === land.code || land.selectors.includes(selector),
  );
}

/** A rule "these against the rest of their country" says nothing on a line between two of these. */
function isWithinOne(a: Land, b: Land, selectors: Selector[]): boolean {
  return isIn(a, selectors) && isIn(b, selectors);
}
