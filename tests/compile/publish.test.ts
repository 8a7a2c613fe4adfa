import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '#compile/compile.ts';
import { memoryWorkspace } from '#compile/workspace.ts';
import { HERE, REVIEW, inStory } from './disk.ts';

const page = readFileSync(join(HERE, '../../docs/publish.md'), 'utf8');

/** The files that the page tells somebody to copy: a name in code at the beginning of a line, then the block after it. */
const files = Object.fromEntries(
  [...page.matchAll(/^`([\w/]+\.yaml)`[^\n]*\n\n```yaml\n([^]*?)```/gm)].map(([, name = '', text = '']) => [
    name,
    text,
  ]),
);

describe('the story that docs/publish.md gives to be copied', () => {
  it('has six files', () => {
    expect(Object.keys(files)).toHaveLength(6);
  });

  it('is whole: nothing is wrong with it but that nobody has compared it', () => {
    const { dataset, problems } = compile(memoryWorkspace(inStory('my-story', files)), 'data/my-story');
    expect(dataset?.facts).toHaveLength(2);
    expect(problems.filter(({ code }) => !REVIEW.includes(code))).toEqual([]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is the same story where its facts stand in a table', () => {
    const [, table = ''] = /^`facts\.csv`[^\n]*\n\n```csv\n([^]*?)```/m.exec(page) ?? [];
    const { 'facts/first.yaml': _, ...others } = files;
    const story = (own: Record<string, string>) => compile(memoryWorkspace(inStory('my-story', own)), 'data/my-story');
    const made = story({ ...others, 'facts.csv': table });
    expect(made.problems).toEqual([]);
    expect(JSON.parse(JSON.stringify(made.dataset?.facts))).toEqual(JSON.parse(JSON.stringify(story(files).dataset?.facts))); // prettier-ignore
  });
});
