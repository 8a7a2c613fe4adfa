import type { Archive } from '#facts/archive.ts';
import { kmBetween } from '#facts/distance.ts';
import {
  type Clock,
  type Fact,
  type FactId,
  type PlaceId,
  STANDINGS,
  type Standing,
  type VoiceId,
  spanOn,
} from '#facts/fact.ts';
import type { Place } from '#facts/place.ts';
import { reachOf } from '#facts/span.ts';
import type { Step } from '#facts/step.ts';
import { blanked, namesOfPlace, namesOfVoice } from './blank.ts';
import type { ExerciseKind } from '#facts/story.ts';
import { randomOf, shuffled } from './shuffle.ts';

/** Put these in the order of time. */
interface OrderExercise {
  readonly kind: 'order';
  /** As they are laid out. */
  readonly facts: readonly Fact[];
  readonly answer: readonly FactId[];
}

/** Choose one of several; exactly one is right. */
interface ChoiceExercise<Kind extends string = string, Id extends string = string> {
  readonly kind: Kind;
  readonly fact: Fact;
  /** The fact's own words; what is to be guessed is left out of them. */
  readonly text: string;
  readonly options: readonly Id[];
  readonly answer: Id;
}

type PlaceExercise = ChoiceExercise<'place', PlaceId>;
type VoiceExercise = ChoiceExercise<'who', VoiceId>;
type StandingExercise = ChoiceExercise<'standing', Standing>;
export type Exercise = OrderExercise | PlaceExercise | VoiceExercise | StandingExercise;

const ORDERED = 5;
const LEAST = 3;
const OPTIONS = 4;
const EACH = { place: 2, who: 3, standing: 3 };
/** Nearer places may both be right, in km. */
const APART = 500;

/** The facts that exercises are made from: those that the steps of the story name, else the key facts, else all. */
export function poolOf(archive: Archive, steps: readonly Step[]): readonly Fact[] {
  const named = new Set(steps.flatMap(({ facts, reveal }) => [...facts, ...reveal]));
  const present = archive.atHand.filter(({ withdrawn }) => !withdrawn);
  const pools = [present.filter(({ id }) => named.has(id)), present.filter(({ key }) => key)];
  return pools.find((pool) => pool.length >= LEAST) ?? present;
}

/**
 * A round of exercises, the same for the same seed. What cannot be asked with exactly one right answer is not asked.
 * Every text is a fact's own; nobody is ever shown to have said what somebody else said.
 */
export function roundOf(archive: Archive, pool: readonly Fact[], seed: number): readonly Exercise[] {
  const random = randomOf(seed);
  const drawn = shuffled(pool, random);
  const chosen = (kind: ExerciseKind) => chosenOf(archive, kind);
  const used = new Set<Fact>();
  const some = <E extends ChoiceExercise>(kind: Drawn, make: (fact: Fact) => E | null): readonly E[] => {
    const facts = chosen(kind);
    const asked = (facts ?? drawn.filter((fact) => !used.has(fact))).flatMap((fact) => make(fact) ?? []);
    const taken = facts ? asked : asked.slice(0, EACH[kind]);
    for (const { fact } of taken) used.add(fact);
    return taken;
  };
  const order = orderOf(chosen('order') ?? pool, archive.story.clock, random);
  const places = some('place', (fact) => placeOf(archive, fact, random));
  const voices = some('who', (fact) => voiceOf(archive, fact, random));
  const left = drawn.filter((fact) => !used.has(fact));
  const standings = (chosen('standing') ?? varied(left, EACH.standing)).map(standingOf);
  return shuffled([...(order ? [order] : []), ...places, ...voices, ...standings], random);
}

type Drawn = Exclude<ExerciseKind, 'order' | 'standing'>;

/** The facts that the editor chose for a kind of exercise: all are asked. Null where chance chooses. */
function chosenOf({ story, fact }: Archive, kind: ExerciseKind): readonly Fact[] | null {
  const chosen = story.guess?.[kind];
  return chosen ? chosen.flatMap((id) => fact.get(id) ?? []).filter(({ withdrawn }) => !withdrawn) : null;
}

/** Facts that come surely one after the other: no two of them can be of one day. Null where there are too few. */
export function orderOf(pool: readonly Fact[], clock: Clock, random: () => number): OrderExercise | null {
  const reach = (fact: Fact) => reachOf(spanOn(fact, clock));
  const closed = pool.filter((fact) => !reach(fact).openStart && !reach(fact).openEnd);
  const byEnd = [...closed].sort((a, b) => reach(a).to - reach(b).to || (a.id < b.id ? -1 : 1));
  const chain: Fact[] = [];
  for (const fact of byEnd) {
    const last = chain.at(-1);
    if (!last || reach(last).to <= reach(fact).from) chain.push(fact);
  }
  if (chain.length < LEAST) return null;
  const kept = new Set(shuffled(chain, random).slice(0, ORDERED));
  const answer = chain.filter((fact) => kept.has(fact));
  return { kind: 'order', facts: misordered(answer, random), answer: answer.map(({ id }) => id) };
}

