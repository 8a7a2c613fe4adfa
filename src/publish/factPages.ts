import type { Dataset } from '#facts/dataset.ts';
import type { Fact } from '#facts/fact.ts';
import { escapeText } from '#facts/markup.ts';
import { FACT_PREVIEW_FILE, previewOf } from '#facts/preview.ts';
import { hasPage } from '#facts/reduced.ts';
import { plainText } from '#facts/stress.ts';
import { claimThing } from './claims.ts';
import { headTags } from './head.ts';
import type { Published } from './pictures.ts';
import { policyTag } from './policy.ts';
import type { Renderer } from './renderer.ts';

/** What a fact's page takes from the page of its story. */
interface FactPageOptions {
  /** Paths of its style sheets in the site. */
  readonly styles: readonly string[];
  /** Absolute address of the site with a slash at its end; null where it is not known. */
  readonly site: string | null;
}

/**
 * A page for each fact of a story, of a large one for its first facts, at its lasting address: it reads without a
 * script, and leads to the story.
 */
export function factPages(renderer: Renderer, dataset: Dataset, options: FactPageOptions): readonly Published[] {
  const paged = dataset.facts.filter((fact) => hasPage(dataset, fact));
  return paged.map((fact) => ({
    file: `${dataset.story.id}/f/${fact.id}/index.html`,
    content: factPage(renderer, dataset, fact, options),
  }));
}

function factPage(renderer: Renderer, dataset: Dataset, fact: Fact, { styles, site }: FactPageOptions): string {
  const { story } = dataset;
  const here = site === null ? './' : new URL(`${story.id}/f/${fact.id}/`, site).href;
  const text = plainText(fact.text);
  const body = renderer.factPage(dataset, fact.id, '../../', FACT_PREVIEW_FILE);
  const tags = headTags({
    title: text,
    text: renderer.described(dataset, fact.id),
    language: story.language,
    siteName: story.publisher?.name ?? null,
    canonical: './',
    url: here,
    picture: {
      url: site === null ? FACT_PREVIEW_FILE : new URL(FACT_PREVIEW_FILE, here).href,
      alt: story.title,
      size: previewOf(fact),
    },
    oembed: null,
    thing: claimThing(dataset, fact),
  });
  return `<!doctype html>
<html lang="${escapeText(story.language)}">
  <head>
    ${policyTag('fact')}
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="../../../favicon.svg" type="image/svg+xml">
    ${styles.map((path) => `<link rel="stylesheet" href="../../../${path}">`).join('\n    ')}
    <title>${escapeText(shortened(text))}</title>
${tags}  </head>
  <body>${body}</body>
</html>
`;
}

/** A tab shows no more. Where no space parts words, half a character is none. */
function shortened(text: string): string {
  return text.length <= 70 ? text : `${text.slice(0, 69).replace(/\s+\S*$|[\ud800-\udbff]$/, '')}…`;
}
