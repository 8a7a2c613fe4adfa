/** A word that a reader may not know, and what it means. */
export interface Term {
  readonly term: string;
  readonly meaning: string;
}

/** The terms that stand in some texts, as whole words or with an ending, in the order of the glossary. */
export function termsIn(glossary: readonly Term[], texts: readonly string[]): readonly Term[] {
  const text = texts.join('\n').toLowerCase();
  return glossary.filter(({ term }) => {
    const bare = term
      .toLowerCase()
      .replace(/^(the|a|an) /, '')
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![\\p{L}\\p{N}])${bare}(?:s|es|’s)?(?![\\p{L}\\p{N}])`, 'u').test(text);
  });
}
