import type { Answer, Fact, PlaceRole } from '#facts/fact.ts';
import type { VoiceKind } from '#facts/sources.ts';
import { type Day, type Span, firstDay } from '#facts/span.ts';
import type { QuestionKind } from '#facts/question.ts';
import { isStandingSound } from '../check/standing.ts';
import { isPlainSound } from '../check/plain.ts';
import { isWrittenSound } from '../check/proof.ts';
import { PASSAGE, longestRun, runsOf } from '../passage.ts';
import type { Ref, RefKind } from '../parse/shape.ts';
import type { Resolved } from '../resolve.ts';
import { knownFrom, latestSaying } from '../resolve/known.ts';
import type { Tables } from '../resolve/tables.ts';
import { NOT_PLAIN, type QuickRow, quickRow } from './quick.ts';

/** What facts ask of the entries that they name; an entry that is incomplete is not among them. */
interface Named {
  readonly article: ReadonlyMap<string, { readonly published: Span; readonly last: Day | null }>;
  readonly voice: ReadonlyMap<string, { readonly kind: VoiceKind; readonly seat: string | undefined }>;
  readonly occasion: ReadonlyMap<string, OccasionNamed>;
  readonly question: ReadonlyMap<string, QuestionKind>;
  readonly place: Tables['place'];
  readonly measure: Tables['measure'];
}

interface OccasionNamed {
  readonly by: readonly string[];
  readonly said: Span | undefined;
  readonly place: string | undefined;
}

const KINDS = ['article', 'voice', 'place', 'occasion', 'question', 'measure'] as const satisfies readonly RefKind[];
type Kind = (typeof KINDS)[number];

/**
 * Reads plain rows straight into facts, some five times as fast as by way of nodes and entries: exactly the fact that
 * `shapes.fact` and `resolveFact` give, and only where no rule has anything to say of it. Everything else is null.
 */
export class QuickFacts {
  /** The ids that the rows so far named. */
  readonly used: Readonly<Record<Kind, Set<string>>> = {
    article: new Set(),
    voice: new Set(),
    place: new Set(),
    occasion: new Set(),
    question: new Set(),
    measure: new Set(),
  };
  readonly #named: Named;

  constructor(
    base: Resolved,
    readonly denied: Pick<ReadonlySet<string>, 'has'>,
  ) {
    this.#named = namedIn(base.tables);
  }

