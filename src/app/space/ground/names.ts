import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const PAIRS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

/** The name of a city or a region in a language, English where the tiles have none. */
export function placeName(language: string): ExpressionSpecification {
  return ['coalesce', ['get', `name_${primary(language)}`], ['get', 'name']];
}

/** The name of a country in a language, by its ISO 3166-1 code: the tiles have it in English only. */
export function countryName(language: string): ExpressionSpecification {
  const inTiles: ExpressionSpecification = ['get', 'name'];
  const [first, ...others] = primary(language) === 'en' ? [] : countryNames(language);
  return first ? ['match', ['get', 'code'], ...first, ...others.flat(), inTiles] : inTiles;
}

/** All names of countries that this browser knows in a language; none where the tag is no language. */
function countryNames(language: string): [code: string, name: string][] {
  try {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    return PAIRS.flatMap((code) => {
      const name = names.of(code);
      return name ? [[code, name] as [string, string]] : [];
    });
  } catch {
    return [];
  }
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
