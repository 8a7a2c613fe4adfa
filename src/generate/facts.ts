import { knownFrom, latestSaying } from '#compile/resolve/known.ts';
import { type Answer, type Fact, type Figure, type PlaceRole, ROLES, type Role, type Standing } from '#facts/fact.ts';
import { originOf } from '#facts/fact.ts';
import type { Place } from '#facts/place.ts';
import type { Occasion } from '#facts/sources.ts';
import { type Day, type Span, firstDay } from '#facts/span.ts';
import { type Calendar, PERIOD } from './calendar.ts';
import { aboutDay, someTime } from './dates.ts';
import type { Asked } from './questions.ts';
import type { Random } from './random.ts';
import type { Dated, Press } from './sources.ts';
import type { Cast } from './voices.ts';

/** What facts are made of. */
export interface Stuff {
  readonly day: Calendar;
  readonly places: readonly Place[];
  readonly cast: Cast;
  readonly asked: Asked;
  readonly occasions: readonly Dated[];
  readonly press: Press;
}

/** Who says it, and when: from an occasion, or on its own. */
interface Saying {
  readonly by: readonly string[];
  readonly occasion?: Occasion;
  /** Undefined: when it was printed. */
  readonly said?: Span;
  /** The last day on which it can have been said. */
  readonly latest: Day;
}

/** A fact of a story: every rule of the compiler holds for it. `n` counts from 1 and makes its id and its passage. */
export function factOf(random: Random, n: number, stuff: Stuff): Fact {
  const standing = random.weighted<Standing>([
    ['said', 42],
    ['reported', 24],
    ['happened', 14],
    ['denies', 12],
    ['found', 8],
  ]);
  const saying = sayingOf(random, standing, stuff);
  const carried = stuff.press.after(random, saying.latest, random.weighted([[1, 85], [2, 11], [4, 4]] as const)); // prettier-ignore
  const published = carried.map((article) => article.published);
  const said = saying.said ?? published[0] ?? saying.occasion?.said;
  if (!said) throw new Error('an article has a date');
  const event = eventOf(random, standing, firstDay(said));
  const begins = event?.start[0] ?? null;
  const where = placesOf(random, saying, stuff);
  const { figures, answers } = answersOf(random, standing, stuff.asked);
  const id = `fact-${n}`;
  return {
    id,
    text: `Made-up fact ${n}: ${SENTENCES[standing]}.`,
    ...{ standing, act: standing === 'said' ? random.weighted(ACTS) : 'assert', by: saying.by },
    ...(saying.occasion && { occasion: saying.occasion.id }),
    origin: originOf({ id, occasion: saying.occasion?.id }),
    said,
    ...(event && { event }),
    known: knownFrom({ standing, said, event, published }),
    ...(begins !== null && begins > latestSaying(said, published) ? { expected: true } : {}),
    ...where,
    figures,
    answers,
    appearances: carried.map(({ id: article }) => ({ article, passage: passageOf(n), via: [] })),
    ...afterwards(random, n, firstDay(published[0] ?? said)),
  };
}

const ACTS = [['assert', 68], ['assess', 16], ['appeal', 10], ['pledge', 6]] as const; // prettier-ignore

const SENTENCES: Readonly<Record<Standing, string>> = {
  happened: 'boats lay in the harbour',
  found: 'a list shows boats in the harbour',
  reported: 'boats are reported in the harbour',
  said: 'boats are said to lie in the harbour',
  denies: 'no boats lie in the harbour',
};

/** The first and the last words of the passage that bears the n-th fact. */
function passageOf(n: number): { readonly first: string; readonly last: string } {
  return { first: `Line ${n} of this report`, last: `ends its line ${n}` };
}

function sayingOf(random: Random, standing: Standing, { day, cast, occasions }: Stuff): Saying {
  if (standing === 'happened') return { by: [], latest: day() };
  const claims = standing === 'said' || standing === 'denies';
  if (claims && random.chance(0.6)) {
    const dated = occasions[random.skewed(occasions.length)];
    const { by = [], said } = dated?.occasion ?? {};
    if (dated && said) return { by, occasion: dated.occasion, said, latest: dated.by };
  }
  const voices = { found: cast.bodies, reported: cast.unnamed, said: cast.named, denies: cast.named }[standing];
  const voice = voices[random.skewed(voices.length)];
  const said = aboutDay(random, day(), PERIOD);
  return { by: voice ? [voice.id] : [], said, latest: (said.end[1] ?? PERIOD[1] + 1) - 1 };
}

