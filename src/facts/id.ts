/** Letters of an id at most. */
export const LONGEST_ID = 80;

/** What an id is made of, as the source of a regular expression: small letters, digits and single hyphens between them. */
export const ID = '^[a-z0-9]+(-[a-z0-9]+)*$';

/** Whether a text can be the id of an entry, or of a story, whose folder it names. */
export function isId(text: string): boolean {
  return text.length <= LONGEST_ID && WHOLE.test(text);
}

const WHOLE = new RegExp(ID);
