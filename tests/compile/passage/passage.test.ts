import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalForm, paragraphsOf, sentencesOf, wordsOf } from '#compile/passage/normal.ts';
import { findPassage, longestRun, runsOf } from '#compile/passage/passage.ts';

const RAW =
  'The gulls left early…\r\n\r\nMr. Lund\u00ADson said: “No\u200B ship – none – sailed.”\u00A0 The quay was empty.\n\nThe gulls left early…\n';
const TEXT = normalForm(RAW);
const slices = (passage: string, text = TEXT) => {
  const found = findPassage(text, passage);
  return 'stretches' in found ? found.stretches.map(({ start, end }) => text.slice(start, end)) : found.missing;
};

describe('the normal form', () => {
  it('folds quotes, dashes, the ellipsis and white space, and drops what cannot be seen', () => {
    expect(TEXT).toBe(
      'The gulls left early... Mr. Lundson said: "No ship - none - sailed." The quay was empty. The gulls left early...',
    );
  });

  it('is its own normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => normalForm(normalForm(text)) === normalForm(text)),
    );
  });

  it('has its paragraphs where they say they are', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\n\n'), (lines, end) => {
        const raw = lines.join(end);
        const whole = normalForm(raw);
        for (const { text, start, end: to } of paragraphsOf(raw)) expect(whole.slice(start, to)).toBe(text);
      }),
    );
  });

  it('has sentences that no abbreviation ends', () => {
    const sentences = paragraphsOf(RAW).flatMap((paragraph) => sentencesOf(paragraph, 'en'));
    expect(sentences[1]?.text).toBe('Mr. Lundson said: "No ship - none - sailed."');
    for (const { text, start, end } of sentences) expect(TEXT.slice(start, end)).toBe(text);
  });
});

describe('a passage', () => {
  it('is found by its first and last words, however its quotes and dashes are written', () => {
    expect(slices('Mr. Lundson said … sailed.”')).toEqual(['Mr. Lundson said: "No ship - none - sailed."']);
    expect(slices('Mr. Lundson said... sailed."')).toEqual(['Mr. Lundson said: "No ship - none - sailed."']);
  });

  it('is found when it is written out', () => {
    expect(slices('The quay was empty.')).toEqual(['The quay was empty.']);
  });

  it('may hold an ellipsis of the article itself', () => {
    expect(slices('The gulls left early… Mr. Lundson')).toEqual(['The gulls left early... Mr. Lundson']);
  });

  it('begins and ends at whole words', () => {
    expect(slices('he gulls … early')).toContain('does not hold');
    expect(slices('The gulls … earl')).toContain('does not hold');
  });

  it('ends at the nearest last words', () => {
    expect(slices('one … three', 'one two three two three')).toEqual(['one two three']);
  });

  it('is found twice where it stands twice, unless a paragraph is printed twice', () => {
    expect(slices('The gulls … early')).toHaveLength(2);
    const copies = [{ start: TEXT.lastIndexOf('The gulls'), end: TEXT.length }];
    expect(findPassage(TEXT, 'The gulls … early', copies)).toEqual({ stretches: [{ start: 0, end: 20 }] });
  });

  it('says why it is not found', () => {
    expect(slices('The seals … early')).toBe('it does not hold “The seals”');
    expect(slices('the quay … empty.')).toBe('“the quay” differs in capital letters');
    expect(slices('The quay … Lundson')).toBe('“Lundson” does not come after “The quay”');
  });

  it('is printed as two runs of at most five words that never overlap', () => {
    expect(runsOf('a b c d e f … u v w x y z')).toEqual({ first: 'a b c d e', last: 'v w x y z' });
    expect(runsOf('a b c d e')).toEqual({ first: 'a b c', last: 'd e' });
    expect(runsOf('a')).toEqual({ first: 'a', last: '' });
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, (list) => {
        const { first, last } = runsOf(list.join(' '));
        expect(wordsOf(first).length + wordsOf(last).length).toBeLessThanOrEqual(Math.min(10, list.length));
      }),
    );
  });

  it('knows how many words it writes out in a row', () => {
    expect(longestRun('one two … three four five')).toBe(3);
  });
});
