import type { Dataset } from '#facts/dataset.ts';
import { hasPage } from '#facts/reduced.ts';
import type { Raster } from './raster.ts';
import type { Renderer } from './renderer.ts';

/** A file to publish. */
export interface Published {
  readonly file: string;
  readonly content: string | Uint8Array;
}

/** What link previews show (1.91 to 1), and what fills a slide. */
const CARD = { width: 1200, height: 630 };
const SLIDE = { width: 1280, height: 720 };

/** The pictures of a story: as SVG, and as PNG for those who can't draw; and one for each fact that has a page. */
export function picturesOf(renderer: Renderer, dataset: Dataset, raster: Raster): readonly Published[] {
  const { id } = dataset.story;
  const paged = dataset.facts.filter((fact) => hasPage(dataset, fact));
  const drawn = (fact: string | null, size: typeof CARD) => wellFormed(renderer.picture(dataset, fact, size));
  const [card, slide] = [drawn(null, CARD), drawn(null, SLIDE)];
  return [
    { file: `${id}/poster.svg`, content: card },
    { file: `${id}/poster-1200x630.png`, content: raster(card, CARD.width) },
    { file: `${id}/poster-1280x720.png`, content: raster(slide, SLIDE.width) },
    ...paged.map((fact) => ({
      file: `${id}/f/${fact.id}/poster.png`,
      // Facts outside the key facts are many and seldom shared: theirs are half as large.
      content: raster(drawn(fact.id, CARD), fact.key ? CARD.width : CARD.width / 2),
    })),
  ];
}

/** What is drawn as HTML as XML has it: there a text cannot hold the end of a CDATA section (XML 1.0, 2.4). */
function wellFormed(svg: string): string {
  return svg.replaceAll(']]>', ']]&gt;');
}
