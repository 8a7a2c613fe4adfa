import { didYouMean } from '../problems/nearest.ts';
import { wholeFile } from './source.ts';
import type { Problems } from '../problems/problem.ts';

/** The files of a story that stand in its folder itself. */
export const FILES = ['story', 'articles', 'voices', 'places', 'occasions', 'questions', 'steps'].map(
  (name) => `${name}.yaml`,
);

/**
 * Reports a file or a folder that nothing reads.
 * @param folder that it stands in, with a slash at its end; facts stand in `facts/`
 * @param table the table that holds the facts of the story, if one does
 */
export function reportStray(folder: string, name: string, problems: Problems, table?: string): void {
  const bare = name.replace(/\/$/, '');
  const instead = table === undefined ? insteadOf(folder.endsWith('/facts/'), name) : `${table} holds the facts of this story: move what stands here into it.`; // prettier-ignore
  problems.add('stray-file', wholeFile(folder + bare), { name: bare }, instead);
}

function insteadOf(inFacts: boolean, name: string): string | undefined {
  if (name.endsWith('/'))
    return inFacts ? 'Put its files into `facts/` itself.' : 'It is a folder. Facts stand in `facts/`.';
  if (/^facts\.(?:xlsx?|ods|numbers)$/i.test(name)) return 'Save it as “CSV UTF-8”, with the name `facts.csv`.';
  if (/^facts\.(?:tsv|tab|txt)$/i.test(name)) return 'If it is a table, rename it to `facts.csv`.';
  if (/^facts\.(?:csv|ndjson)(?:\.txt)?$/i.test(name))
    return `Rename it to \`${name.toLowerCase().replace(/\.txt$/, '')}\`.`;
  const right = name.toLowerCase().replace(/\.ya?ml(?:\.txt)?$/, '.yaml');
  const isYaml = right.endsWith('.yaml');
  if (isYaml && right !== name && (inFacts || FILES.includes(right))) return `Rename it to \`${right}\`.`;
  if (inFacts || !isYaml) return undefined;
  if (right === 'facts.yaml') return 'Move it to `facts/facts.yaml`.';
  return didYouMean(right, FILES) ?? `If it holds facts, move it to \`facts/${right}\`.`;
}
