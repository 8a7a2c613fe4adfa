/** The languages that the interface has words in, by primary subtag (docs/languages.md). */
export const INTERFACE = ['en', 'uk', 'ko', 'fr', 'de', 'es', 'ar'] as const;
export type InterfaceTag = (typeof INTERFACE)[number];

/** Whether a page in this language (BCP 47) has an interface in the same one. */
export function hasInterface(tag: string): boolean {
  return find(tag) !== undefined;
}

/** The language of the interface on a page in this one (BCP 47), the same for `en-US` and `en`; English for all others. */
export function interfaceOf(tag: string): InterfaceTag {
  return find(tag) ?? 'en';
}

function find(tag: string): InterfaceTag | undefined {
  const own = tag.toLowerCase().split('-')[0];
  return INTERFACE.find((known) => known === own);
}
