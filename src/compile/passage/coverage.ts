import { type Piece, sentencesOf } from './normal.ts';
import { type Stretch, abbreviated, findPassage } from './passage.ts';
import type { Resolved } from '../resolve.ts';
import type { ArticleText, Texts } from './texts.ts';

/** What part of an article the story rests on. */
export interface Coverage {
  readonly article: string;
  readonly sentences: number;
  readonly resting: number;
  readonly skipped: number;
  /** Sentences that no fact rests on and that are not skipped, ready to be written as a passage. */
  readonly open: readonly { readonly start: number; readonly passage: string }[];
  /** Skipped passages that are not in the text. */
  readonly stale: readonly string[];
}

/** Counts the sentences of each article whose text is at hand. A paragraph that is printed twice counts once. */
export function coverage({ articles, facts, tables }: Resolved, texts: Texts): readonly Coverage[] {
  return articles.flatMap(({ id, language }) => {
    const text = texts.get(id);
    if (!text) return [];
    const passages = facts.flatMap(({ entry }) => (entry.in ?? []).filter(({ article }) => article?.value === id));
    const skips = (tables.article.get(id)?.skipped ?? []).flatMap(({ passage }) => passage?.value ?? []);
    const rests = passages.flatMap(({ passage }) => (passage ? stretchesIn(text, passage.value) : []));
    return [covered(id, sentencesIn(text, language), rests, text, skips)];
  });
}

function covered(
  article: string,
  sentences: readonly Piece[],
  rests: readonly Stretch[],
  text: ArticleText,
  skips: readonly string[],
): Coverage {
  const skipped = skips.flatMap((passage) => stretchesIn(text, passage));
  const resting = sentences.filter((sentence) => isOn(sentence, rests));
  const left = sentences.filter((sentence) => !isOn(sentence, rests));
  const open = left.filter((sentence) => !isOn(sentence, skipped));
  return {
    article,
    sentences: sentences.length,
    resting: resting.length,
    skipped: left.length - open.length,
    open: open.map((sentence) => ({ start: sentence.start, passage: abbreviated(sentence.text) })),
    stale: skips.filter((passage) => stretchesIn(text, passage).length === 0),
  };
}

function sentencesIn({ paragraphs, copies }: ArticleText, language: string): readonly Piece[] {
  const originals = paragraphs.filter(({ start }) => !copies.some((copy) => copy.start === start));
  return originals.flatMap((paragraph) => sentencesOf(paragraph, language));
}

function stretchesIn(text: ArticleText, passage: string): readonly Stretch[] {
  const found = findPassage(text.hay, passage, text.copies);
  return 'stretches' in found ? found.stretches : [];
}

/** Whether the stretches take up more than half of a sentence together. */
function isOn({ start, end }: Piece, stretches: readonly Stretch[]): boolean {
  const shared = stretches.map((one) => Math.max(0, Math.min(end, one.end) - Math.max(start, one.start)));
  return Math.max(0, ...shared) * 2 > end - start || shared.reduce((sum, length) => sum + length, 0) * 2 > end - start;
}
