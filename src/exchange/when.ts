import type { Span } from '#facts/span.ts';
import { isoOf } from '#facts/span.ts';
import { boundsOf } from './dates.ts';

/** A moment as the Linked Places Format has it: some day between two, both inclusive. */
interface Moment {
  readonly in?: string;
  readonly earliest?: string;
  readonly latest?: string;
}

/** Source: Linked Places Format 1.3, `when`. The label is the date as the editor wrote it, in EDTF. */
export interface When {
  readonly timespans: readonly { readonly start: Moment; readonly end: Moment }[];
  readonly label: string;
  readonly certainty?: 'less-certain' | 'uncertain';
}

/** The same doubt and the same open ends as the span: nothing is dated more precisely than it was written. */
export function whenOf(spans: readonly Span[]): When {
  const certainty = spans.some(({ uncertain }) => uncertain)
    ? 'uncertain'
    : spans.some(({ approximate }) => approximate)
      ? 'less-certain'
      : null;
  const label = [...new Set(spans.map(({ edtf }) => edtf))].join('; ');
  return { timespans: spans.flatMap(timespans), label, ...(certainty && { certainty }) };
}

function timespans(span: Span): When['timespans'] {
  if (span.form === 'each' && span.members)
    return span.members.map(([from, to]) => ({ start: { in: isoOf(from) }, end: { in: isoOf(to - 1) } }));
  const { first, last } = boundsOf(span);
  const start = moment(iso(span.start[0]) ?? first, iso(span.start[1]) ?? last);
  const end = moment(iso(before(span.end[0])) ?? first, iso(before(span.end[1])) ?? last);
  return [{ start, end }];
}

function moment(earliest: string | null, latest: string | null): Moment {
  if (earliest !== null && earliest === latest) return { in: earliest };
  return { ...(earliest !== null && { earliest }), ...(latest !== null && { latest }) };
}

function iso(day: number | null): string | null {
  return day === null ? null : isoOf(day);
}

/** The end of a span is the day after it; in the file it is the last day. */
function before(day: number | null): number | null {
  return day === null ? null : day - 1;
}
