import type { Archive } from './archive.ts';
import type { Fact } from './fact.ts';
import { otherNumbers } from './figures.ts';
import type { FigureAnswer } from './status.ts';

/** The figures of others that set another number against one of a fact, in the same measure. */
export function contradicting(archive: Archive, fact: Fact): readonly FigureAnswer[] {
  const { same } = otherNumbers(archive, fact, null);
  return same.filter(({ figure: { measure, value, min, max } }) =>
    fact.figures.some((own) => own.measure === measure && (own.value !== value || own.min !== min || own.max !== max)),
  );
}
