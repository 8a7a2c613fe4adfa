import type { Answer, Fact, PlaceRole } from '#facts/fact.ts';
import type { VoiceKind } from '#facts/sources.ts';
import { type Day, type Span, firstDay } from '#facts/span.ts';
import type { QuestionKind } from '#facts/question.ts';
import { isStandingSound } from '../check/standing.ts';
import { isPlainSound } from '../check/plain.ts';
import { arePassagesShort } from '../check/sharing.ts';
import { areAppearancesSound } from '../check/appearances.ts';
import { runsOf } from '../passage/passage.ts';
import type { Ref, RefKind } from '../parse/shape.ts';
import type { Resolved } from '../resolve.ts';
import { knownFrom, latestSaying } from '../resolve/known.ts';
import type { Tables } from '../resolve/tables.ts';
import { NOT_PLAIN, type QuickRow, quickRow } from './quick.ts';

/** What facts ask of the entries that they name; an entry that is incomplete is not among them. */
interface Named {
  readonly article: Entries<{ readonly published: Span; readonly last: Day | null }>;
  readonly voice: Entries<{ readonly kind: VoiceKind; readonly seat: string | undefined }>;
  readonly occasion: Entries<OccasionNamed>;
  readonly question: Entries<{ readonly kind: QuestionKind }>;
  readonly place: Entries<object>;
  readonly measure: Entries<object>;
}

type Entries<T> = ReadonlyMap<string, T & { isUsed: boolean }>;

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
      if (!this.#areNamed(row)) return null;
      const fact = this.#resolved(row);
      return fact && this.#isSound(row, fact) ? fact : null;
    } catch (error) {
      if (error === NOT_PLAIN) return null;
      throw error;
    }
  }

  /** What the rows so far named, as references without a place in their file. */
  refs(file: string): readonly Ref[] {
    const at = { file, start: 0, end: 0, whole: true } as const;
    return KINDS.flatMap((kind) =>
      [...this.#named[kind]].flatMap(([id, { isUsed }]) => (isUsed ? { kind, id, at, draft: false } : [])),
    );
  }

  /** Whether there are entries of all ids that a row names. */
  #areNamed({ occasion, by = [], places, figures, answers, appearances }: QuickRow): boolean {
    const { at, from, to, about, place } = places;
    return (
      (occasion === undefined || this.#isNamed('occasion', occasion)) &&
      by.every((id) => this.#isNamed('voice', id)) &&
      [at, from, to, about, place].every((list) => !list || list.every((id) => this.#isNamed('place', id))) &&
      figures.every(({ measure }) => this.#isNamed('measure', measure)) &&
      answers.every(({ question }) => this.#isNamed('question', question)) &&
      answers.every(({ figure }) => figure === undefined || this.#isNamed('measure', figure)) &&
      appearances.every(({ article, via }) => {
        return this.#isNamed('article', article) && via.every((id) => this.#isNamed('voice', id));
      })
    );
  }

  #isNamed(kind: Kind, id: string): boolean {
    const entry = this.#named[kind].get(id);
    if (entry) entry.isUsed = true;
    return entry !== undefined;
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
      const counts = this.#named.question.get(answer.question)?.kind === 'figure';
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
    const kind = this.#named.question.get(question)?.kind;
    if (position === undefined && (kind === 'yes-no' || this.denied.has(question))) return false;
    if (figure !== undefined) return figures.some(({ measure }) => measure === figure);
    return kind !== 'figure' || resolved?.figure !== undefined || (position !== undefined && figures.length === 0);
  }
}

function areWordsSound({ text, plain, appearances }: QuickRow): boolean {
  const quotes = appearances.map(({ quote }) => quote);
  const passages = appearances.map(({ passage }) => passage);
  return isPlainSound([text, plain], quotes) && areAppearancesSound(passages) && arePassagesShort(passages);
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
    question: known(question, ({ kind }) => kind && { kind: kind.value }),
    place: known(place, () => ({})),
    measure: known(measure, () => ({})),
  };
}

function known<T, V extends object>(table: ReadonlyMap<string, T>, of: (entry: T) => V | undefined): Entries<V> {
  const found = new Map<string, V & { isUsed: boolean }>();
  for (const [id, entry] of table) {
    const one = of(entry);
    if (one) found.set(id, { ...one, isUsed: false });
  }
  return found;
}
