import { type Answering, Answers, type Most, type Stand, nearestAnswers, standOf } from '#facts/columns/answers.ts';
import type { Collection } from '#facts/columns/collection.ts';
import type { Crowd, Marked } from '#facts/columns/crowd.ts';
import { glimpse } from '#facts/columns/glimpse.ts';
import { type Lanes, lanesOf } from '#facts/columns/lanes.ts';
import { type Denials, type Masked, deniersOf, denialsIn, maskOf, presentIn } from '#facts/columns/mask.ts';
import { reachIn } from '#facts/columns/reach.ts';
import { type KnownTally, type Tally, knownTallyOf } from '#facts/columns/tally.ts';
import type { Clock, Fact, FactId, QuestionId } from '#facts/fact.ts';
import { inOrder } from '#facts/order.ts';
import type { LaneKind } from '#facts/lane.ts';
import { FILTERS, type Criteria } from '#facts/select.ts';
import type { Day } from '#facts/span.ts';
import { Counts } from './counts.ts';
import { Recent } from './recent.ts';
import { openFact } from './view.ts';
import type { Viewing } from './view.svelte.ts';

/** Facts that stay at hand after they were read, beside those that a page opens with. */
const MOST_AT_HAND = 2_000;

/** The criteria that columns answer, apart from clock and window. */
type Asked = Omit<Criteria, 'clock' | 'range'>;

/**
 * What a view shows of a story whose facts are too many to be read one by one: masks, counts and lanes of all of them,
 * each made when somebody asks for it, and none of it anew while one scrubs. Facts are indexes of the collection; they
 * are whole once they are loaded.
 */
export class Bulk {
  readonly collection: Collection;
  readonly #viewing: Viewing;
  readonly #denials: Denials;
  /** What the last search found, and what it was that was searched. */
  #found: { readonly q: string; readonly mask: Uint8Array | null } = $state.raw({ q: '', mask: null });
  /** Whether a search could not be carried out: its words did not come. */
  failed: boolean = $state(false);
  #last: Asked | null = null;

