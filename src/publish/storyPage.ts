import { posix } from 'node:path';
import type { Dataset } from '#facts/dataset.ts';
import { PREVIEW, PREVIEW_FILE } from '#facts/preview.ts';
import { datasetThing } from './claims.ts';
import { type Description, headTags } from './head.ts';
import type { Renderer } from './renderer.ts';
import { type Shell, fill } from './shell.ts';

/** A page of a story, whole. `site`: absolute address of the site with a slash at its end; null where not known. */
export function storyPage(shell: Shell, renderer: Renderer, dataset: Dataset, site: string | null): string {
  const written = renderer.prerender(dataset, shell);
  return fill(shell, written, dataset, headTags(descriptionOf(shell, dataset, site)), site);
}

function descriptionOf({ kind, root, offers, frozen }: Shell, dataset: Dataset, site: string | null): Description {
  const { story } = dataset;
  const folder = `${posix.join(root, story.id)}/`;
  const own = site === null ? folder : new URL(`${story.id}/`, site).href;
  const distributions = offers.map(({ href, media }) => ({ address: href, media }));
  return {
    title: story.title,
    text: story.summary,
    language: story.language,
    siteName: story.publisher?.name ?? null,
    canonical: folder,
    url: own,
    picture: { url: own + PREVIEW_FILE, alt: story.title, size: PREVIEW },
    oembed: site === null || frozen !== null ? null : `${own}oembed.json`,
    thing:
      kind === 'page' && frozen === null ? datasetThing(dataset, distributions, (id) => `${folder}f/${id}/`) : null,
  };
}
