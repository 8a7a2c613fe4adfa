import { keyFactsOf } from '#facts/archive.ts';
import type { Dataset } from '#facts/dataset.ts';
import type { Fact } from '#facts/fact.ts';
import { bareAppearance } from '#facts/opening.ts';
import type { LonLat, Outline, Place } from '#facts/place.ts';
import { denies } from '#facts/reduced.ts';
import type { Span } from '#facts/span.ts';
import { thinned } from '#facts/thinned.ts';

/** An outline may lie off the true one by this share of its width, and by this many degrees at most. */
const SHARE = 1 / 300;
const MOST = 0.3;

/** Decimals of a degree: a tenth of a metre. */
const MOST_DIGITS = 6;

/**
 * The dataset with which a page opens: what its first screen shows, exactly. All facts are in it with their days,
 * places and answers, so that nothing that is drawn or counted changes later; only facts that the first screen can name
 * have their words, and only places of key facts outlines, as fine as they are shown.
 */
export function openingOf(dataset: Dataset): Dataset {
  const read = readAtFirst(dataset);
  const keys = openedWith(dataset);
  const shown = new Set(keys.flatMap(({ places }) => places.map(({ place }) => place)));
  const { glossary: _, ...story } = dataset.story;
  return {
    ...dataset,
    story: { ...story, credits: [] },
    voices: dataset.voices.map((voice) => ({ ...voice, spellings: [] })),
    places: dataset.places.map((place) => named(shown.has(place.id) ? coarse(place) : bare(place), story.language)),
    occasions: dataset.occasions.map(({ said: _said, ...occasion }) => occasion),
    facts: dataset.facts.map((fact) => (read.has(fact) ? fact : silent(fact))),
    steps: [],
  };
}

/** The whole dataset but for its outlines: what the rest of the page says, once it is asked. */
export function wordsOf(dataset: Dataset): Dataset {
  return { ...dataset, places: dataset.places.map(bare) };
}

/** Key facts, or all facts of a story that has none; and the one whose card is open. */
function openedWith({ facts, story }: Dataset): readonly Fact[] {
  const keys = new Set(keyFactsOf(facts));
  return facts.filter((fact) => fact.id === story.start || (keys.size > 0 ? keys.has(fact) : !fact.withdrawn));
}

/** What a story opens with, and the denials that travel with it. */
function readAtFirst(dataset: Dataset): ReadonlySet<Fact> {
  const keys = openedWith(dataset);
  const asked = new Set(keys.flatMap(({ answers }) => answers.map(({ question }) => question)));
  return new Set([...keys, ...dataset.facts.filter((fact) => denies(fact, asked))]);
}

/** A fact without its words. */
function silent({ plain: _, ...fact }: Fact): Fact {
  return {
    ...fact,
    text: '',
    said: undated(fact.said),
    ...(fact.event && { event: undated(fact.event) }),
    appearances: fact.appearances.map(({ article }) => bareAppearance(article)),
  };
}

function undated({ words: _words, because: _because, ...span }: Span): Span {
  return span;
}

/** A place by the name that it has in one language. */
function named({ geonames: _geonames, wikidata: _wikidata, code: _code, names, ...place }: Place, language: string) {
  const own = names?.[language];
  return { ...place, spellings: [], ...(own !== undefined && { names: { [language]: own } }) };
}

function bare({ outline: _, ...place }: Place): Place {
  return place;
}

function coarse(place: Place): Place {
  if (!place.outline) return place;
  const off = Math.min(MOST, widthOf(place.outline) * SHARE);
  const rings = place.outline.map((polygon) => polygon.map((ring) => thinned(ring, off)).filter(isRing));
  const outline = rings.filter((polygon) => polygon.length > 0);
  return outline.length > 0 ? { ...place, outline: rounded(outline, digitsFor(off)) } : place;
}

/** Decimals with which a number lies no farther off than that. */
function digitsFor(off: number): number {
  return Math.min(Math.ceil(-Math.log10(2 * off)), MOST_DIGITS);
}

function isRing(ring: readonly LonLat[]): boolean {
  return ring.length >= 4;
}

/** In degrees of longitude, as far as it is one piece. */
function widthOf(outline: Outline): number {
  const lons = outline.flat(2).map(([lon]) => lon);
  return Math.max(...lons) - Math.min(...lons);
}

function rounded(outline: Outline, digits: number): Outline {
  const round = (value: number) => Number(value.toFixed(digits));
  return outline.map((polygon) => polygon.map((ring) => ring.map(([lon, lat]): LonLat => [round(lon), round(lat)])));
}
