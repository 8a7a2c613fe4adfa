import { didYouMean } from '../problems/nearest.ts';

/**
 * What to write in the place of a key that an entry does not have.
 * @param noun what the entry is in problems ("A fact")
 * @param isAlone whether nothing is written for the key
 */
export function keyInstead(noun: string, key: string, known: readonly string[], isAlone: boolean): string {
  const meant = meantKey(noun, key);
  const bare = key.replace(/^[“”„«»‘’"']+|[“”„«»‘’"']+$/g, '');
  if (bare !== key && known.includes(bare)) return `Write \`${bare}\`, without quotation marks.`;
  return (
    (meant === 'coordinates' ? `Write \`${meant}: [longitude, latitude]\`.` : undefined) ??
    (meant === undefined ? didYouMean(key, known) : `Write \`${meant}\` in its place.`) ??
    (noun === 'A fact' ? (insideOf(key) ?? oneOf(key, 'in') ?? noPicture(key)) : undefined) ??
    (noun === 'The story' && /^(?:url|logo|report)$/.test(key)
      ? `It stands in \`publisher\`: \`publisher: { name: …, ${key}: … }\`.`
      : undefined) ??
    (isAlone ? afterComma(key) : undefined) ??
    `It can have: ${known.join(', ')}.`
  );
}

/** What to write over the column of a table that no fact has a key for. */
export function columnInstead(name: string, known: readonly string[]): string {
  const meant = meantKey('A fact', name);
  const instead = meant === undefined ? didYouMean(name, known) : `Write \`${meant}\` in its place.`;
  return instead ?? oneOf(name, 'article') ?? `It can have: ${known.join(', ')}.`;
}

/** The key that holds what others write under this one. */
export function meantKey(noun: string, key: string): string | undefined {
  return MEANT.get(`${noun}: ${key.toLowerCase()}`);
}

const MEANT: ReadonlyMap<string, string> = new Map([
  ...meant('A fact', { standing: 'status certainty', at: 'location where', figures: 'number numbers amount count' }),
  ...meant('A fact', { text: 'title headline sentence statement', by: 'who speaker voice author' }),
  ...meant('The story', { asOf: 'date updated', credits: 'author authors', summary: 'description', title: 'headline' }),
  ...meant('An article', { headline: 'title name', publisher: 'outlet source newspaper medium', url: 'link website' }),
  ...meant('An article', { published: 'date day' }),
  ...meant('A place', { coordinates: 'lat latitude lon lng long longitude', name: 'title label', kind: 'type' }),
  ...meant('A voice', { name: 'title label', kind: 'type', party: 'side' }),
  ...meant('An occasion', { title: 'name headline', said: 'date when day', kind: 'type' }),
  ...meant('A question', { question: 'text title name', kind: 'type' }),
]);

function meant(noun: string, keys: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(keys).flatMap(([key, others]) =>
    others.split(' ').map((other) => [`${noun}: ${other}`, key] as const),
  );
}

/**
 * What can be meant by a key that means one of two.
 * @param article the key that names the articles
 */
function oneOf(key: string, article: 'in' | 'article'): string | undefined {
  if (/^(?:date|when|day|time)$/i.test(key)) return 'Write `event` (when it was) or `said` (when it was said).';
  if (/^(?:link|url|address|href)$/i.test(key))
    return `An address stands in articles.yaml, as the \`url\` of an article; here name that article in \`${article}\`.`;
  if (/^(?:source|sources|articles)$/i.test(key))
    return `Write \`${article}\` (the articles), or \`by\` (who says it).`;
  return undefined;
}

function noPicture(key: string): string | undefined {
  return /^(?:image|images|picture|photo|foto|media|video)$/i.test(key)
    ? 'A story shows no pictures and videos. One that is a source is an article, with its `url` in articles.yaml.'
    : undefined;
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
