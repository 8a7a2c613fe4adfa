import { edgesOf } from '#facts/ends.ts';
import { type Grain, type Reach, type Span, type SpanForm, reachOf } from '#facts/span.ts';

/** The dates of some facts, as far as an axis needs them. */
export interface Stretch extends Reach {
  readonly form: SpanForm;
  readonly grain: Grain;
  /** The grains of its written ends. */
  readonly ends: readonly [start: Grain, end: Grain];
  /** How many facts have these dates. */
  readonly facts: number;
}

/** The stretch of one fact. */
export function stretchOf(span: Span): Stretch {
  const [start, end] = edgesOf(span).map((edge) => edge?.grain ?? span.grain) as [Grain, Grain];
  return { ...reachOf(span), form: span.form, grain: span.grain, ends: [start, end], facts: 1 };
}