  readonly #asked: Asked = $derived.by(() => this.#sameAsked(this.#viewing.chosen));
  readonly clock: Clock = $derived.by(() => this.#viewing.chosen.clock);
  readonly #kind: LaneKind = $derived.by(() => this.#viewing.chosen.lanes);

  /** Whether the words of a search are still under way: what is shown is what the search before it found. */
  readonly searching: boolean = $derived.by(() => this.#viewing.view.q !== this.#found.q && !this.failed);
  /** What the filters and the search let through of all facts. */
  readonly masked: Masked = $derived.by(() => this.masks({ ...this.#asked, q: this.#found.q, all: true }));
  readonly #counts: Counts = $derived.by(() => new Counts(this.collection.columns, this.masked.shown));
  /** Counts the shown facts that touch a window of days on the clock. */
  readonly tally: Tally = $derived.by(() => this.#counts.tally(this.clock));
  /** How many shown facts touch the window; all of them where there is none. */
  readonly inside: number = $derived.by(() => {
    const { range } = this.#viewing;
    return range ? this.tally.touching(...range) : this.masked.count;
  });
  readonly lanes: Lanes = $derived.by(() => lanesOf(this.collection, this.#kind));
  /** The shown facts by day. */
  readonly marked: Marked = $derived.by(() => this.#counts.marked(this.clock, this.lanes));
  /** The shown facts by lane and day. */
  readonly crowds: readonly Crowd[] = $derived.by(() => this.#counts.crowds(this.clock, this.lanes));
  /** Counts the shown facts that are known on a day. */
  readonly known: KnownTally = $derived.by(() => knownTallyOf(this.collection.columns, this.masked.shown));
  readonly #recent = new Recent(MOST_AT_HAND);
  #answers: Answers | null = null;
  #questions: ReadonlyMap<QuestionId, number> | null = null;
  /** The facts that were opened or brought, by id. */
  readonly #indexes: Map<FactId, number>;
  /** Told when there are more of them. */
  #brought: number = $state(0);

  /** How many facts are not withdrawn. */
  readonly present: number;

  constructor(viewing: Viewing, collection: Collection) {
    this.#viewing = viewing;
    this.collection = collection;
    this.#denials = denialsIn(collection.columns);
    this.present = presentIn(collection.columns, true);
    // eslint-disable-next-line svelte/prefer-svelte-reactivity -- the page's own script is larger by it
    this.#indexes = new Map(collection.first.map(([index, { id }]) => [id, index]));
    void this.search(viewing.view.q);
  }

  /** What the other clock is first asked for, each O(facts), to be done before anybody asks. */
  get ahead(): readonly (() => unknown)[] {
    const other = this.clock === 'said' ? 'event' : 'said';
    return [() => this.#counts.tally(other), () => this.#counts.crowds(other, this.lanes)];
  }

  /** What other criteria would show: O(facts) a filter. The search is the one that was last done. */
  masks(asked: Asked): Masked {
    const found = asked.q === '' ? undefined : (this.#found.mask ?? undefined);
    return maskOf(this.collection.columns, this.collection.ids, this.#denials, asked, found);
  }

  /** Carries out a search; the view changes when its words have come. Of several the last one counts. */
  async search(q: string): Promise<void> {
    this.failed = false;
    try {
      const mask = q === '' ? null : await this.collection.search(q);
      if (this.#viewing.view.q === q) this.#found = { q, mask };
    } catch {
      this.failed = this.#viewing.view.q === q;
    }
  }

  /** Opens a fact by its index, once it has come. Rejects where its file does not come. */
  async open(index: number): Promise<void> {
    const [fact] = await this.bring([index]);
    if (fact) this.#viewing.move(openFact(fact));
  }

  /** Brings a fact by its id, so that the view can open it; false where there is none. */
  async bringId(id: FactId): Promise<boolean> {
    const index = await this.collection.find(id);
    return index !== null && (await this.bring([index])).length > 0;
  }

  /** The last day of all facts on a clock. */
  lastDay(clock: Clock): Day {
    const { least, range } = reachIn(this.collection.columns[`${clock}To`]);
    return least + range - 2;
  }

  /** The index of a fact that was opened or brought; undefined for any other. */
  indexOf(id: FactId): number | undefined {
    void this.#brought;
    return this.#indexes.get(id);
  }

  /** The facts that deny a question and are not withdrawn, as their columns have them. */
  denialsTo(question: QuestionId): readonly Fact[] {
    const { columns, ids } = this.collection;
    const deniers = deniersOf(this.#denials, this.#questionAt(question));
    return Array.from(deniers, (fact) => glimpse(columns, ids, fact));
  }

  /** All that answers a question. */
  answersTo(question: QuestionId): Answering {
    const { columns, ids } = this.collection;
    this.#answers ??= new Answers(columns, ids.question.length);
    return this.#answers.of(this.#questionAt(question));
  }

  /** How many facts that answer a question are at hand; all of them where that is how many there are. */
  atHand(question: QuestionId): number {
    return (this.#viewing.archive.answers.get(question) ?? []).filter(({ withdrawn }) => !withdrawn).length;
  }

  /** Where a question stands by all that answers it, as surely known on a day. */
  standOf(question: QuestionId, day: Day | null): Stand {
    return standOf(this.collection.columns, this.answersTo(question), day);
  }

  /** How many answers to a question were not even perhaps known on a day. */
  answersAfter(question: QuestionId, day: Day): number {
    const { perhaps } = this.collection.columns;
    return this.answersTo(question).facts.filter((fact) => (perhaps[fact] ?? 0) > day).length;
  }

  /** Brings answers to a question: denials first, then the nearest to a day. Rejects where a file does not come. */
  async bringAnswers(question: QuestionId, day: Day, most: Most): Promise<void> {
    await this.bring(nearestAnswers(this.collection.columns, this.answersTo(question), day, most));
  }

  /**
   * Loads facts and puts them among those that the whole page can name, in the place of those that were brought long
   * before. Rejects where a file does not come.
   */
  async bring(indexes: readonly number[]): Promise<readonly Fact[]> {
    const [facts, occasions] = await Promise.all([this.collection.load(indexes), this.collection.occasions()]);
    facts.forEach(({ id }, at) => this.#indexes.set(id, indexes[at] ?? 0));
    this.#brought += 1;
    const { dataset, fact: known } = this.#viewing.archive;
    const fresh = facts.filter(({ id }) => !known.has(id));
    if (fresh.length === 0) return facts;
    const wanted = [this.#viewing.view.fact, ...facts.map(({ id }) => id)];
    const gone = this.#recent.take(
      fresh.map(({ id }) => id),
      wanted,
    );
    for (const id of gone) this.#indexes.delete(id);
    const kept = dataset.facts.filter(({ id }) => !gone.has(id));
    this.#viewing.reload({ ...dataset, occasions, facts: [...kept, ...fresh].sort(inOrder('said')) });
    return facts;
  }

  /** The index of a question from 1; 0 for none. */
  #questionAt(question: QuestionId): number {
    // eslint-disable-next-line svelte/prefer-svelte-reactivity -- the questions of a story do not change
    this.#questions ??= new Map(this.collection.ids.question.map((id, at) => [id, at + 1]));
    return this.#questions.get(question) ?? 0;
  }

  /** The search aside: nothing is filtered anew until its words have come. */
  #sameAsked(view: Asked): Asked {
    const last = this.#last;
    if (last === null || FILTERS.some((filter) => filter !== 'q' && last[filter] !== view[filter])) this.#last = view;
    return this.#last ?? view;
  }
}
