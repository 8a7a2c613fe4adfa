import type { Site } from './site.ts';

/**
 * What somebody who has built a site is told, in lines.
 * @param folder the site's, as one would name it in a shell
 */
export function reportOf(folder: string, site: Pick<Site, 'stories' | 'defaultStory' | 'files' | 'size'>): string {
  const stories = site.stories();
  const shown = site.defaultStory();
  const count = stories.length === 1 ? 'one story' : `${stories.length} stories`;
  return [
    `Built ${folder}/: ${count}, ${site.files().length} files, ${(site.size() / 1e6).toFixed(1)} MB.`,
    ...stories.map(
      ({ id, title }) => `  ${folder}/${id}/ is “${title}”${id === shown ? ', which the root shows too' : ''}.`,
    ),
    `  ${folder}/dateline.html is the story at the root in one file, which opens from a disk with no network.`,
  ].join('\n');
}
