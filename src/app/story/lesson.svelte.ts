import type { Archive } from '#facts/archive.ts';
import type { Fact, FactId } from '#facts/fact.ts';
import type { Step } from '#facts/step.ts';
import { spanWords } from '#app/language/dates.ts';
import { voiceName, voiceNames } from '#app/language/facts.ts';
import type { Language } from '#app/language/language.ts';
import { lineStart } from '#app/language/lineStart.ts';
import { listWords } from '#app/language/number.ts';
import { spanOn } from '#facts/fact.ts';
import type { Viewing } from '#app/view/view.svelte.ts';
import { openFact } from '#app/view/view.ts';
import { bare } from './bare.ts';
import { type Stage, type Stop, back, lessonOf, next, stageOf, stopAt, toggleAnswer } from './steps.ts';

/** A lesson under way. It gives the page the story as far as the present stop tells it, and nothing more. */
export class Lesson {
  /** The whole story; what the page reads is `viewing.archive`. */
  readonly whole: Archive;
  readonly steps: readonly Step[];
  stop: Stop = $state.raw({ step: 0, revealed: false });
  readonly step: Step | undefined = $derived.by(() => this.steps[this.stop.step]);
  readonly stage: Stage = $derived.by(() => stageOf(this.whole, this.steps, this.stop));
  readonly #viewing: Viewing;
  /** The facts of the present step that were opened, or were there to be read at an earlier stop of it. */
  #read: readonly FactId[] = [];

  constructor(viewing: Viewing, language: Language) {
    this.#viewing = viewing;
    this.whole = viewing.archive;
    this.steps = lessonOf(this.whole, (fact) => asked(language, this.whole, fact));
    this.go(stopAt(this.steps, (viewing.view.step ?? 1) - 1));
  }

  next(): void {
    this.#leave(next(this.steps, this.stop));
  }

  back(): void {
    this.#leave(back(this.steps, this.stop));
  }

  /** Jumps to a step, counted from 0; stays where there is no such step. */
  jump(step: number): void {
    if (this.steps[step]) this.go(stopAt(this.steps, step));
  }

  toggle(): void {
    this.#leave(toggleAnswer(this.steps, this.stop));
  }

  open({ id }: Fact): void {
    this.#read = [...this.#read, id];
    // As the stage has it: there it is a key fact, whatever it is to the story, and brings no others.
    const staged = this.#viewing.archive.fact.get(id);
    if (staged) this.#viewing.drag(openFact(staged));
  }

  /** Opens the first fact of the stop that was not read yet, and says whether there was one. */
  readOn(): boolean {
    const unread = this.stage.shown.find(({ id }) => !this.#read.includes(id));
    if (unread) this.open(unread);
    return unread !== undefined;
  }

  /** Goes on, and from the last stop to the first. */
  loop(): void {
    const stop = next(this.steps, this.stop);
    this.go(stop === this.stop ? stopAt(this.steps, 0) : stop);
  }

  /** How much there is to read on the present stop. */
  get letters(): number {
    const { question = '', text = '', answer = '' } = this.step ?? {};
    const facts = this.stage.shown.map((fact) => fact.text);
    return [question, text, ...facts, ...(this.stop.revealed ? [answer] : [])].join('').length;
  }

  /** Follows an address that the reader changed; one without a step is that of the first. */
  follow(step: number | null): void {
    const at = (step ?? 1) - 1;
    if (at !== this.stop.step) this.go(stopAt(this.steps, at));
  }

  /** Takes the page to a stop. */
  go(stop: Stop): void {
    const passed = stop.step === this.stop.step ? [...this.#read, ...this.stage.shown.map(({ id }) => id)] : [];
    this.stop = stop;
    const { dataset, view } = stageOf(this.whole, this.steps, stop);
    this.#read = view.fact === null ? passed : [...passed, view.fact];
    this.#viewing.reload(dataset);
    this.#viewing.move(() => view);
  }

  #leave(stop: Stop): void {
    if (stop !== this.stop) this.go(stop);
  }
}

/** What a step asks that the story does not write: it names who and when they said it, and not what. */
function asked(l: Language, archive: Archive, fact: Fact): string {
  const date = spanWords(l, spanOn(fact, 'said'));
  const words = l.story.words;
  if (fact.standing === 'happened') return lineStart(l.tag, words.happened(date));
  const names = fact.by.map((id) => bare(voiceName(archive, id)));
  const who = names.length > 0 ? listWords(l.locale, names) : voiceNames(l, archive, fact);
  return lineStart(l.tag, words.whatSaid(date, who));
}
