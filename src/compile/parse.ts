import type { Problems } from './problem.ts';
import { type Read, type Ref, Reading, isId, list } from './parse/shape.ts';
import * as shapes from './parse/shapes.ts';
import { sourceOf, wholeFile } from './parse/source.ts';
import { readYaml } from './parse/yaml.ts';
import type { Workspace } from './workspace.ts';

/** The files of a story as written: every entry that could be read, in the order of the files. */
export interface Draft {
  readonly id: string;
  readonly folder: string;
  readonly story: shapes.StoryEntry | undefined;
  readonly articles: readonly shapes.ArticleEntry[];
  readonly voices: readonly shapes.VoiceEntry[];
  readonly places: readonly shapes.PlaceEntry[];
  readonly occasions: readonly shapes.OccasionEntry[];
  readonly questions: readonly shapes.QuestionEntry[];
  readonly facts: readonly shapes.FactEntry[];
  readonly steps: readonly shapes.StepEntry[];
  readonly refs: readonly Ref[];
}

/** Names that the site uses beside the stories. */
export const RESERVED = ['assets', 'basemap', 'dataset', 'dist', 'embed', 'f', 'fonts', 'icons', 'public', 'src'];

const FILES = ['story', 'articles', 'voices', 'places', 'occasions', 'questions', 'steps'].map(
  (name) => `${name}.yaml`,
);
const OTHERS = ['provenance.lock.json', 'facts/', 'texts/', 'README.md'];

/** Reads every file of a story's folder. Whatever is wrong is reported; the rest is returned. */
export function parse(workspace: Workspace, folder: string, problems: Problems): Draft {
  const to = new Reading(problems);
  const names = workspace.list(folder) ?? [];
  const id = folder.split('/').filter(Boolean).at(-1) ?? '';
  reportFolder(folder, id, names, problems);
  const factFiles = (workspace.list(`${folder}/facts`) ?? []).filter((name) => name.endsWith('.yaml')).sort();
  if (names.includes('story.yaml') && factFiles.length === 0) {
    problems.add('missing-file', wholeFile(folder), { name: 'file of facts (facts/*.yaml)' });
  }
  const many = <T>(name: string, read: Read<T>) => readList(workspace, `${folder}/${name}.yaml`, read, to);
  return {
    id,
    folder,
    story: names.includes('story.yaml') ? readOne(workspace, `${folder}/story.yaml`, shapes.story, to) : undefined,
    articles: many('articles', shapes.article),
    voices: many('voices', shapes.voice),
    places: many('places', shapes.place),
    occasions: many('occasions', shapes.occasion),
    questions: many('questions', shapes.question),
    facts: factFiles.flatMap((name) => readList(workspace, `${folder}/facts/${name}`, shapes.fact, to)),
    steps: many('steps', shapes.step),
    refs: to.refs,
  };
}

function reportFolder(folder: string, id: string, names: readonly string[], problems: Problems): void {
  if (!isId(id) || RESERVED.includes(id)) problems.add('bad-story-id', wholeFile(folder), { id });
  for (const name of ['story.yaml', 'articles.yaml']) {
    if (!names.includes(name)) problems.add('missing-file', wholeFile(folder), { name });
  }
  for (const name of names) {
    if (FILES.includes(name) || OTHERS.includes(name) || name.startsWith('.')) continue;
    problems.add('stray-file', wholeFile(`${folder}/${name.replace(/\/$/, '')}`), { name });
  }
}

function readOne<T>(workspace: Workspace, file: string, read: Read<T>, to: Reading): T | undefined {
  const node = nodeOf(workspace, file, to);
  return node ? read(node, to) : undefined;
}

function readList<T>(workspace: Workspace, file: string, read: Read<T>, to: Reading): readonly T[] {
  return readOne(workspace, file, list(read), to) ?? [];
}

function nodeOf(workspace: Workspace, file: string, to: Reading) {
  const raw = workspace.read(file);
  return raw === null ? null : readYaml(sourceOf(file, raw), to.problems);
}
