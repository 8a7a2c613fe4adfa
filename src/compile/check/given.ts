import type { QuestionId } from '#facts/fact.ts';
import type { Sources } from '../passage/lint.ts';
import type { Texts } from '../passage/texts.ts';
import type { Named } from '../resolve/named.ts';

/** What rules look at beside a story. */
export interface Given {
  readonly texts: Texts;
  /** The same texts, as words are looked for in them. */
  readonly sources: Sources;
  readonly weekdays: ReadonlyMap<string, number>;
}

/** What a fact in plain values is held against. */
export interface Beside {
  readonly named: Named;
  /** Questions that somebody denies. */
  readonly denied: Pick<ReadonlySet<QuestionId>, 'has'>;
}
