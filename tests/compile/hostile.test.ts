import { describe, expect, it } from 'vitest';
import { LIMITS } from '#compile/parse/yaml.ts';
import { compile } from '#compile/compile.ts';
import { memoryWorkspace } from '#compile/workspace.ts';
import { base, compileFerry, inStory } from './disk.ts';

const codes = (changes: Record<string, string>) => compileFerry(changes).problems.map(({ code }) => code);

describe('a hostile file', () => {
  it('of 5 MB is refused before it is parsed', () => {
    const started = performance.now();
    expect(codes({ 'voices.yaml': '- { id: a, name: A, kind: person }\n'.repeat(150_000) })).toContain('too-large');
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('just under the limit is read, however many problems it has', () => {
    const line = '- { id: mayor, name: A, kind: person }\n';
    const { problems } = compileFerry({ 'voices.yaml': line.repeat(2000) });
    expect(problems.filter(({ code }) => code === 'duplicate-id')).toHaveLength(1999);
    expect(line.length * 2000).toBeLessThan(LIMITS.size);
  });

  it('with an id of a hundred thousand letters prints no line of that length', () => {
    const { 'data/ferry/voices.yaml': voices = '' } = base();
    const long = voices.replace('id: official', `id: ${'a'.repeat(100_000)}`);
    const { problems } = compileFerry({ 'voices.yaml': long });
    for (const { sentence, frame, suggestion } of problems)
      for (const line of [sentence, suggestion, ...frame.split('\n')]) expect(line.length).toBeLessThan(1000);
    expect(problems.map(({ code }) => code)).toContain('unknown-voice');
  });

  it('full of aliases is refused without being unfolded', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [index, name] of [...'bcdefghij'].entries()) {
      const before = 'abcdefghij'[index];
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`);
    }
    const found = codes({ 'story.yaml': bomb.join('\n') });
    expect(found).toContain('yaml-alias');
  });

  it.each([
    ['brackets', '['.repeat(20_000)],
    ['closed brackets', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['braces', '{a: '.repeat(20_000)],
    ['lists', '- '.repeat(20_000)],
    ['questions', '? '.repeat(20_000)],
    ['tables', Array.from({ length: 300 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
  ])('nested 20,000 levels deep in %s is refused', (_, text) => {
    expect(codes({ 'voices.yaml': text })).toContain('too-deep');
  });

  it.each([
    ['nothing but a byte order mark', '\uFEFF'],
    ['NUL bytes', '\0\0\0\0'],
    ['UTF-16', '\uFFFD\uFFFDt\0i\0t\0l\0e\0'],
    ['a number', '42'],
    ['a text', 'hello'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['a directive', '%YAML 9.9\n---\n- a\n'],
    ['a binary tag', '!!binary "AAAA"'],
    ['keys that are tables', '? {a: b}\n: c\n'],
    ['keys of every object', '__proto__: {x: 1}\nconstructor: y\ntoString: z\n'],
    ['a merge key', '<<: {id: x}\n'],
    ['unclosed quotes', '- "never closed\n'],
    ['half a surrogate', '- { id: x, name: "\uD800", kind: person }\n'],
  ])('with %s gives problems, not a fault', (_, text) => {
    for (const file of [
      'story.yaml',
      'articles.yaml',
      'voices.yaml',
      'places.yaml',
      'facts/facts.yaml',
      'steps.yaml',
    ]) {
      expect(Array.isArray(codes({ [file]: text }))).toBe(true);
    }
    expect(codes({ 'story.yaml': text })).not.toEqual([]);
  });

  it('of facts without anything else gives problems, not a fault', () => {
    const { 'data/ferry/facts/facts.yaml': facts = '' } = base();
    const { problems, dataset } = compile(
      memoryWorkspace(inStory('alone', { 'facts/facts.yaml': facts })),
      'data/alone',
    );
    expect(dataset).toBeNull();
    expect(problems.map(({ code }) => code)).toContain('missing-file');
  });

  it('in an empty folder, or in none, gives problems, not a fault', () => {
    const { problems } = compile(memoryWorkspace({ 'data/x/texts/a.txt': '' }), 'data/x');
    expect(problems.map(({ code }) => code)).toEqual(['missing-file', 'missing-file']);
    expect(compile(memoryWorkspace({}), 'data/none').dataset).toBeNull();
  });

  it.each(['embed', 'assets', 'Ferry', 'the ferry', '-x', 'ä'])('in a folder named %s is refused', (name) => {
    const files = Object.fromEntries(Object.entries(base()).map(([file, text]) => [file.replace('ferry', name), text]));
    const { problems } = compile(memoryWorkspace(files), `data/${name}`);
    expect(problems[0]).toMatchObject({ code: 'bad-story-id', severity: 'error' });
  });
});
