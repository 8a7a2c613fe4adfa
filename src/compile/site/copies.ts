import type { Rolldown } from 'vite';
import { sourcesOf } from '../check/sharing.ts';
import type { Library } from './library.ts';

/** The published files that hold twelve words of an article in a row, where the article's text is at hand. */
export function copiesIn(bundle: Rolldown.OutputBundle, library: Library): readonly string[] {
  const files = byContent(bundle);
  return library.all.flatMap((held) => {
    const texts = library.textsOf(held);
    if (texts.size === 0) return [];
    const sources = sourcesOf(texts);
    return [...files].flatMap(([content, names]) => {
      const shared = sources.copied(content, held.headlines);
      if (!shared) return [];
      const words = `${shared.count} words in a row are those of “${shared.article}”: “${shared.words} …”`;
      return names.map((name) => `${name}: ${words}`);
    });
  });
}

/** The texts of a bundle, and the files that hold each: some stand under two names. */
function byContent(bundle: Rolldown.OutputBundle): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  for (const file of Object.values(bundle)) {
    const content = file.type === 'chunk' ? file.code : file.source;
    if (typeof content !== 'string') continue;
    const names = files.get(content);
    if (names) names.push(file.fileName);
    else files.set(content, [file.fileName]);
  }
  return files;
}
