import type { Dataset } from '#facts/dataset.ts';
import { FACT_PREVIEW_FILE, PREVIEW, PREVIEW_FILE, type Size, previewOf } from '#facts/preview.ts';
import { hasPage } from '#facts/reduced.ts';
import type { Raster } from './raster.ts';
import type { Renderer } from './renderer.ts';

/** A file to publish. */
export interface Published {
  readonly file: string;
  readonly content: string | Uint8Array;
}

/** What fills a slide, px. */
const SLIDE: Size = { width: 1280, height: 720 };

/** The pictures of a story: as SVG, and as PNG for those who can't draw; and one for each fact that has a page. */
export function picturesOf(renderer: Renderer, dataset: Dataset, raster: Raster): readonly Published[] {
  const { id } = dataset.story;
  const paged = dataset.facts.filter((fact) => hasPage(dataset, fact));
  const drawn = (fact: string | null, size: Size) => wellFormed(renderer.picture(dataset, fact, size));
  const [card, slide] = [drawn(null, PREVIEW), drawn(null, SLIDE)];
  return [
    { file: `${id}/poster.svg`, content: card },
    { file: `${id}/${PREVIEW_FILE}`, content: raster(card, PREVIEW.width) },
    { file: `${id}/poster-${SLIDE.width}x${SLIDE.height}.png`, content: raster(slide, SLIDE.width) },
    ...paged.map((fact) => ({
      file: `${id}/f/${fact.id}/${FACT_PREVIEW_FILE}`,
      content: raster(drawn(fact.id, PREVIEW), previewOf(fact).width),
    })),
  ];
}

/** What is drawn as HTML as XML has it: there a text cannot hold the end of a CDATA section (XML 1.0, 2.4). */
function wellFormed(svg: string): string {
  return svg.replaceAll(']]>', ']]&gt;');
}