/** Laid out in any order but the right one. */
function misordered(answer: readonly Fact[], random: () => number): readonly Fact[] {
  const drawn = shuffled(answer, random);
  return drawn.every((fact, at) => fact === answer[at]) ? [...drawn.slice(1), ...drawn.slice(0, 1)] : drawn;
}

/** Where was it said, or where did it happen: only where the place is a town or a region, and no other is near it. */
export function placeOf(archive: Archive, fact: Fact, random: () => number): PlaceExercise | null {
  const roles = fact.places.filter(({ role }) => role === 'at' || role === 'said');
  const place = archive.place.get(roles[0]?.place ?? '');
  if (roles.length !== 1 || !place || !isExact(place)) return null;
  const own = new Set(fact.places.map((one) => one.place));
  const others = archive.dataset.places.filter(
    (one) => !own.has(one.id) && isExact(one) && kmBetween(one.position, place.position) >= APART,
  );
  return choice(
    'place',
    fact,
    place.id,
    ids(spread(shuffled(others, random))),
    blanked(fact.text, namesOfPlace(place)),
    random,
  );
}

/** Places of which no two are near each other, so that their letters lie apart on the map. */
function spread(places: readonly Place[]): readonly Place[] {
  const far = (a: Place, b: Place) => kmBetween(a.position, b.position) >= APART;
  return places.reduce<readonly Place[]>(
    (kept, one) => (kept.every((other) => far(one, other)) ? [...kept, one] : kept),
    [],
  );
}

/** Who said it: no other option is of the same side, carried it, or says the same anywhere in the story. */
export function voiceOf(archive: Archive, fact: Fact, random: () => number): VoiceExercise | null {
  const voice = archive.voice.get(fact.by[0] ?? '');
  if (!voice || fact.by.length !== 1 || !knowsAllAlike(archive, fact)) return null;
  const carried = new Set(fact.appearances.flatMap(({ via }) => via));
  const outlets = new Set(fact.appearances.map(({ article }) => archive.article.get(article)?.publisher));
  const alike = new Set(archive.atHand.filter((other) => agrees(fact, other)).flatMap(({ by }) => by));
  const speaking = new Set(archive.atHand.flatMap(({ by }) => by));
  const others = archive.dataset.voices.filter(
    ({ id, party, name }) =>
      id !== voice.id &&
      speaking.has(id) &&
      !alike.has(id) &&
      !carried.has(id) &&
      !outlets.has(name) &&
      (party === undefined || party !== voice.party),
  );
  return choice('who', fact, voice.id, ids(others), blanked(fact.text, namesOfVoice(voice)), random);
}

/** Whether everybody who says the same is known: where some facts alone are at hand, another may say it as well. */
function knowsAllAlike({ all }: Archive, { answers, figures }: Fact): boolean {
  return all !== null || (answers.length === 0 && figures.length === 0);
}

/** How sure it is: every standing is an option. */
function standingOf(fact: Fact): StandingExercise {
  return { kind: 'standing', fact, text: fact.text, options: STANDINGS, answer: fact.standing };
}

/** Whether two facts may pass for one: they answer a question alike, or give a figure of one measure. */
function agrees(fact: Fact, other: Fact): boolean {
  const counts = new Set(fact.figures.map(({ measure }) => measure));
  if (other.figures.some(({ measure }) => counts.has(measure))) return true;
  return fact.answers.some(({ question, position }) =>
    other.answers.some((one) => one.question === question && one.position === position),
  );
}

function choice<Kind extends string>(
  kind: Kind,
  fact: Fact,
  answer: string,
  others: readonly string[],
  text: string,
  random: () => number,
): ChoiceExercise<Kind> | null {
  if (others.length < LEAST - 1) return null;
  const wrong = shuffled(others, random).slice(0, OPTIONS - 1);
  return { kind, fact, text, options: shuffled([answer, ...wrong], random), answer };
}

/** As many different standings as there are. */
function varied(facts: readonly Fact[], most: number): readonly Fact[] {
  const first = facts.filter((fact, at) => facts.findIndex(({ standing }) => standing === fact.standing) === at);
  return [...new Set([...first, ...facts])].slice(0, most);
}

/** Countries and vague areas hold other places in them. */
function isExact({ precision }: Place): boolean {
  return precision === 'site' || precision === 'city' || precision === 'region';
}

function ids(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}
