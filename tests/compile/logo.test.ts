import { describe, expect, test } from 'vitest';
import { compile } from '#compile/compile.ts';
import { Library } from '#compile/site/library.ts';
import { memoryWorkspace } from '#compile/workspace.ts';
import { base } from './disk.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path d="M2 2h16v16H2z"/></svg>';

/** The small story with a publisher, and more files. */
function workspaceOf(publisher: string, files: Record<string, string> = {}) {
  const all = base();
  all['data/ferry/story.yaml'] += `publisher: { name: The Saltmarsh Herald, ${publisher} }\n`;
  return memoryWorkspace({ ...all, ...files });
}

const compiled = (publisher: string, files?: Record<string, string>, report?: string) =>
  compile(workspaceOf(publisher, files), 'data/ferry', { unreviewed: 'warning', report });
const faults = (logo: string, files?: Record<string, string>) =>
  compiled(`logo: ${logo}`, files).problems.flatMap(({ code, sentence }) => (code === 'bad-logo' ? [sentence] : []));

describe('the logo of a publisher', () => {
  test.each(['data/ferry/logo.svg', 'public/logo.svg'])(
    'may be %s, and is served under a name of its content',
    (at) => {
      const { dataset, logo, problems } = compiled('logo: logo.svg', { [at]: SVG });
      expect(problems.filter(({ code }) => code === 'bad-logo' || code === 'stray-file')).toEqual([]);
      expect(dataset?.story.publisher?.logo).toMatch(/^assets\/logo-[0-9a-f]{10}\.svg$/);
      expect(logo).toMatchObject({ file: dataset?.story.publisher?.logo, type: 'image/svg+xml' });
      expect(Buffer.from(logo?.content ?? []).toString()).toBe(SVG);
    },
  );

  test('has another name when it changes', () => {
    const [one, two] = [SVG, `${SVG} `].map((svg) => compiled('logo: logo.svg', { 'public/logo.svg': svg }).logo?.file);
    expect(one).not.toBe(two);
  });

  test('is one of the files of its story', () => {
    const library = new Library(
      workspaceOf('logo: logo.svg', { 'public/logo.svg': SVG }),
      'data',
      { unreviewed: 'warning' },
      undefined,
    );
    library.refresh();
    expect(library.filesOf('ferry').map(({ file }) => file)).toContainEqual(expect.stringMatching(/^assets\/logo-/));
  });

  test.each([
    ['logo.svg', {}, 'there is no such file in data/ferry/ or public/'],
    ['../../package.svg', { 'package.svg': SVG }, 'there is no such file'],
    ['/logo.svg', { 'public/logo.svg': SVG }, 'there is no such file'],
    ['https://herald.example/logo.svg', {}, 'it is not a file of this site'],
    ['//herald.example/logo.svg', {}, 'it is not a file of this site'],
    ['"data:image/svg+xml,x.svg"', {}, 'it is not a file of this site'],
    ['logo.html', { 'public/logo.html': SVG }, 'its name must end in .svg'],
    ['logo.svg', { 'public/logo.svg': SVG + ' '.repeat(50_000) }, 'it has 51 KB; the limit is 50 KB'],
    ['logo.png', { 'public/logo.png': SVG }, 'what is in it is not image/png'],
    ['logo.svg', { 'public/logo.svg': '<!doctype html><p>' }, 'what is in it is not image/svg+xml'],
  ])('is refused where it is %s', (logo, files, what) => {
    const path = logo.replaceAll('"', '');
    expect(faults(logo, files)).toEqual([expect.stringContaining(`The logo “${path}” cannot be shown: ${what}`)]);
  });
});

describe('where to report errors', () => {
  const report = 'https://example.org/issues/new';

  test('is what the publisher says, else what the build was told', () => {
    const named = compiled('report: "mailto:errors@herald.example"', {}, report);
    expect(named.dataset?.story.publisher?.report).toBe('mailto:errors@herald.example');
    expect(compiled('url: https://herald.example/', {}, report).dataset?.story.publisher?.report).toBe(report);
    expect(compiled('url: https://herald.example/').dataset?.story.publisher).not.toHaveProperty('report');
  });
});