/** Background lies before its article; a third of the rest has a time of its own, some of it still ahead. */
function eventOf(random: Random, standing: Standing, said: Day): Span | undefined {
  const [first, last] = PERIOD;
  const before = Math.max(said - random.wait(40), first);
  if (standing === 'happened') return someTime(random, before, [first, said]);
  if (!random.chance(0.35)) return undefined;
  const ahead = Math.min(said + 1 + random.wait(30), last);
  return someTime(random, random.chance(0.2) ? ahead : before, PERIOD);
}

/** One place as a rule; some facts move something, one of eight has no place but perhaps its voice's seat. */
function placesOf(random: Random, { by, occasion }: Saying, { places, cast }: Stuff): Pick<Fact, 'places' | 'of'> {
  const found: Partial<Record<Role, string>> = {};
  const place = () => places[random.skewed(places.length)]?.id ?? '';
  const kind = random.weighted([['at', 50], ['about', 26], ['flow', 10], ['none', 14]] as const); // prettier-ignore
  if (kind === 'flow') Object.assign(found, { from: place(), to: place() });
  else if (kind !== 'none') found[kind] = place();
  if (occasion?.place !== undefined) found.said = occasion.place;
  else {
    const seat = cast.seats.get(by[0] ?? '');
    if (seat !== undefined) found.seat = seat;
  }
  const roles = ROLES.flatMap((role): PlaceRole[] => (found[role] ? [{ role, place: found[role] }] : []));
  return { places: roles, ...(kind === 'flow' ? { of: random.pick(['people', 'arms', 'workers']) } : {}) };
}

interface Answers {
  readonly figures: readonly Figure[];
  readonly answers: readonly Answer[];
}

/** A denial answers a question; claims do as often as not, and some of them with a figure. */
function answersOf(random: Random, standing: Standing, { positions, counts }: Asked): Answers {
  const none = { figures: [], answers: [] };
  const question = positions[random.skewed(positions.length)]?.id ?? '';
  if (standing === 'denies') return { figures: [], answers: [{ question, position: 'denies' }] };
  if (standing === 'happened' || !random.chance(0.55)) return none;
  if (random.chance(0.75)) {
    const position = random.weighted([['supports', 80], ['conditional', 8], ['open', 12]] as const); // prettier-ignore
    return { figures: [], answers: [{ question, position }] };
  }
  const count = counts[random.skewed(counts.length)];
  if (!count) return none;
  const { id: measure } = count.measure;
  return { figures: [figureOf(random, measure)], answers: [{ question: count.question.id, figure: measure }] };
}

function figureOf(random: Random, measure: string): Figure {
  const value = random.whole(2, 90) * 10;
  const kind = random.pick(['value', 'about', 'range', 'words'] as const);
  if (kind === 'value') return { measure, words: `${value}`, value };
  if (kind === 'about') return { measure, words: `about ${value}`, value, approx: true };
  if (kind === 'words') return { measure, words: 'several' };
  return { measure, words: `${value} to ${value * 2}`, min: value, max: value * 2 };
}

/**
 * What became of the n-th fact. The first one stays, so that every story has one to begin with.
 *
 * @param day on which the first article with the fact came out
 */
function afterwards(random: Random, n: number, day: Day): Pick<Fact, 'corrected' | 'withdrawn'> {
  const on = Math.min(day + random.whole(1, 20), PERIOD[1]);
  const kind = random.weighted([['none', 980], ['corrected', 15], ['withdrawn', 5]] as const); // prettier-ignore
  if (kind === 'corrected') return { corrected: [{ on, note: 'A made-up correction.' }] };
  return kind === 'withdrawn' && n > 1 ? { withdrawn: { on, why: 'A made-up reason.' } } : {};
}
