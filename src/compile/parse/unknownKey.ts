import { didYouMean } from '../problems/nearest.ts';

/**
 * What to write in the place of a key that an entry does not have.
 * @param noun what the entry is in problems ("A fact")
 * @param isAlone whether nothing is written for the key
 */
export function keyInstead(noun: string, key: string, known: readonly string[], isAlone: boolean): string {
  const meant = meantKey(noun, key);
  return (
    (meant === undefined ? undefined : `Write \`${meant}: [longitude, latitude]\`.`) ??
    didYouMean(key, known) ??
    (noun === 'A fact' ? insideOf(key) : undefined) ??
    (isAlone ? afterComma(key) : undefined) ??
    `It can have: ${known.join(', ')}.`
  );
}

/** The key that holds what others write under this one. */
export function meantKey(noun: string, key: string): string | undefined {
  return noun === 'A place' && /^(?:lat|latitude|lon|lng|long|longitude)$/i.test(key) ? 'coordinates' : undefined;
}

/** Where a key stands that is written a level too high. */
function insideOf(key: string): string | undefined {
  const list = INSIDE.get(key);
  return list && `It stands in an entry of \`${list}\`: \`${list}: [{ …, ${key}: … }]\`.`;
}

const INSIDE: ReadonlyMap<string, 'in' | 'answers' | 'figures'> = new Map([
  ...(['article', 'passage', 'via', 'quote'] as const).map((key) => [key, 'in'] as const),
  ...(['question', 'position'] as const).map((key) => [key, 'answers'] as const),
  ...(['measure', 'value'] as const).map((key) => [key, 'figures'] as const),
]);

/** What follows a comma in `{ }` is a key of its own, though it was meant as the rest of a text or of a number. */
function afterComma(rest: string): string {
  if (/^\d+$/.test(rest))
    return 'A comma ends a number inside { }: write thousands without one (`1000`), and decimals with a point (`2.4`).';
  return 'A comma ends a text inside { }: put the whole text into quotation marks.';
}
