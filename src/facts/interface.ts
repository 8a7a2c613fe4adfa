/** The languages that the interface has words in, by primary subtag (docs/languages.md). */
export const INTERFACE = ['en'] as const;
export type InterfaceTag = (typeof INTERFACE)[number];

/** Whether a page in this language (BCP 47) has an interface in the same one. */
export function hasInterface(tag: string): boolean {
  const own = tag.toLowerCase().split('-')[0];
  return INTERFACE.some((known) => known === own);
}
