import type { Archive } from '#facts/archive.ts';
import { type Clock, type Fact, type PlaceRole, type Role, type Standing, type VoiceId, spanOn } from '#facts/fact.ts';
import type { Place } from '#facts/place.ts';
import type { Article } from '#facts/sources.ts';
import { spanWords } from './dates.ts';
import { unitOf } from './figures.ts';
import type { Language } from './language.ts';
import { listWords } from './number.ts';
import { plainText } from '#facts/stress.ts';

/** "Said" */
export function standingWord(l: Language, standing: Standing): string {
  return l.words.standing[standing];
}

/** What a standing means, in one line. */
export function standingNote(l: Language, standing: Standing): string {
  return l.words.standingNote[standing];
}

/** Whether a fact is a claim that nothing in these sources confirms independently. */
export function isUnconfirmed(standing: Standing): boolean {
  return standing === 'said' || standing === 'reported' || standing === 'denies';
}

/** "an assessment", "an appeal", "a pledge"; null for a plain assertion. */
export function actWord(l: Language, fact: Fact): string | null {
  return l.words.act[fact.act] || null;
}

/** Who asserts a fact: its voices, else the articles that carry it, by outlet or title. */
export function voiceNames(l: Language, archive: Archive, fact: Fact): string {
  const names = fact.by.length > 0 ? fact.by.map((id) => voiceName(archive, id)) : outletNames(l, archive, fact);
  return names.length > 0 ? listWords(l.locale, names) : l.words.theArticle;
}

/** What the date of a fact's event is called beside that of its saying: "Happened", "Speaks of", "Expected". */
export function eventLabel(l: Language, fact: Fact): string {
  return fact.expected ? l.words.card.expected : l.words.card.eventBy[fact.standing];
}

/**
 * When the clock of events has a fact that somebody asserts: "Speaks of: 1200", since "Said · a witness · 1200" would be
 * read as the day of the saying. Null where that is the day to give: on the other clock, of what just happened, and of the same day.
 */
export function eventWords(l: Language, fact: Fact, clock: Clock, words = spanWords): string | null {
  const date = words(l, spanOn(fact, clock), fact.expected === true);
  return date === words(l, spanOn(fact, 'said')) ? null : `${eventLabel(l, fact)}${l.words.colon} ${date}`;
}

/** The name of a voice; its id where the dataset does not name it. */
export function voiceName(archive: Archive, id: VoiceId): string {
  return archive.voice.get(id)?.name ?? id;
}

/**
 * The outlet of an article; its headline where the outlet is not named. A title in square brackets is supplied by the
 * editor (ISBD, 0.3), so it is not quoted.
 */
export function outletName(l: Language, article: Article | undefined): string {
  if (!article) return l.words.theArticle;
  const { publisher, headline } = article;
  return publisher ?? (/^\[.*\]$/.test(headline) ? headline : l.words.quoted(headline));
}

/** The outlets that carry a fact, each once. */
export function outletNames(l: Language, archive: Archive, fact: Fact): readonly string[] {
  return [...new Set(fact.appearances.map(({ article }) => outletName(l, archive.article.get(article))))];
}

/** The name of a place in the language of the interface, else in the story's. */
export function placeName(l: Language, place: Place): string {
  return place.names?.[l.tag] ?? place.name;
}

/**
 * What the places of a fact are to it, one sentence a role, in the order of the roles: "Said in Brussels", "From
 * Pyongyang to Kursk Oblast: troops", "Happened somewhere in Donetsk Oblast". Never a place without its role, and
 * nothing in a story that names no place.
 */
export function placeWords(l: Language, archive: Archive, fact: Fact): readonly string[] {
  if (fact.places.length === 0) return archive.dataset.places.length > 0 ? [l.words.place.none] : [];
  const named = (role: Role) => placesWith(l, archive, fact, role);
  const moved = movement(l, fact, named('from'), named('to'));
  const roles = (['at', 'said', 'seat', 'about'] as const).filter((role) => named(role) !== null);
  const sentences = roles.map((role) => SENTENCES[role](l, fact, named(role) ?? ''));
  return moved ? [moved, ...sentences] : sentences;
}

const SENTENCES: Readonly<Record<'at' | 'said' | 'seat' | 'about', (l: Language, fact: Fact, name: string) => string>> =
  {
    at: (l, fact, name) => (fact.expected ? l.words.place.expected(name) : l.words.place.at[fact.standing](name)),
    said: (l, _fact, name) => l.words.place.said(name),
    seat: (l, _fact, name) => l.words.place.seat(name),
    about: (l, _fact, name) => l.words.place.about(name),
  };

function movement(l: Language, fact: Fact, from: string | null, to: string | null): string | null {
  const cargo = fact.of ? l.words.cargo[fact.of] : '';
  if (from && to) return l.words.place.fromTo(from, to, cargo);
  if (from) return l.words.place.from(from, cargo);
  return to ? l.words.place.to(to, cargo) : null;
}

function placesWith(l: Language, archive: Archive, fact: Fact, role: Role): string | null {
  const names = fact.places.filter((one) => one.role === role).map((one) => preciseName(l, archive, one));
  return names.length > 0 ? listWords(l.locale, names) : null;
}

/** A place with the words that keep it as vague as it is: an event in a region lies somewhere in it. */
function preciseName(l: Language, archive: Archive, { role, place: id }: PlaceRole): string {
  const place = archive.place.get(id);
  if (!place) return id;
  const name = placeName(l, place);
  const { vague, inside, somewhere } = l.words.place;
  const vagueName = place.precision === 'area' ? vague(name) : name;
  if (role !== 'at') return vagueName;
  return place.precision === 'region' ? somewhere(name) : inside(vagueName);
}

/**
 * One line that names a fact, to be spoken: "17 October 2024, Zelenskyy: 10,000 soldiers".
 * @param place of the fact among others, said after the date: "fact 9 of 40"
 */
export function factLine(l: Language, archive: Archive, fact: Fact, clock: Clock, place?: string): string {
  const figure = fact.figures[0];
  const text = figure ? unitOf(l, archive, figure) : plainText(fact.text);
  const date = spanWords(l, spanOn(fact, clock));
  return l.words.line(place ? date + l.words.comma + place : date, voiceNames(l, archive, fact), text);
}

/** "5 articles, 3 origins", never "5 sources". */
export function originWords(l: Language, facts: readonly Fact[]): string {
  const articles = new Set(facts.flatMap(({ appearances }) => appearances.map(({ article }) => article)));
  return l.words.sources(articles.size, new Set(facts.map(({ origin }) => origin)).size);
}
