import type { Archive } from '#facts/archive.ts';
import type { Fact, Figure, MeasureId } from '#facts/fact.ts';
import { otherNumbers } from '#facts/figures.ts';
import type { Day } from '#facts/span.ts';
import type { FigureAnswer } from '#facts/status.ts';
import type { Language } from './language.ts';
import { numberWords } from './number.ts';

/** What a figure counts: "Troops planned". */
export function measureLabel(archive: Archive, measure: MeasureId): string {
  return archive.measure.get(measure)?.label ?? measure;
}

/** The figures of a fact in the words of its sources, a line a measure: "Troops planned: 10,000; over 10,000". */
export function figureLines(l: Language, archive: Archive, fact: Fact): readonly string[] {
  const measures = [...new Set(fact.figures.map(({ measure }) => measure))];
  return measures.map((measure) => {
    const its = fact.figures.filter((figure) => figure.measure === measure);
    const words = its.map((figure) => figureWords(l, archive, fact, figure));
    return l.words.figure.labelled(measureLabel(archive, measure), words.join(l.words.figure.separator));
  });
}

/**
 * A figure of a fact as its source has it: "over 10,000", which is not "at least 10,000". Words of a first source in
 * another language than the story's stand behind their number: "12 (“doze”)".
 */
export function figureWords(l: Language, archive: Archive, fact: Pick<Fact, 'appearances'>, figure: Figure): string {
  const own = archive.story.language.replace(/-.*/, '');
  const { language = own } = archive.article.get(fact.appearances[0]?.article ?? '') ?? {};
  const number = figureNumber(l, figure);
  const isRead = language.startsWith(own) || number.includes(figure.words);
  return isRead ? figure.words : `${number} (${l.words.quoted(figure.words)})`;
}

/** What others answer where a fact answers with a figure, the same measure first; one is never set against another. */
export function numbersBeside(
  l: Language,
  archive: Archive,
  fact: Fact,
  day: Day | null,
): readonly { readonly label: string; readonly figures: readonly FigureAnswer[] }[] {
  const { same, other } = otherNumbers(archive, fact, day);
  const labelled = other.map(({ measure, figures }) => ({
    label: l.words.card.otherMeasure(measureLabel(archive, measure)),
    figures,
  }));
  return [{ label: l.words.card.otherNumbers, figures: same }, ...labelled].filter(({ figures }) => figures.length > 0);
}

/** A figure in few words: "2,000 to 12,000", "about 3,000"; the source's own words where they give no number. */
export function figureNumber(l: Language, figure: Figure): string {
  const number = numberOf(l, figure);
  if (number === null) return l.words.quoted(figure.words);
  return figure.approx ? l.words.figure.about(number) : number;
}

/** A figure in few words with its unit: "10,000 soldiers". */
export function unitOf(l: Language, archive: Archive, figure: Figure): string {
  const unit = archive.measure.get(figure.measure)?.unit;
  const number = figureNumber(l, figure);
  return unit && isNumeric(figure) ? l.words.figure.unit(number, unit) : number;
}

/** Whether the words of a figure gave any number. */
function isNumeric({ value, min, max }: Figure): boolean {
  return value !== undefined || min !== undefined || max !== undefined;
}

function numberOf(l: Language, { value, min, max }: Figure): string | null {
  const { range, atLeast, atMost } = l.words.figure;
  const write = (n: number) => numberWords(l.locale, n);
  if (value !== undefined) return write(value);
  if (min !== undefined && max !== undefined) return range(write(min), write(max));
  if (min !== undefined) return atLeast(write(min));
  return max === undefined ? null : atMost(write(max));
}
