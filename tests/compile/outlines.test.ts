import { describe, expect, it } from 'vitest';
import { compile } from '#compile/compile.ts';
import type { Outlines } from '#compile/resolve/places.ts';
import { storyFolders } from '#compile/stories.ts';
import { memoryWorkspace } from '#compile/workspace.ts';
import { base } from './disk.ts';

const OUTLINES: Outlines = { codes: () => ['IT', 'IT-AG', 'IT-RM', 'MT', 'MT-62'], find: () => undefined };

/** What is offered in the place of an outline that the basemap does not know. */
function offered(code: string, name = 'Area', language = 'en'): string | undefined {
  const place = `- { id: area, name: ${name}, kind: area, precision: region, anchor: [12, 42], outline: ${code} }\n`;
  const files = base();
  const story = files['data/ferry/story.yaml']?.replace('language: en', `language: ${language}`) ?? '';
  const workspace = memoryWorkspace({ ...files, 'data/ferry/places.yaml': place, 'data/ferry/story.yaml': story });
  const { problems } = compile(workspace, 'data/ferry', { outlines: OUTLINES });
  return problems.find(({ code: problem }) => problem === 'unknown-outline')?.suggestion;
}

describe('an outline that the basemap does not know', () => {
  it.each([
    ['IT-AK', 'It knows `IT-AG`, `IT-RM` … there. Write `anchor` and `radius` instead, or a list of corners.'],
    ['it-ag', 'Write `IT-AG`.'],
    ['MT-062', 'Write `MT-62`.'],
    ['IT-62', 'It knows `IT-AG`, `IT-RM` … there. Write `anchor` and `radius` instead, or a list of corners.'],
    ['ITA', 'Write `anchor` and `radius` instead, or a list of corners.'],
    ['it', 'Write `IT`.'],
    ['XY-1', 'Write `anchor` and `radius` instead, or a list of corners.'],
  ])('%s is told of none of another country: %s', (code, words) => {
    expect(offered(code)).toBe(words);
  });

  it('is the one of the country that the place is called after', () => {
    expect(offered('ITA', 'Italy')).toBe('Write `IT`.');
    expect(offered('MAL', '{ en: Malta, de: Malta }')).toBe('Write `MT`.');
    expect(offered('ITA', '{ en: The peninsula, de: Italien }')).toBe('Write `IT`.');
    expect(offered('ITA', 'Italien', 'de')).toBe('Write `IT`.');
    expect(offered('ITA', 'Italy', 'de')).toBe('Write `IT`.');
  });
});

describe('the folder of a story', () => {
  it('is one whose files an editor ended with .txt, so that the check says so', () => {
    const workspace = memoryWorkspace({ 'data/a/story.yaml.txt': 'x', 'data/b/notes.txt': 'x' });
    expect(storyFolders(workspace, 'data')).toEqual(['data/a']);
  });
});