  /** @param table a row as JSON gives it */
  read(table: unknown): Fact | null {
    try {
      const row = quickRow(table);
      const refs = refsOf(row);
      for (const [kind, id] of refs) if (!this.#named[kind].has(id)) return null;
      const fact = this.#resolved(row);
      if (!fact || !this.#isSound(row, fact)) return null;
      for (const [kind, id] of refs) this.used[kind].add(id);
      return fact;
    } catch (error) {
      if (error === NOT_PLAIN) return null;
      throw error;
    }
  }

  /** What the rows so far named, as references without a place in their file. */
  refs(file: string): readonly Ref[] {
    const at = { file, start: 0, end: 0, whole: true } as const;
    return KINDS.flatMap((kind) => Array.from(this.used[kind], (id) => ({ kind, id, at, draft: false })));
  }

  #resolved(row: QuickRow): Fact | null {
    const { id, text, standing, event } = row;
    const occasion = row.occasion === undefined ? undefined : this.#named.occasion.get(row.occasion);
    const published = row.appearances.flatMap(({ article }) => this.#named.article.get(article)?.published ?? []);
    const said = row.said ?? occasion?.said ?? earliest(published);
    if (!said) return null;
    const by = row.by ?? occasion?.by ?? [];
    const begins = event?.start[0] ?? null;
    return {
      id,
      text,
      ...(row.plain !== undefined && { plain: row.plain }),
      ...(row.key && { key: true }),
      standing,
      act: row.act ?? 'assert',
      by,
      ...(row.occasion !== undefined && { occasion: row.occasion }),
      origin: row.occasion === undefined ? `fact:${id}` : `occasion:${row.occasion}`,
      said,
      ...(event && { event }),
      known: knownFrom({ standing, said, event, published }),
      ...(begins !== null && begins > latestSaying(said, published) && { expected: true }),
      places: this.#roles(row, occasion, by),
      ...(row.of !== undefined && { of: row.of }),
      figures: row.figures,
      answers: this.#answers(row),
      appearances: row.appearances.map(({ article, passage = '', via, quote }) => {
        return { article, passage: runsOf(passage), via, ...(quote !== undefined && { quote }) };
      }),
    };
  }

  /** In the order of ROLES. */
  #roles({ places }: QuickRow, occasion: OccasionNamed | undefined, by: readonly string[]): readonly PlaceRole[] {
    const roles: PlaceRole[] = [];
    const add = (role: PlaceRole['role'], ids: Iterable<string> = []) => {
      for (const place of ids) roles.push({ role, place });
    };
    const said = places.place ?? (occasion?.place === undefined ? [] : [occasion.place]);
    add('at', places.at);
    add('to', places.to);
    add('from', places.from);
    add('said', said);
    if (said.length === 0) add('seat', new Set(by.flatMap((voice) => this.#named.voice.get(voice)?.seat ?? [])));
    add('about', places.about);
    return roles;
  }

  /** A figure question takes the one measure of the fact's figures where the row names none. */
  #answers({ answers, figures }: QuickRow): readonly Answer[] {
    if (figures.length === 0) return answers;
    const [only, ...more] = new Set(figures.map(({ measure }) => measure));
    return answers.map((answer) => {
      const counts = this.#named.question.get(answer.question) === 'figure';
      return counts && answer.figure === undefined && only !== undefined && more.length === 0
        ? { ...answer, figure: only }
        : answer;
    });
  }

  /** Whether no rule has anything to say of a fact (src/compile/check). */
  #isSound(row: QuickRow, fact: Fact): boolean {
    return (
      areWordsSound(row) &&
      areRolesSound(row) &&
      this.#areDatesSound(row, fact) &&
      this.#areAnswersSound(row, fact) &&
      isStandingSound(
        fact,
        fact.by.flatMap((voice) => this.#named.voice.get(voice)?.kind ?? []),
        this.denied,
      )
    );
  }

  #areDatesSound({ said, occasion }: QuickRow, { standing, said: resolved, event, appearances }: Fact): boolean {
    const isWritten = said ?? (occasion !== undefined && this.#named.occasion.get(occasion)?.said);
    const earliest = isWritten ? resolved.start[0] : null;
    const begins = standing === 'happened' ? (event?.start[0] ?? null) : null;
    return appearances.every(({ article }) => {
      const last = this.#named.article.get(article)?.last ?? null;
      return last === null || ((earliest ?? last) <= last && (begins ?? last) <= last);
    });
  }

  #areAnswersSound({ answers, figures }: QuickRow, { answers: resolved }: Fact): boolean {
    const areFiguresSound = figures.every(({ value, min, max }) => {
      return (value === undefined || (min ?? max) === undefined) && (min === undefined || max === undefined || min < max); // prettier-ignore
    });
    return areFiguresSound && answers.every((answer, at) => this.#isAnswerSound(answer, resolved[at], figures));
  }

  #isAnswerSound({ question, position, figure }: Answer, resolved: Answer | undefined, figures: QuickRow['figures']) {
    const kind = this.#named.question.get(question);
    if (position === undefined && (kind === 'yes-no' || this.denied.has(question))) return false;
    if (figure !== undefined) return figures.some(({ measure }) => measure === figure);
    return kind !== 'figure' || resolved?.figure !== undefined || (position !== undefined && figures.length === 0);
  }
}

function areWordsSound({ text, plain, appearances }: QuickRow): boolean {
  const quotes = appearances.map(({ quote }) => quote);
  return isPlainSound([text, plain], quotes) && appearances.every(({ passage }) => isPassageSound(passage));
}

function isPassageSound(passage: string | undefined): boolean {
  return passage === undefined || (longestRun(passage) <= PASSAGE.written && isWrittenSound(passage));
}

/** A movement is whole, and nothing is listed twice. */
function areRolesSound({ places, of, by, answers, appearances }: QuickRow): boolean {
  const { at, from, to, about, place } = places;
  const parts = [from, to, of].filter((part) => part !== undefined).length;
  if (parts !== 0 && parts !== 3) return false;
  const lists = [at, from, to, about, place, by, ...appearances.map(({ via }) => via)];
  const asked = answers.map(({ question }) => question);
  return lists.every((list) => list === undefined || isDistinct(list)) && isDistinct(asked);
}

function isDistinct(list: readonly string[]): boolean {
  return list.length < 2 || new Set(list).size === list.length;
}

function refsOf({ occasion, by = [], places, figures, answers, appearances }: QuickRow): readonly [Kind, string][] {
  const refs: [Kind, string][] = [];
  const add = (kind: Kind, ids: readonly string[]) => {
    for (const id of ids) refs.push([kind, id]);
  };
  if (occasion !== undefined) refs.push(['occasion', occasion]);
  add('voice', by);
  for (const list of [places.at, places.from, places.to, places.about, places.place]) if (list) add('place', list);
  for (const { measure } of figures) refs.push(['measure', measure]);
  for (const { question, figure } of answers) {
    refs.push(['question', question]);
    if (figure !== undefined) refs.push(['measure', figure]);
  }
  for (const { article, via } of appearances) {
    refs.push(['article', article]);
    add('voice', via);
  }
  return refs;
}

function earliest(spans: readonly Span[]): Span | undefined {
  return spans.length < 2 ? spans[0] : [...spans].sort((a, b) => firstDay(a) - firstDay(b))[0];
}

function namedIn({ article, voice, occasion, question, place, measure }: Tables): Named {
  return {
    article: known(article, ({ published }) => {
      const span = published?.value;
      return span && { published: span, last: span.end[1] === null ? null : span.end[1] - 1 };
    }),
    voice: known(voice, ({ kind, seat }) => kind && { kind: kind.value, seat: seat?.value }),
    occasion: known(occasion, ({ by = [], said, place: where }) => {
      return { by: by.map(({ value }) => value), said: said?.value, place: where?.value };
    }),
    question: known(question, ({ kind }) => kind?.value),
    place,
    measure,
  };
}

function known<T, V>(table: ReadonlyMap<string, T>, of: (entry: T) => V | undefined): ReadonlyMap<string, V> {
  const found = new Map<string, V>();
  for (const [id, entry] of table) {
    const one = of(entry);
    if (one !== undefined) found.set(id, one);
  }
  return found;
}
