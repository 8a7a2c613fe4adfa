import type { Page } from 'playwright-core';

/** A text that is drawn, with where it is anchored: its start, middle or end, half way up; CSS px of the window. */
export type Label = readonly [text: string, x: number, y: number];

/** What a page has on its canvases, kept by what its contexts were told. */
interface Told {
  labels?: Map<HTMLCanvasElement, Label[]>;
}

/** Has a page, from its next load on, remember what it writes on the canvases of its map. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const told = new Map<HTMLCanvasElement, Label[]>();
    Object.assign(window as Told, { labels: told });
    const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
    Object.assign(CanvasRenderingContext2D.prototype, {
      fillText(this: CanvasRenderingContext2D, ...[text, x, y, most]: Parameters<typeof fillText>) {
        const { a, b, c, d, e, f } = this.getTransform();
        const { canvas } = this;
        const label: Label = [text, (a * x + c * y + e) / canvas.width, (b * x + d * y + f) / canvas.height];
        told.set(canvas, [...(told.get(canvas) ?? []), label]);
        fillText.call(this, text, x, y, most);
      },
      clearRect(this: CanvasRenderingContext2D, ...box: Parameters<typeof clearRect>) {
        told.delete(this.canvas);
        clearRect.apply(this, box);
      },
    });
  });
}

/** What is written on the map, on its inset and on the lanes, by a script that is listened to. */
export function drawnLabels(page: Page): Promise<readonly Label[]> {
  return page.evaluate(() =>
    [...((window as Told).labels ?? [])].flatMap(([canvas, labels]) => {
      const box = canvas.getBoundingClientRect();
      return labels.map(([text, x, y]): Label => [text, box.x + x * box.width, box.y + y * box.height]);
    }),
  );
}

/** The same, of the stills that stand in a page without a script. */
export function writtenLabels(page: Page): Promise<readonly Label[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGTextElement>('.map-stills text')]
      .filter((text) => text.checkVisibility())
      .map((text): Label => {
        const middle = (text.y.baseVal[0]?.value ?? 0) - 0.35 * parseFloat(text.getAttribute('font-size') ?? '');
        const at = new DOMPoint(text.x.baseVal[0]?.value, middle).matrixTransform(text.getScreenCTM() ?? undefined);
        return [text.textContent ?? '', at.x, at.y];
      }),
  );
}

/** Where the texts of the timeline stand, written or drawn: the middles of their boxes. */
export function laneLabels(page: Page): Promise<readonly Label[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.timeline svg text')]
      .filter((text) => text.checkVisibility())
      .map((text): Label => {
        const { x, y, width, height } = text.getBoundingClientRect();
        const words = [...text.childNodes].filter(({ nodeName }) => nodeName !== 'title');
        return [
          words
            .map(({ textContent }) => textContent)
            .join('')
            .trim(),
          x + width / 2,
          y + height / 2,
        ];
      }),
  );
}
