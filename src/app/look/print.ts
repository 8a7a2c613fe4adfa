/** Width of a sheet between its margins, of A4 and of Letter the narrower; CSS px. */
const SHEET = 690;

/**
 * Before a page is printed, says in the root's style how large the map is on the screen and what brings it onto the
 * sheet: `--map-width`, `--map-height`, `--map-scale`, which print.css reads. Returns the clean-up.
 */
export function readyToPrint(window: Window): () => void {
  const { document } = window;
  const measure = () => {
    const map = document.querySelector('.map');
    if (!map || map.clientWidth === 0) return;
    const { style } = document.documentElement;
    style.setProperty('--map-width', `${map.clientWidth}px`);
    style.setProperty('--map-height', `${map.clientHeight}px`);
    style.setProperty('--map-scale', String(Math.min(1.5, SHEET / map.clientWidth)));
  };
  window.addEventListener('beforeprint', measure);
  return () => window.removeEventListener('beforeprint', measure);
}
