import type { Dataset } from '#facts/dataset.ts';
import { blocksOf } from '#facts/rows.ts';
import { type Anchored, anchor } from './passage/anchor.ts';
import { type Compiled, type Options, compile } from './compile.ts';
import { type Coverage, coverage } from './passage/coverage.ts';
import { print } from './emit.ts';
import { sourcesOf } from './check/sharing.ts';
import type { Shared } from './passage/lint.ts';
import { lockFile, printLock } from './passage/lock.ts';
import type { StoryFile } from '#facts/storyFile.ts';
import { annotations, summary } from './problems/github.ts';
import { type Problem, compareProblems, hasErrors, printCounts, printProblems } from './problems/problem.ts';
import type { Code } from './problems/catalogue.ts';
import { storyOf } from './stories.ts';
import { type Verdict, type Verified, verify } from './passage/verify.ts';
import type { Workspace } from './workspace.ts';

/** Exit status of a command: clean, errors in the data, used wrongly. */
export type Status = 0 | 1 | 2;

interface Job {
  readonly workspace: Workspace;
  /** Folders of the stories to work on. */
  readonly folders: readonly string[];
  readonly options: Options;
}

/** How problems are printed: for people, as one JSON array, or as annotations of a pull request. */
export const CHECK_FORMATS = ['text', 'json', 'github'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/**
 * Prints every problem of the stories.
 * @param summaryFile where all of them go too, after what it holds, in the format of GitHub
 */
export function checkCommand({ workspace, folders, options }: Job, format: CheckFormat, summaryFile?: string): Status {
  const all = folders.map((folder) => compile(workspace, folder, options));
  const problems = all.flatMap((compiled) => compiled.problems).sort(compareProblems);
  if (format === 'json') workspace.log(JSON.stringify(problems, null, 2));
  else if (format === 'github') {
    for (const line of annotations(problems)) workspace.log(line);
    workspace.log(printCounts(problems));
    const text = all.map(({ story, problems }) => summary(story, problems)).join('');
    if (summaryFile) workspace.write(summaryFile, (workspace.read(summaryFile) ?? '') + text);
  } else
    for (const compiled of all)
      workspace.log(`${compiled.story}: ${summaryOf(compiled)}\n\n${printProblems(compiled.problems)}`);
  return hasErrors(problems) ? 1 : 0;
}

function summaryOf({ resolved, texts, size }: Compiled): string {
  const { articles, draft } = resolved;
  const drafts = draft.facts.filter(({ draft: isDraft }) => isDraft?.value).length;
  return `facts: ${size}, drafts left out: ${drafts}, articles: ${articles.length}, texts at hand: ${texts.size}`;
}

/** Problems that `anchor` is there to solve. */
const REVIEW: readonly Code[] = [
  'no-lock',
  'not-anchored',
  'edited-after-review',
  'orphan-lock',
  'article-drift',
  'passage-drift',
];

/** Adds new facts to the locks, and takes over what is accepted. */
export function anchorCommand({ workspace, folders, options }: Job, accept: readonly string[]): Status {
  const results = folders.map((folder) => {
    const compiled = compile(workspace, folder, options);
    const problems = compiled.problems.filter(({ code, severity }) => severity === 'error' && !REVIEW.includes(code));
    if (problems.length > 0) return refuseAnchor(workspace, compiled, problems);
    const anchored = anchor(compiled, accept, workspace);
    const text = printLock(anchored.lock);
    if (text !== workspace.read(lockFile(folder))) workspace.write(lockFile(folder), text);
    return reportAnchor(workspace, compiled.story, anchored);
  });
  return results.every((clean) => clean) ? 0 : 1;
}

function refuseAnchor(workspace: Workspace, { story }: Compiled, problems: readonly Problem[]): boolean {
  workspace.log(`${story}: nothing anchored, because the story has errors\n\n${printProblems(problems)}`);
  return false;
}

function reportAnchor(
  { log }: Workspace,
  story: string,
  { added, accepted, waiting, failed, unknown }: Anchored,
): boolean {
  log(
    `${story}: ${added.length} added, ${accepted.length} accepted, ${waiting.length} waiting, ${failed.length} failed`,
  );
  for (const id of waiting)
    log(`  ${id} changed after its review. Compare it with its articles, then: anchor --accept ${id}`);
  for (const { id, reason } of failed) log(`  ${id} was not anchored: ${reason}`);
  for (const id of unknown) log(`  ${id} is nothing that waits to be accepted`);
  return waiting.length + failed.length + unknown.length === 0;
}

/** Compares every appearance in the locks with the texts; clean where all are exact. */
export function verifyCommand({ workspace, folders, options }: Job, json: boolean): Status {
  const all = folders.map((folder) => {
    const { story, lock, texts } = compile(workspace, folder, options);
    return { story, verdicts: verify(lock, texts, workspace.hash) };
  });
  if (json) workspace.log(JSON.stringify(all, null, 2));
  else for (const { story, verdicts } of all) printVerdicts(workspace, story, verdicts);
  const clean = all.every(
    ({ verdicts }) => verdicts.length > 0 && verdicts.every(({ verdict }) => verdict === 'exact'),
  );
  return clean ? 0 : 1;
}

function printVerdicts({ log }: Workspace, story: string, verdicts: readonly Verified[]): void {
  const kinds: readonly Verdict[] = ['exact', 'moved', 'altered', 'lost', 'absent'];
  const counts = kinds.map((kind) => `${verdicts.filter(({ verdict }) => verdict === kind).length} ${kind}`);
  log(`${story}: ${verdicts.length} appearances: ${counts.join(', ')}`);
  for (const { fact, article, verdict } of verdicts) if (verdict !== 'exact') log(`  ${verdict} ${fact} in ${article}`);
  if (verdicts.length === 0) log('  Nothing is anchored yet: run anchor first.');
}

/** Prints the sentences that no fact rests on and that are not skipped; clean where there is none. */
export function coverageCommand({ workspace, folders, options }: Job, json: boolean): Status {
  const all = folders.map((folder) => {
    const { resolved, texts } = compile(workspace, folder, options);
    const missing = resolved.articles.filter(({ id }) => !texts.has(id)).map(({ id }) => id);
    return { story: storyOf(folder), missing, articles: coverage(resolved, texts) };
  });
  if (json) workspace.log(JSON.stringify(all, null, 2));
  else for (const one of all) printCoverage(workspace, one);
  const clean = all.every(
    ({ missing, articles }) =>
      missing.length === 0 && articles.every(({ open, stale }) => open.length + stale.length === 0),
  );
  return clean ? 0 : 1;
}

function printCoverage(
  { log }: Workspace,
  { story, missing, articles }: { story: string; missing: readonly string[]; articles: readonly Coverage[] },
): void {
  for (const { article, sentences, resting, skipped, open, stale } of articles) {
    log(
      `${story}/${article}: ${sentences} sentences: facts rest on ${resting}, ${skipped} skipped, ${open.length} open`,
    );
    for (const { start, passage } of open) log(`  at ${start}: ${passage}`);
    for (const passage of stale) log(`  skipped, but not in the text: ${passage}`);
  }
  for (const id of missing) log(`${story}/${id}: the text is not at hand`);
}

/**
 * Writes one story to a file: its dataset, or what else is made of it. Nothing is written that copies an article.
 * @param made what the file holds; of a story that no dataset holds, it is written fact by fact where it can be
 */
export function compileCommand(
  { workspace, folders, options }: Job,
  file: string,
  made: Pick<StoryFile, 'write' | 'rows'> = { write: print },
): Status {
  const compiled = compile(workspace, folders[0] ?? '', options);
  const { dataset, problems } = compiled;
  if (problems.length > 0) workspace.log(printProblems(problems));
  if (!dataset) return 1;
  const { blocks, held } = contentOf(compiled, dataset, made);
  const copied = copiedIn(blocks(), compiled);
  if (copied) {
    const words = `${copied.count} words in a row are those of “${copied.article}”: “${copied.words} …”`;
    workspace.log(`Nothing written: ${words}`);
    return 1;
  }
  workspace.write(file, '');
  for (const block of blocks()) workspace.append(file, block);
  workspace.log(`${file}: ${held}`);
  return 0;
}

/** What a file holds of a story: its text in blocks, as often as it is asked for, and how many facts that are. */
function contentOf(
  { archive }: Compiled,
  dataset: Dataset,
  { write, rows }: Pick<StoryFile, 'write' | 'rows'>,
): { readonly blocks: () => Iterable<string>; readonly held: string } {
  const { facts, size = facts.length } = dataset;
  if (size > facts.length && archive && rows)
    return { blocks: () => blocksOf(rows(archive.latest), archive.facts()), held: `${size} facts` };
  const text = write(dataset);
  return { blocks: () => [text], held: size > facts.length ? `${facts.length} of ${size} facts` : `${size} facts` };
}

function copiedIn(blocks: Iterable<string>, { texts, resolved }: Compiled): Shared | null {
  if (texts.size === 0) return null;
  const sources = sourcesOf(texts);
  const headlines = resolved.articles.map(({ headline }) => headline);
  for (const block of blocks) {
    const copied = sources.copied(block, headlines);
    if (copied) return copied;
  }
  return null;
}
