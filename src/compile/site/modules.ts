import { DEV_MODULE } from './dev.ts';
import type { Library } from './library.ts';

const VIRTUAL = 'virtual:dateline/';

/** Under which id a module about the stories is loaded; null for any other. */
export function moduleId(id: string): string | null {
  return id.startsWith(VIRTUAL) ? `\0${id}` : null;
}

/** The code of such a module; null where there is none of that name, or it is another's. */
export function moduleAt(id: string, library: Library): string | null {
  return id.startsWith(`\0${VIRTUAL}`) ? moduleOf(id.slice(VIRTUAL.length + 1), library) : null;
}

function moduleOf(name: string, library: Library): string | null {
  if (name === 'dev') return DEV_MODULE;
  if (name === 'stories') {
    const stories = library.all.flatMap(({ story: id, dataset }) =>
      dataset ? [{ id, title: dataset.story.title }] : [],
    );
    return `export const stories = ${JSON.stringify(stories)};\nexport const defaultStory = ${JSON.stringify(library.byDefault ?? null)};`;
  }
  const story = library.all.find(({ story: id }) => name === `story/${id}`);
  return story?.dataset ? `export default ${JSON.stringify(story.dataset)};` : null;
}
