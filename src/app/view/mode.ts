import { isLanguageTag } from '#facts/languageTag.ts';

/** How the page is set up for as long as it is open; stands in the query of its address. */
export interface Mode {
  /** `auto` follows the reader's preference; an embed never does so unasked. */
  readonly theme: 'light' | 'dark' | 'auto';
  /** Interface language, BCP 47, or null for the story's own. */
  readonly language: string | null;
  /** `static`: the drawn poster stays the ground of the map. */
  readonly map: 'auto' | 'static';
}

/** The look that a query asks for; light where it asks for none. */
export function themeIn(search: string): Mode['theme'] {
  const theme = new URLSearchParams(search).get('theme');
  return theme === 'dark' || theme === 'auto' ? theme : 'light';
}

/** The mode that a query asks for. Anything invalid in it is ignored. */
export function parseMode(search: string): Mode {
  const query = new URLSearchParams(search);
  const language = query.get('lang');
  return Object.freeze({
    theme: themeIn(search),
    language: language !== null && isLanguageTag(language) ? language : null,
    map: query.get('map') === 'static' ? 'static' : 'auto',
  });
}
