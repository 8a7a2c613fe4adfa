/** As wide as a scrollbar is at most, px. */
const BAR = 20;

/**
 * Heights that come to rest, given each width of the window and height of its content, in px. The scrollbar of a host
 * comes because of this frame's height and takes width from it; where the content is lower then, the bar would go, and
 * come again, for ever. So the greater height counts where a width comes back that differed by a scrollbar.
 */
export function steadied(): (width: number, height: number) => number {
  let last = 0;
  let before = 0;
  let told = 0;
  return (width, height) => {
    const comesBack = width === before && Math.abs(width - last) <= BAR;
    if (width !== last) [before, last] = [last, width];
    told = comesBack ? Math.max(told, height) : height;
    return told;
  };
}
