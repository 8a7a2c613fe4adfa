import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sources } from '#compile/passage/lint.ts';
import { abbreviated, findPassage, isAbbreviated, longestRun, runsOf } from '#compile/passage/passage.ts';
import { isUnspaced, lengthOf, wordsIn } from '#compile/passage/unspaced.ts';
import { compileFerry, filesBelow } from '../disk.ts';

const TEXT = '工程师莱拉否认大坝是安全的，她说裂缝长十二米。此外她说水位在上升。';

describe('a text without spaces between its words', () => {
  it('is told from others', () => {
    for (const text of ['大坝', 'ダムは安全', 'ひび', 'เขื่อน', '𠀀', 'Dam 大坝'])
      expect([text, isUnspaced(text)]).toEqual([text, true]);
    for (const text of ['', 'dam', 'سد', '댐은 안전하다', '… “dam”'])
      expect([text, isUnspaced(text)]).toEqual([text, false]);
  });

  it('holds a passage wherever its letters stand', () => {
    const start = TEXT.indexOf('否认');
    expect(findPassage(TEXT, '否认大坝 … 十二米')).toEqual({ stretches: [{ start, end: TEXT.indexOf('十二米') + 3 }] });
    expect(findPassage('Mayor Brandt', 'Brand')).toHaveProperty('missing');
  });

  it('is printed in few letters only, as it is written', () => {
    expect(runsOf(TEXT)).toEqual({ first: '工程师莱拉否认大坝是', last: '她说水位在上升。' });
    expect(runsOf('工程师莱拉 … 十二米。')).toEqual({ first: '工程师莱拉', last: '十二米。' });
    expect([isAbbreviated(TEXT), isAbbreviated('工程师莱拉否认 … 十二米。')]).toEqual([false, true]);
    expect(isAbbreviated(abbreviated(TEXT))).toBe(true);
  });

  it('prints no more than five words at each end, whatever it is', () => {
    const letters = fc.string({ unit: fc.constantFrom('大', '坝', 'が', 'น', ' ', 'a', '，', '…'), maxLength: 80 });
    fc.assert(
      fc.property(letters, (text) => {
        const { first, last } = runsOf(`${text}坝`);
        for (const run of [first, last]) expect(wordsIn(run).length).toBeLessThanOrEqual(5);
        expect(longestRun(`${text}坝`)).toBeGreaterThan(0);
      }),
    );
  });

  it('counts a letter as two', () => {
    expect([lengthOf('大坝'), lengthOf('dam'), lengthOf('大坝 dam')]).toEqual([4, 3, 8]);
  });

  it('that copies an article is noticed', () => {
    const sources = new Sources([['river', TEXT]]);
    expect(sources.longest('她说：工程师莱拉否认大坝是安全的，她说裂缝长十二米。')?.count).toBeGreaterThanOrEqual(7);
    expect(sources.longest('水位没有上升，大坝没有危险，工程师这样说。')).toBeNull();
  });

  it('anchors like any other', () => {
    const fact = (passage: string) => ({
      'facts/river.yaml': `- { id: river, text: 有人说有裂缝。, standing: happened, in: [{ article: gazette, passage: "${passage}" }] }\n`,
      'texts/gazette.txt': `${filesBelow('base')['texts/gazette.txt'] ?? ''}\n\n${TEXT}\n`,
    });
    const codes = (passage: string) => compileFerry(fact(passage)).problems.map(({ code }) => code);
    expect(codes('工程师莱拉否认大坝 … 裂缝长十二米。')).not.toContain('passage-not-found');
    expect(codes('工程师莱拉否认大坝 … 裂缝长十二米。')).not.toContain('passage-short');
    expect(codes(TEXT)).toContain('passage-copies');
    expect(codes('莱拉否认大坝')).toContain('passage-short');
  });
});
